package io.github.longhand.training.corpus;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Offsets;
import java.util.Optional;

/**
 * A line as a network learns it.
 *
 * @param id the line's name in its corpus
 * @param group lines of one sheet share it; they are by one writer
 * @param text what is written, cleaned up; never empty
 * @param writer who wrote it, if known
 * @param offsets (points, 3): dx, dy from the point before, y downward, and 1 where the point ends a
 *        stroke, else 0; the first row's dx and dy are 0. Shared, not copied: to be read only
 */
public record PreparedLine(String id, String group, String text, Optional<String> writer, float[] offsets)
        implements PreparationResult {

    /** The number of points. */
    public int points() {
        return offsets.length / 3;
    }

    /** The line as ink that starts at the origin, in the unit of its offsets. */
    public Ink ink() {
        return Offsets.ink(offsets);
    }

    /** The same line with dx and dy divided by {@code scale}. */
    PreparedLine divided(double scale) {
        float[] divided = offsets.clone();
        for (int i = 0; i < divided.length; i += 3) {
            divided[i] = (float) (divided[i] / scale);
            divided[i + 1] = (float) (divided[i + 1] / scale);
        }
        return new PreparedLine(id, group, text, writer, divided);
    }
}
