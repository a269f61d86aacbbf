package io.github.longhand.learning;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Offsets;

/**
 * A line of someone's ink as a hand's network takes it.
 *
 * @param text what it says
 * @param offsets (points, 3): dx, dy and end of stroke, in the units of the hand, the first 0, 0; two points
 *        at least. Shared, not copied: to be read only
 */
public record SampleLine(String text, float[] offsets) {

    /** The number of points. */
    public int points() {
        return offsets.length / Offsets.WIDTH;
    }

    /** The line as ink that starts at the origin, in the units of the hand. */
    public Ink ink() {
        return Offsets.ink(offsets);
    }
}
