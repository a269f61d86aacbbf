package io.github.longhand.fop.command;

import io.github.longhand.cli.CommandModule;
import io.github.longhand.cli.Terminal;
import java.util.List;
import picocli.CommandLine;

/** Adds {@code longhand fop}. */
public final class FopCommandModule implements CommandModule {

    @Override
    public List<Object> commands(Terminal terminal) {
        return List.of(new CommandLine(new FopCommand()).setUnmatchedOptionsArePositionalParams(true));
    }
}
