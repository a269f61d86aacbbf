package io.github.longhand.fop.writing;

import io.github.longhand.draw.Pen;
import java.awt.Color;

/**
 * How words are drawn: size, pen, colour. Words of one look share one instance.
 *
 * @param emMm the font size, in millimetres
 * @param pen as wide as it draws at this size
 * @param color of the ink
 * @param slantDegrees by which the writing leans further to the right
 * @param irregularity how uneven the words stand on their base line, 0 to 1
 */
public record Look(double emMm, Pen pen, Color color, double slantDegrees, double irregularity) {
    /** Points in a millimetre. */
    public static final double POINTS_PER_MM = 72 / 25.4;

    /** The x-height of the writing in font sizes: that of a small printed face, as long ascenders ask for. */
    private static final double X_HEIGHT = 0.4;
    private static final double ASCENT = 0.7;
    private static final double DESCENT = 0.2;

    public double xHeightMm() {
        return X_HEIGHT * emMm;
    }

    /**
     * How far a word's box reaches above the base line. Less than that of common fonts, so that
     * printed and handwritten lines have the same distance; the ink may stand over it.
     */
    public double ascentMm() {
        return ASCENT * emMm;
    }

    /** How far a word's box reaches below the base line. */
    public double descentMm() {
        return DESCENT * emMm;
    }
}
