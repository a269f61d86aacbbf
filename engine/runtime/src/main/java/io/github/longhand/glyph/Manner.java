package io.github.longhand.glyph;

/**
 * How a glyph is drawn, so that it looks like its neighbours.
 *
 * @param size the x-height, in the units of the ink
 * @param slant how far the pen goes to the right for each unit upward: 0 is upright, 0.3 a usual
 *        slant to the right
 * @param spacing the way between two points of the pen, in the units of the ink; greater than 0
 * @param looseness 0 draws exactly what was designed; 1 as unevenly as a careful writer does
 */
public record Manner(double size, double slant, double spacing, double looseness) {
    /** The way between two points that {@link #upright} takes, in x-heights. */
    public static final double USUAL_SPACING = 0.12;

    public Manner {
        if (!(size > 0 && spacing > 0 && looseness >= 0) || !Double.isFinite(slant)) {
            throw new IllegalArgumentException("size and spacing must be greater than 0 and looseness not less: "
                    + size + ", " + spacing + ", " + looseness + "; slant " + slant);
        }
    }

    /** Upright, of x-height 1, as even or loose as said. */
    public static Manner upright(double looseness) {
        return new Manner(1, 0, USUAL_SPACING, looseness);
    }

    public Manner withSize(double other) {
        return new Manner(other, slant, spacing, looseness);
    }

    public Manner withSlant(double other) {
        return new Manner(size, other, spacing, looseness);
    }
}
