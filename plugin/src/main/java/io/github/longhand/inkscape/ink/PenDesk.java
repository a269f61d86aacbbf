package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.Pen;
import io.github.longhand.draw.Pens;
import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws strokes with the engine's pens, in the units of a document.
 *
 * <p>Pens think in millimetres on paper. A document may be an icon or a poster, and is often
 * scaled later, so everything is drawn as if its x-height were {@value #NOMINAL_MM} mm: the detail
 * that is kept goes with the letters.
 */
final class PenDesk {
    private static final double NOMINAL_MM = 5;
    private static final double THINNEST_MM = 0.01;
    private static final double WIDEST_MM = 20;
    /** The grid of the path data, of the x-height: a hundredth of a millimetre at nominal size. */
    private static final double DETAIL = 0.002;

    private PenDesk() {
    }

    /**
     * One path for each stroke.
     *
     * @param pen a name that {@link Pens} knows
     * @param width of the pen's line, in the unit of the strokes
     * @param xHeight of the handwriting, in the unit of the strokes
     * @throws LonghandException (input) if there is no such pen or a number makes no sense
     */
    static List<String> draw(String pen, double width, double xHeight, List<double[]> strokes)
            throws LonghandException {
        if (!(xHeight > 0) || !(width > 0) || Double.isInfinite(xHeight)) {
            throw LonghandException.input("strokes are drawn with an x-height and a pen's width above 0, not "
                    + xHeight + " and " + width);
        }
        double scale = NOMINAL_MM / xHeight;
        Pen named = Pens.named(pen, Math.max(THINNEST_MM, Math.min(WIDEST_MM, width * scale)));
        AffineTransform back = AffineTransform.getScaleInstance(1 / scale, 1 / scale);
        Ink ink;
        try {
            ink = new Ink(strokes.stream().map(Stroke::of).toList()).scaled(scale);
        } catch (IllegalArgumentException e) {
            throw LonghandException.input("there is a stroke that cannot be drawn: " + e.getMessage(), e);
        }
        List<String> paths = new ArrayList<>();
        for (BezierPath path : named.draw(ink)) {
            paths.add(PathText.of(path.transformed(back), DETAIL * xHeight));
        }
        return paths;
    }
}
