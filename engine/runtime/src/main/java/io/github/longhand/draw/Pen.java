package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Ink;
import java.util.List;

/** What turns ink, which has no width, into something to be seen. Immutable; in millimetres. */
public sealed interface Pen permits CentreLine, OutlinedPen {

    /** The width of its line at common speed, in millimetres. */
    double widthMm();

    /**
     * Whether the paths are outlines, to be filled by the nonzero rule. Otherwise they are centre
     * lines, to be stroked {@link #widthMm} wide with round caps and joins.
     */
    boolean outlined();

    /**
     * One path for each stroke of {@code ink}, in writing order. Strokes too short to be seen
     * become dots.
     *
     * @param ink in millimetres, its points evenly spaced in time
     */
    List<BezierPath> draw(Ink ink);

    /** How far from the points of the ink the pen may leave a mark, in millimetres. */
    double reachMm();
}
