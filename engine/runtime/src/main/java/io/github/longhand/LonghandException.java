package io.github.longhand;

/**
 * The one way in which the engine refuses: bad input, or work that could not be done.
 *
 * <p>The message is a single line that a user can act on: what was wrong, where, and what to do.
 */
public final class LonghandException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whose turn it is to mend it. */
    public enum Kind {
        /** What was asked for cannot be done as asked: the caller changes the input. */
        INPUT,
        /** The request was fine, but the work failed: a full disk, a line that never came out. */
        WORK
    }

    private final Kind kind;

    private LonghandException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Bad input: a text, a file, a setting. */
    public static LonghandException input(String message) {
        return new LonghandException(Kind.INPUT, message, null);
    }

    /** Bad input, found out by {@code cause}. */
    public static LonghandException input(String message, Throwable cause) {
        return new LonghandException(Kind.INPUT, message, cause);
    }

    /**
     * Refuses input.
     *
     * @param holds what must hold of it
     * @param otherwise the message if it does not
     * @throws LonghandException (input) if it does not
     */
    public static void require(boolean holds, String otherwise) throws LonghandException {
        if (!holds) {
            throw input(otherwise);
        }
    }

    /** Work that failed although the input was good. */
    public static LonghandException work(String message) {
        return new LonghandException(Kind.WORK, message, null);
    }

    /** Work that failed although the input was good, because of {@code cause}. */
    public static LonghandException work(String message, Throwable cause) {
        return new LonghandException(Kind.WORK, message, cause);
    }

    public Kind kind() {
        return kind;
    }
}
