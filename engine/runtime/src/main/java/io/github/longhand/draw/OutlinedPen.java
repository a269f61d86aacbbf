package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Point;
import io.github.longhand.ink.Smoothing;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pen that leaves more ink where it is slow and less where it is fast, with rounded ends.
 *
 * <p>Speed is the distance between points, relative to the median of the whole ink; so the same ink
 * at twice the size has the same pattern of thick and thin.
 *
 * @param name as it is asked for
 * @param widthMm the width at median speed, 0.01 to 20
 * @param slow the width of the pen at rest, as a multiple of {@code widthMm}
 * @param fast the width that it approaches at high speed, as a multiple of {@code widthMm}
 * @param ends the width at both ends of a stroke, as a multiple of what speed alone would give
 */
public record OutlinedPen(String name, double widthMm, double slow, double fast, double ends) implements Pen {
    /** A dot is this much wider than the pen at rest, as a pen set down for a dot lingers. */
    private static final double DOT = 1.1;
    /** The length over which the width changes at a stroke's ends, in widths. */
    private static final double TAPER = 2.5;
    /** How fast half the width may change along the line; more looks like knobs on a bone. */
    private static final double SLOPE = 0.12;

    public OutlinedPen {
        if (!(widthMm >= 0.01 && widthMm <= 20)) {
            throw new IllegalArgumentException("a pen's width lies between 0.01 and 20 mm, not " + widthMm);
        }
        if (!(fast > 0 && slow >= fast && slow <= 10 && ends > 0 && ends <= 2)) {
            throw new IllegalArgumentException("a pen is no wider fast (" + fast + ") than slow (" + slow
                    + "), and no more than 10 times its width; its ends (" + ends + ") lie between 0 and 2");
        }
    }

    public OutlinedPen withWidth(double otherMm) {
        return new OutlinedPen(name, otherMm, slow, fast, ends);
    }

    @Override
    public boolean outlined() {
        return true;
    }

    @Override
    public double reachMm() {
        return widthMm / 2 * slow * Math.max(DOT, Math.max(1, ends)) + CentreLine.TOLERANCE_MM;
    }

    @Override
    public List<BezierPath> draw(Ink ink) {
        double median = medianStep(ink);
        List<BezierPath> paths = new ArrayList<>(ink.strokes().size());
        for (Stroke stroke : ink.strokes()) {
            Bounds bounds = stroke.bounds();
            if (Math.hypot(bounds.width(), bounds.height()) < widthMm / 2) {
                paths.add(StrokeOutline.disc((bounds.minX() + bounds.maxX()) / 2,
                        (bounds.minY() + bounds.maxY()) / 2, widthMm / 2 * slow * DOT));
            } else {
                paths.add(outline(stroke, radii(stroke, median)));
            }
        }
        return paths;
    }

    private static double medianStep(Ink ink) {
        double[] steps = new double[ink.pointCount()];
        int count = 0;
        for (Stroke stroke : ink.strokes()) {
            for (int i = 1; i < stroke.size(); i++) {
                steps[count++] = step(stroke, i);
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? 0 : steps[count / 2];
    }

    private static double step(Stroke stroke, int point) {
        return Math.hypot(stroke.x(point) - stroke.x(point - 1), stroke.y(point) - stroke.y(point - 1));
    }

    /** Half the width at each point of the stroke, by speed alone. */
    private double[] radii(Stroke stroke, double median) {
        int last = stroke.size() - 1;
        double[] speed = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            speed[i] = (step(stroke, Math.max(1, i)) + step(stroke, Math.min(last, i + 1))) / 2;
        }
        smoothOnce(speed);
        smoothOnce(speed);
        double[] radii = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            double relative = median == 0 ? 1 : speed[i] / median;
            // 0 at rest, 1/2 at the median, toward 1 beyond; the middle is where widthMm is met.
            double quick = relative * relative / (1 + relative * relative);
            double factor = quick < 0.5 ? slow + (1 - slow) * 2 * quick : 1 + (fast - 1) * (2 * quick - 1);
            radii[i] = widthMm / 2 * factor;
        }
        return radii;
    }

    private static void smoothOnce(double[] values) {
        double before = values[0];
        for (int i = 1; i < values.length - 1; i++) {
            double here = values[i];
            values[i] = (before + 2 * here + values[i + 1]) / 4;
            before = here;
        }
    }

    private BezierPath outline(Stroke stroke, double[] radii) {
        BezierPath line = Smoothing.through(stroke);
        StrokeOutline outline = new StrokeOutline(widthMm / 20);
        outline.add(stroke.x(0), stroke.y(0), radii[0]);
        for (int i = 0; i < line.curves(); i++) {
            double length = step(stroke, i + 1);
            int pieces = (int) Math.min(16, Math.max(4, Math.ceil(length / (widthMm / 2))));
            for (int p = 1; p <= pieces; p++) {
                double t = (double) p / pieces;
                Point point = line.at(i, t);
                double blend = t * t * (3 - 2 * t);
                outline.add(point.x(), point.y(), radii[i] + (radii[i + 1] - radii[i]) * blend);
            }
        }
        outline.limitSlope(SLOPE);
        outline.taper(ends, TAPER * widthMm);
        return outline.path(Math.min(CentreLine.TOLERANCE_MM, widthMm / 30));
    }
}
