package io.github.longhand.inkscape.ink;

import java.util.List;

/**
 * Someone's ink and what it says.
 *
 * @param hand name or file of the hand that is to learn; empty for the default
 * @param name under which the style is to be offered
 * @param text what the ink says, a line of text for each line of ink
 * @param strokes in writing order, each x0, y0, x1, y1, ... in any unit, y downward; read only
 */
public record Lesson(String hand, String name, String text, List<double[]> strokes) {
    public Lesson {
        strokes = List.copyOf(strokes);
    }
}
