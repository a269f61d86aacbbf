/**
 * The {@code longhand} command: arguments in, files and one-line messages out.
 *
 * <p>{@link io.github.longhand.cli.Longhand} runs a command line and is all that a program needs;
 * {@link io.github.longhand.cli.CommandModule} is how another module adds commands. What a command
 * does lives in the engine; here is only how it is asked for and answered.
 */
package io.github.longhand.cli;
