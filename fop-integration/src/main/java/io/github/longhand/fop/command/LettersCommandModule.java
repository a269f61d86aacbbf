package io.github.longhand.fop.command;

import io.github.longhand.cli.CommandModule;
import io.github.longhand.cli.Terminal;
import java.util.List;

/** Adds {@code longhand letters}. */
public final class LettersCommandModule implements CommandModule {

    @Override
    public List<Object> commands(Terminal terminal) {
        return List.of(new LettersCommand(terminal));
    }
}
