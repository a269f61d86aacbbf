package io.github.longhand.cli;

import java.util.List;

/**
 * Commands that a module adds to {@code longhand}, found with {@link java.util.ServiceLoader}.
 *
 * <p>So a light class path carries nothing of the heavy ones: a command is there when its module
 * is.
 */
public interface CommandModule {
    /**
     * The commands: objects annotated with {@link picocli.CommandLine.Command} that are
     * {@code Callable} and answer with an exit code. They may throw
     * {@link io.github.longhand.LonghandException}, which becomes one line and an exit code.
     *
     * @param terminal what they read from and talk to
     */
    List<Object> commands(Terminal terminal);
}
