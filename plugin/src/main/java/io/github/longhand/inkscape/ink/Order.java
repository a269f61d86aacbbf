package io.github.longhand.inkscape.ink;

import java.util.List;

/**
 * Lines to be written in one manner.
 *
 * @param hand name or file of the hand; empty for the default
 * @param style name of a style of that hand; empty for the default
 * @param bias Graves' b, 0 to 10
 * @param checked whether each word is read again and written anew where it cannot be read
 * @param lines what to write
 */
public record Order(String hand, String style, double bias, boolean checked, List<Line> lines) {
    public Order {
        lines = List.copyOf(lines);
    }

    /** One line: its text, without line breaks, and the seed that fixes its ink. */
    public record Line(String text, long seed) {
    }
}
