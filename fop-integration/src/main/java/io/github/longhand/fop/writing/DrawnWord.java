package io.github.longhand.fop.writing;

import io.github.longhand.ink.BezierPath;
import java.util.List;

/**
 * The lines of one word, in millimetres; x = 0 is where its box begins, y = 0 the base line.
 *
 * @param paths as the pen drew them
 * @param advanceMm the width of its box; ink may stand over on both sides
 * @param blankMm the blank that the hand would leave after it
 */
public record DrawnWord(List<BezierPath> paths, double advanceMm, double blankMm) {

    public DrawnWord {
        paths = List.copyOf(paths);
    }
}
