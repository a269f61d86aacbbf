package io.github.longhand.inkscape.install;

import io.github.longhand.cli.CommandModule;
import io.github.longhand.cli.Terminal;
import java.util.List;

/** Adds {@code inkscape-install} to the {@code longhand} command. */
public final class InkscapeCommands implements CommandModule {

    @Override
    public List<Object> commands(Terminal terminal) {
        return List.of(new InkscapeInstall(terminal.out()));
    }
}
