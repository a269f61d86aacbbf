package io.github.longhand.sampling;

import io.github.longhand.ink.Ink;

/** Lines put together by hand, for tests of other packages. */
public final class WrittenLines {
    private WrittenLines() {
    }

    /** A line; {@code characters} says for each point of each stroke to which character it belongs. */
    public static WrittenLine of(String text, Ink ink, int[][] characters) {
        return new WrittenLine(text, ink, characters, 0, null);
    }

    /** The same line as if a reader had read it so. */
    public static WrittenLine read(WrittenLine line, Legibility legibility) {
        return line.withLegibility(legibility);
    }
}
