package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import java.util.List;
import java.util.OptionalInt;

/**
 * Writes lines with one hand. All that the integration asks of the engine; safe for use by many
 * threads at once.
 */
public interface Penman {

    /** What the hand is called, for messages. */
    String name();

    /** The styles that a line may ask for, the default first. */
    List<String> styles();

    /** The index in {@code text} of the first character that the hand cannot write, if there is one. */
    OptionalInt firstUnwritable(String text);

    /**
     * Writes many lines together. The same order gives the same ink, whatever it is written with.
     *
     * @return one line for each order, in their order
     * @throws LonghandException if one of them cannot be written
     */
    List<PennedLine> write(List<LineOrder> orders) throws LonghandException;
}
