package io.github.longhand.fop.image;

import io.github.longhand.draw.Pen;
import io.github.longhand.fop.writing.Look;
import io.github.longhand.ink.BezierPath;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;

/**
 * A word, or other ink of one pen and colour, at its place in a picture.
 *
 * @param paths in millimetres, as {@code pen} drew them
 * @param pen which says whether the paths are outlines, and how wide they are if not
 * @param color of the ink
 * @param xPt where the paths' origin stands in the picture, in points from the left
 * @param yPt the same from the top
 * @param widthPt the width of what is written, in points
 * @param text what is written, if known
 */
public record Mark(List<BezierPath> paths, Pen pen, Color color, double xPt, double yPt, double widthPt,
        Optional<HiddenText> text) {

    /**
     * From the paths' millimetres to the picture's points. Outputs draw paths that have gone through it with a pen in
     * points: FOP's AFP counts the width of lines whatever their transform.
     */
    AffineTransform inPicture() {
        AffineTransform transform = AffineTransform.getTranslateInstance(xPt, yPt);
        transform.scale(Look.POINTS_PER_MM, Look.POINTS_PER_MM);
        return transform;
    }

    /** The width of the pen in points, for paths that are not outlines. */
    double penPt() {
        return pen.widthMm() * Look.POINTS_PER_MM;
    }
}
