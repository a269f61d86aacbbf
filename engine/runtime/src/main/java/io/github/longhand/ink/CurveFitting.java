package io.github.longhand.ink;

import java.util.Arrays;

/**
 * Puts few Bezier curves in the place of many points (after Schneider, "An Algorithm for
 * Automatically Fitting Digitized Curves", 1990); each as long as it fits.
 *
 * <p>Time and memory grow in proportion to the number of points.
 */
public final class CurveFitting {
    /** Longest run tried as one curve; handwriting turns far sooner, and it bounds the time. */
    private static final int LONGEST_RUN = 64;
    private static final int FIRST_RUN = 16;
    /** How many runs are tried to find a longer one than one that fits. */
    private static final int TRIES = 3;
    /** A longer run is tried only if it promises to be longer by this factor. */
    private static final double WORTH_IT = 1.15;
    /** The part of the length that should just fit which is tried. */
    private static final double AIM = 0.95;
    private static final double LEAST_ERROR = 1e-3;
    /** The error beyond which, in tolerances, moving the points along the curve does not help. */
    private static final double HOPELESS = 6;
    private static final int ROUNDS = 4;

    private final double[] xy; // (points, 2)
    private final double tolerance;
    private final double[] curve = new double[8];
    private final double[] best = new double[8]; // the curve that is kept
    private final double[] powers = new double[8]; // (axes, 4): the curve as a polynomial, highest power first
    private final double[] place = new double[LONGEST_RUN + 1];

    private CurveFitting(double[] xy, double tolerance) {
        this.xy = xy;
        this.tolerance = tolerance;
    }

    /** Points {@code from} to {@code to} to be fitted, with the directions at both ends, inward. */
    private record Run(int from, int to, Point out, Point in) {
    }

