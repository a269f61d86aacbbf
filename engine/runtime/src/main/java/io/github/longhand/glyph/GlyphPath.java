package io.github.longhand.glyph;

import java.util.Arrays;

/**
 * One stroke of a glyph as it was designed: the points that the pen passes, and at which of them it
 * turns sharply. Immutable.
 */
final class GlyphPath {
    private final double[] xy; // (points, 2) in x-heights, y downward
    private final boolean[] corners; // (points)

    GlyphPath(double[] xy, boolean[] corners) {
        this.xy = xy.clone();
        this.corners = corners.clone();
    }

    int size() {
        return corners.length;
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }

    /** This path, {@code factor} times as large, then moved. */
    GlyphPath moved(double factor, double dx, double dy) {
        double[] other = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            other[i] = xy[i] * factor + dx;
            other[i + 1] = xy[i + 1] * factor + dy;
        }
        return new GlyphPath(other, corners);
    }

    /**
     * The way of the pen through {@code at}, the places of this path's points, in steps of about
     * {@code spacing}: a centripetal Catmull-Rom spline between corners, which passes every point
     * and makes no loop of its own.
     *
     * @param at (points, 2)
     * @return (steps, 2), the two ends included
     */
    double[] flatten(double[] at, double spacing) {
        double[] out = new double[64];
        out[0] = at[0];
        out[1] = at[1];
        int length = 2;
        int start = 0;
        while (start < size() - 1) {
            int end = start + 1;
            while (end < size() - 1 && !corners[end]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                int steps = steps(at, i, spacing);
                if (length + 2 * steps > out.length) {
                    out = Arrays.copyOf(out, 2 * out.length + 2 * steps);
                }
                for (int k = 1; k <= steps; k++) {
                    between(at, start, end, i, (double) k / steps, out, length);
                    length += 2;
                }
            }
            start = end;
        }
        return Arrays.copyOf(out, length);
    }

    private static int steps(double[] at, int i, double spacing) {
        double chord = distance(at[2 * i], at[2 * i + 1], at[2 * i + 2], at[2 * i + 3]);
        return (int) Math.min(400, Math.max(1, Math.round(chord / spacing)));
    }

    /** The point at {@code share} of the way from point i to the next, of the run start to end. */
    private static void between(double[] at, int start, int end, int i, double share, double[] out, int to) {
        double x1 = at[2 * i];
        double y1 = at[2 * i + 1];
        double x2 = at[2 * i + 2];
        double y2 = at[2 * i + 3];
        // A run goes on beyond its ends as if reflected there, which leaves its ends almost straight.
        double x0 = i > start ? at[2 * i - 2] : 2 * x1 - x2;
        double y0 = i > start ? at[2 * i - 1] : 2 * y1 - y2;
        double x3 = i + 1 < end ? at[2 * i + 4] : 2 * x2 - x1;
        double y3 = i + 1 < end ? at[2 * i + 5] : 2 * y2 - y1;
        double d1 = knot(x0, y0, x1, y1);
        double d2 = knot(x1, y1, x2, y2);
        double d3 = knot(x2, y2, x3, y3);
        out[to] = hermite(x0, x1, x2, x3, d1, d2, d3, share);
        out[to + 1] = hermite(y0, y1, y2, y3, d1, d2, d3, share);
    }

    private static double hermite(double p0, double p1, double p2, double p3, double d1, double d2, double d3,
            double share) {
        double m1 = d2 * ((p1 - p0) / d1 - (p2 - p0) / (d1 + d2) + (p2 - p1) / d2);
        double m2 = d2 * ((p2 - p1) / d2 - (p3 - p1) / (d2 + d3) + (p3 - p2) / d3);
        double s2 = share * share;
        double s3 = s2 * share;
        return (2 * s3 - 3 * s2 + 1) * p1 + (s3 - 2 * s2 + share) * m1 + (3 * s2 - 2 * s3) * p2 + (s3 - s2) * m2;
    }

    private static double knot(double x0, double y0, double x1, double y1) {
        return Math.max(1e-3, Math.sqrt(distance(x0, y0, x1, y1)));
    }

    // Not Math.hypot: it may differ in the last bit from one machine to the next.
    private static double distance(double x0, double y0, double x1, double y1) {
        return Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    }
}
