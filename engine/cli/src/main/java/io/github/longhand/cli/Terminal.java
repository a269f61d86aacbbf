package io.github.longhand.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads from and talks to.
 *
 * @param in standard input
 * @param out for what was asked for
 * @param err for messages and progress
 * @param interactive whether a person watches {@code err}, so that progress is worth showing
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    /** That of this process; the system property {@code longhand.terminal} says whether someone watches. */
    public static Terminal ofProcess() {
        return new Terminal(System.in, System.out, System.err, Boolean.getBoolean("longhand.terminal"));
    }
}
