package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Smoothing;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of the pen's tip as a line of constant width: what a plotter draws.
 *
 * @param widthMm from 0.01 to 20
 */
public record CentreLine(double widthMm) implements Pen {
    /** How far a path may lie from the ink's smooth line: one dot of a 1200 dpi printer. */
    static final double TOLERANCE_MM = 0.02;
    /** The length of a dot; not 0, so that a plotter lowers its pen and each viewer shows the caps. */
    private static final double DOT_MM = 0.02;

    public CentreLine {
        if (!(widthMm >= 0.01 && widthMm <= 20)) {
            throw new IllegalArgumentException("a pen's width lies between 0.01 and 20 mm, not " + widthMm);
        }
    }

    @Override
    public boolean outlined() {
        return false;
    }

    @Override
    public double reachMm() {
        return widthMm / 2 + TOLERANCE_MM;
    }

    @Override
    public List<BezierPath> draw(Ink ink) {
        List<BezierPath> paths = new ArrayList<>(ink.strokes().size());
        for (Stroke stroke : ink.strokes()) {
            Bounds bounds = stroke.bounds();
            if (Math.max(bounds.width(), bounds.height()) < DOT_MM) {
                double x = (bounds.minX() + bounds.maxX() - DOT_MM) / 2;
                double y = (bounds.minY() + bounds.maxY()) / 2;
                paths.add(BezierPath.from(x, y).lineTo(x + DOT_MM, y).open());
            } else {
                paths.add(Smoothing.smooth(stroke, TOLERANCE_MM));
            }
        }
        return paths;
    }
}
