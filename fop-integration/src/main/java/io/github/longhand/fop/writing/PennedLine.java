package io.github.longhand.fop.writing;

import io.github.longhand.ink.Ink;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A line that was written. The unit is the x-height, the base line is y = 0, y grows downward.
 */
public interface PennedLine {

    /** The ink of the characters from {@code start} up to, without, {@code end}, where it stands in the line. */
    Ink inkOf(int start, int end);

    /** How well it can be read, as a logarithm for each character, 0 at best; empty if it was not read. */
    default OptionalDouble score() {
        return OptionalDouble.empty();
    }

    /** How often it, or a word of it, was begun anew before it came out. */
    default int retries() {
        return 0;
    }

    /** The words that were checked and cannot be read, as they stand in the text. */
    default List<String> unreadable() {
        return List.of();
    }
}
