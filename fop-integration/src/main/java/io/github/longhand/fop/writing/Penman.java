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

    /**
     * Refuses a style that a line may not ask for.
     *
     * @throws LonghandException (input) if there is no such style, or it cannot be had as asked for
     */
    void requireStyle(String style) throws LonghandException;

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