    /**
     * A smooth path from the first to the last point that passes within {@code tolerance} of each.
     *
     * @param xy the points, x0, y0, x1, y1, ..., one at least
     * @param tolerance in the unit of the points, above 0
     */
    public static BezierPath fit(double[] xy, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance must be above 0, not " + tolerance);
        }
        return new CurveFitting(withoutRepeats(xy), tolerance).path();
    }

    private static double[] withoutRepeats(double[] xy) {
        double[] kept = new double[xy.length];
        int length = 0;
        for (int i = 0; i < xy.length; i += 2) {
            if (length == 0 || xy[i] != kept[length - 2] || xy[i + 1] != kept[length - 1]) {
                kept[length++] = xy[i];
                kept[length++] = xy[i + 1];
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private BezierPath path() {
        BezierPath.Builder path = BezierPath.from(xy[0], xy[1]);
        int last = xy.length / 2 - 1;
        int length = FIRST_RUN;
        for (int from = 0; from < last; from += length) {
            length = fitLongest(from, Math.min(length, last - from), Math.min(LONGEST_RUN, last - from));
            path.curveTo(best[2], best[3], best[4], best[5], best[6], best[7]);
        }
        return path.open();
    }

    /**
     * Leaves a curve for about the longest run from a point that one curve fits in {@link #best}, and says
     * how long the run is. Few tries come near it, for the error of a smooth line grows with about the fourth
     * power of its length.
     */
    private int fitLongest(int from, int guess, int longest) {
        Point out = outward(from);
        int fitting = 0;
        int failing = longest + 1;
        int length = guess;
        for (int tries = 1; ; tries++) {
            double error = fit(new Run(from, from + length, out, inward(from + length)));
            if (error <= tolerance) {
                fitting = length;
                System.arraycopy(curve, 0, best, 0, curve.length);
            } else {
                failing = length;
            }
            double due = AIM * length * Math.sqrt(Math.sqrt(tolerance / Math.max(error, LEAST_ERROR * tolerance)));
            length = Math.max(fitting + 1, Math.min(failing - 1, (int) due));
            if (failing - fitting <= 1 || fitting > 0 && (tries >= TRIES || length < WORTH_IT * fitting)) {
                return fitting;
            }
        }
    }

    /** The direction in which the line leaves a point. */
    private Point outward(int point) {
        return direction(Math.max(0, point - 1), Math.min(point + 1, xy.length / 2 - 1));
    }

    /** The direction from a point back along the line. */
    private Point inward(int point) {
        Point along = outward(point);
        return new Point(-along.x(), -along.y());
    }

    private Point direction(int from, int to) {
        double dx = xy[2 * to] - xy[2 * from];
        double dy = xy[2 * to + 1] - xy[2 * from + 1];
        double length = Point.length(dx, dy);
        if (length == 0) { // the line turns back on itself: any direction serves
            return direction(from, to - 1);
        }
        return new Point(dx / length, dy / length);
    }

    /** Leaves the best curve for the run in {@link #curve}, and says how far a point lies from it at most. */
    private double fit(Run run) {
        if (run.to - run.from == 1) {
            generateByThirds(run);
            return 0;
        }
        measure(run);
        for (int round = 1; ; round++) {
            generate(run);
            double error = error(run);
            if (error <= tolerance || error > HOPELESS * tolerance || round == ROUNDS) {
                return error;
            }
            reparametrise(run);
        }
    }

    /** Gives each point its share of the run's length. */
    private void measure(Run run) {
        place[0] = 0;
        for (int i = run.from + 1; i <= run.to; i++) {
            place[i - run.from] = place[i - run.from - 1]
                    + Point.length(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
        }
        double whole = place[run.to - run.from];
        for (int i = 1; i <= run.to - run.from; i++) {
            place[i] /= whole;
        }
    }

    /** Least squares for the lengths of the two handles, whose directions are given. */
    private void generate(Run run) {
        double c00 = 0;
        double c01 = 0;
        double c11 = 0;
        double r0 = 0;
        double r1 = 0;
        double ax = xy[2 * run.from];
        double ay = xy[2 * run.from + 1];
        double bx = xy[2 * run.to];
        double by = xy[2 * run.to + 1];
        double turn = run.out.x() * run.in.x() + run.out.y() * run.in.y();
        for (int i = run.from; i <= run.to; i++) {
            double t = place[i - run.from];
            double s = 1 - t;
            double b1 = 3 * s * s * t;
            double b2 = 3 * s * t * t;
            double start = s * s * s + b1;
            double end = b2 + t * t * t;
            double restX = xy[2 * i] - ax * start - bx * end;
            double restY = xy[2 * i + 1] - ay * start - by * end;
            c00 += b1 * b1;
            c01 += b1 * b2 * turn;
            c11 += b2 * b2;
            r0 += b1 * (run.out.x() * restX + run.out.y() * restY);
            r1 += b2 * (run.in.x() * restX + run.in.y() * restY);
        }
        double determinant = c00 * c11 - c01 * c01;
        double out = (r0 * c11 - r1 * c01) / determinant;
        double in = (c00 * r1 - c01 * r0) / determinant;
        double chord = Point.length(bx - ax, by - ay);
        double least = 1e-3 * chord;
        // Handles that point backward or run far past the other end would draw a loop.
        if (out > least && in > least && out < 4 * chord && in < 4 * chord) {
            setCurve(run, out, in);
        } else {
            generateByThirds(run);
        }
    }

    private void generateByThirds(Run run) {
        double third = Point.length(xy[2 * run.to] - xy[2 * run.from], xy[2 * run.to + 1] - xy[2 * run.from + 1]) / 3;
        setCurve(run, third, third);
    }

    private void setCurve(Run run, double out, double in) {
        curve[0] = xy[2 * run.from];
        curve[1] = xy[2 * run.from + 1];
        curve[6] = xy[2 * run.to];
        curve[7] = xy[2 * run.to + 1];
        curve[2] = curve[0] + out * run.out.x();
        curve[3] = curve[1] + out * run.out.y();
        curve[4] = curve[6] + in * run.in.x();
        curve[5] = curve[7] + in * run.in.y();
        setPowers(0);
        setPowers(1);
    }

    private void setPowers(int axis) {
        powers[4 * axis] = curve[6 + axis] - curve[axis] + 3 * (curve[2 + axis] - curve[4 + axis]);
        powers[4 * axis + 1] = 3 * (curve[4 + axis] - 2 * curve[2 + axis] + curve[axis]);
        powers[4 * axis + 2] = 3 * (curve[2 + axis] - curve[axis]);
        powers[4 * axis + 3] = curve[axis];
    }

    /** The largest distance of a point from its place on the curve. */
    private double error(Run run) {
        double largest = -1;
        for (int i = run.from + 1; i < run.to; i++) {
            double t = place[i - run.from];
            double dx = value(0, t) - xy[2 * i];
            double dy = value(1, t) - xy[2 * i + 1];
            double square = dx * dx + dy * dy;
            if (square > largest) {
                largest = square;
            }
        }
        return largest < 0 ? largest : Math.sqrt(largest);
    }

    /** One Newton step for each point toward the nearest place on the curve. */
    private void reparametrise(Run run) {
        for (int i = run.from + 1; i < run.to; i++) {
            double t = place[i - run.from];
            double dx = value(0, t) - xy[2 * i];
            double dy = value(1, t) - xy[2 * i + 1];
            double vx = velocity(0, t);
            double vy = velocity(1, t);
            double slope = vx * vx + vy * vy + dx * acceleration(0, t) + dy * acceleration(1, t);
            if (slope > 0) {
                place[i - run.from] = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / slope));
            }
        }
    }

    private double value(int axis, double t) {
        int p = 4 * axis;
        return ((powers[p] * t + powers[p + 1]) * t + powers[p + 2]) * t + powers[p + 3];
    }

    private double velocity(int axis, double t) {
        int p = 4 * axis;
        return (3 * powers[p] * t + 2 * powers[p + 1]) * t + powers[p + 2];
    }

    private double acceleration(int axis, double t) {
        return 6 * powers[4 * axis] * t + 2 * powers[4 * axis + 1];
    }
}
