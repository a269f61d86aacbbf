package io.github.longhand.ink;

import java.awt.geom.AffineTransform;

/** Turns a line of writing so that it runs along the x axis. */
public final class Levelling {
    /** Below this ratio of width to height, the shape of the letters says more than the line does. */
    private static final double MIN_WIDTH_TO_HEIGHT = 4;

    private Levelling() {
    }

    /**
     * {@code line} rotated about the origin so that the least-squares line through its points is level.
     * Ink that would then be less than four times as wide as high, a short word or less, is returned as
     * it is.
     */
    public static Ink level(Ink line) {
        Ink level = line.transformed(AffineTransform.getRotateInstance(-Math.atan(slope(line))));
        boolean longEnough = level.bounds()
                .map(bounds -> bounds.width() >= MIN_WIDTH_TO_HEIGHT * bounds.height()).orElse(false);
        return longEnough ? level : line;
    }

    /** The slope dy/dx of the least-squares line through all points; 0 if they stand above each other. */
    static double slope(Ink line) {
        int n = line.pointCount();
        double meanX = 0;
        double meanY = 0;
        for (Stroke stroke : line.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                meanX += stroke.x(i) / n;
                meanY += stroke.y(i) / n;
            }
        }
        double xx = 0;
        double xy = 0;
        for (Stroke stroke : line.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                double dx = stroke.x(i) - meanX;
                xx += dx * dx;
                xy += dx * (stroke.y(i) - meanY);
            }
        }
        return xx == 0 ? 0 : xy / xx;
    }
}
