package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import java.util.List;

/** Writes lines and learns styles. Safe for use by many threads at once. */
public interface Penman {

    /** The hands that can be asked for, the default first. */
    List<Offer> hands() throws LonghandException;

    /**
     * Writes the lines of {@code order}; the result stands in their order.
     *
     * @throws LonghandException if the hand or style is unknown, a line cannot be written, or a
     *         setting is out of range
     */
    List<Written> write(Order order) throws LonghandException;

    /**
     * Makes a style from someone's ink and keeps it for this user, so that {@link #write} and
     * {@link #hands} know it. The ink itself is not kept.
     *
     * @return what the user should know about it, in one line
     * @throws LonghandException if the ink and its text do not fit, or it cannot be kept
     */
    String learn(Lesson lesson) throws LonghandException;

    /** A hand and the names of its styles, the default first. */
    record Offer(String hand, List<String> styles) {
        public Offer {
            styles = List.copyOf(styles);
        }
    }
}
