package io.github.longhand.training.corpus;

/** A line's file cannot be read; the message goes on after the line's name. */
final class UnreadableLineException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableLineException(String message) {
        super(message);
    }
}
