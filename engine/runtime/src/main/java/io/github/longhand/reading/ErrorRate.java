package io.github.longhand.reading;

/**
 * A character error rate: edits over characters that should have been read.
 *
 * @param edits that turn what was read into what should have been
 * @param characters that should have been read
 */
public record ErrorRate(long edits, long characters) {
    /** Nothing read yet. */
    public static final ErrorRate NONE = new ErrorRate(0, 0);

    /** The same with one more text, {@code wanted}, that was read as {@code read}. */
    public ErrorRate and(String wanted, String read) {
        return new ErrorRate(edits + EditDistance.between(wanted, read), characters + wanted.length());
    }

    /** Edits a character; 0 if there was nothing to read. */
    public double value() {
        return characters == 0 ? 0 : (double) edits / characters;
    }
}
