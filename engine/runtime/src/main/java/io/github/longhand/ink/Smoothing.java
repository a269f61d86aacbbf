package io.github.longhand.ink;

import java.util.Arrays;

/** Turns the points of a stroke into a smooth line. */
public final class Smoothing {
    private static final int LEAST_SAMPLES = 3;
    private static final int MOST_SAMPLES = 8;
    /** The part of the tolerance within which the straight pieces lie that {@link #smooth} replaces by curves. */
    private static final double FLATNESS = 0.25;

    private Smoothing() {
    }

    /**
     * The centripetal Catmull-Rom spline: a smooth path through every point of the stroke, with one
     * curve from each point to the next. It neither loops nor overshoots where points crowd
     * together (Yuksel, Schaefer and Keyser 2011). A stroke of one point gives a path without curves.
     */
    public static BezierPath through(Stroke stroke) {
        BezierPath.Builder path = BezierPath.from(stroke.x(0), stroke.y(0));
        int last = stroke.size() - 1;
        for (int i = 0; i < last; i++) {
            Point from = stroke.point(i);
            Point to = stroke.point(i + 1);
            boolean opens = i == 0 || from.equals(stroke.point(i - 1));
            boolean ends = i + 1 == last || to.equals(stroke.point(i + 2));
            if (from.equals(to) || opens && ends) {
                path.lineTo(to.x(), to.y());
                continue;
            }
            Point out = opens ? from : handle(stroke.point(i - 1), from, to);
            Point in = ends ? to : handle(stroke.point(i + 2), to, from);
            if (opens) {
                out = endHandle(from, to, in);
            } else if (ends) {
                in = endHandle(to, from, out);
            }
            path.curveTo(out.x(), out.y(), in.x(), in.y(), to.x(), to.y());
        }
        return path.open();
    }

    /**
     * A smooth path with few curves that stays within {@code tolerance} of {@link #through}.
     *
     * @param tolerance in the unit of the stroke, above 0
     */
    public static BezierPath smooth(Stroke stroke, double tolerance) {
        BezierPath exact = through(stroke);
        double[] xy = new double[2 + 2 * MOST_SAMPLES * exact.curves()];
        xy[0] = stroke.x(0);
        xy[1] = stroke.y(0);
        int at = 2;
        for (int curve = 0; curve < exact.curves(); curve++) {
            if (stroke.x(curve) == stroke.x(curve + 1) && stroke.y(curve) == stroke.y(curve + 1)) {
                continue; // the pen rests
            }
            int samples = samples(exact, curve, FLATNESS * tolerance);
            for (int s = 1; s < samples; s++) {
                Point point = exact.at(curve, (double) s / samples);
                xy[at++] = point.x();
                xy[at++] = point.y();
            }
            xy[at++] = stroke.x(curve + 1);
            xy[at++] = stroke.y(curve + 1);
        }
        return CurveFitting.fit(Arrays.copyOf(xy, at), tolerance);
    }

    /** How many straight pieces a curve takes that stay within {@code flatness} of it. */
    private static int samples(BezierPath path, int curve, double flatness) {
        int p = 3 * curve;
        double first = Point.length(path.x(p) - 2 * path.x(p + 1) + path.x(p + 2),
                path.y(p) - 2 * path.y(p + 1) + path.y(p + 2));
        double second = Point.length(path.x(p + 1) - 2 * path.x(p + 2) + path.x(p + 3),
                path.y(p + 1) - 2 * path.y(p + 2) + path.y(p + 3));
        // A piece of n lies off by its second derivative / 8 n^2; that of a cubic is six times these at most.
        double pieces = Math.sqrt(0.75 * Math.max(first, second) / flatness);
        return (int) Math.max(LEAST_SAMPLES, Math.min(MOST_SAMPLES, Math.ceil(pieces)));
    }

    /** The control point next to {@code here} on the way to {@code next}, coming from {@code before}. */
    private static Point handle(Point before, Point here, Point next) {
        double d1 = Math.sqrt(distance(before, here));
        double d2 = Math.sqrt(distance(here, next));
        double scale = 1 / (3 * d1 * (d1 + d2));
        double own = 2 * d1 * d1 + 3 * d1 * d2 + d2 * d2;
        return new Point((d1 * d1 * next.x() - d2 * d2 * before.x() + own * here.x()) * scale,
                (d1 * d1 * next.y() - d2 * d2 * before.y() + own * here.y()) * scale);
    }

    /** The control point at a loose end, which makes the first or last curve a parabola. */
    private static Point endHandle(Point end, Point other, Point otherHandle) {
        double peakX = other.x() + 1.5 * (otherHandle.x() - other.x());
        double peakY = other.y() + 1.5 * (otherHandle.y() - other.y());
        return new Point(end.x() + (peakX - end.x()) * 2 / 3, end.y() + (peakY - end.y()) * 2 / 3);
    }

    private static double distance(Point a, Point b) {
        return Point.length(b.x() - a.x(), b.y() - a.y());
    }
}
