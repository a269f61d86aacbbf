package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.CurveFitting;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Builds the outline of a line of changing width with round ends. For one thread, one line.
 *
 * <p>The outline is the sum of one quadrilateral for each piece of the line, one wedge for each
 * sharp turn, and two half discs, all of the same orientation; so filled by the nonzero rule it has
 * no holes, however tightly the line turns or crosses itself.
 */
final class StrokeOutline {
    /** A circle's control points stand this far along the tangent, in radii. */
    private static final double CIRCLE = 0.5522847498;
    /** The step along arcs, 15 degrees, which a fitted curve cannot be told from. */
    private static final double ARC_STEP = Math.PI / 12;

    private final double closest;
    private double[] xyr = new double[3 * 64]; // (points, 3): x, y, half the width
    private int count;
    private double[] normals; // (pieces, 2), unit length, to the left of the way
    private boolean[] broken; // (points) where the pieces are joined by a wedge, not by a common edge
    private Side side;

    /** An outline of points that stand no closer than {@code closest}. */
    StrokeOutline(double closest) {
        this.closest = closest;
    }

    /** A round dot. */
    static BezierPath disc(double x, double y, double r) {
        double c = CIRCLE * r;
        return BezierPath.from(x + r, y)
                .curveTo(x + r, y + c, x + c, y + r, x, y + r)
                .curveTo(x - c, y + r, x - r, y + c, x - r, y)
                .curveTo(x - r, y - c, x - c, y - r, x, y - r)
                .curveTo(x + c, y - r, x + r, y - c, x + r, y).close();
    }

    /** The next point of the line; left out if it stands too close to the one before. */
    void add(double x, double y, double radius) {
        if (count > 0 && Math.hypot(x - x(count - 1), y - y(count - 1)) < closest) {
            return;
        }
        if (3 * count == xyr.length) {
            xyr = Arrays.copyOf(xyr, 2 * xyr.length);
        }
        xyr[3 * count] = x;
        xyr[3 * count + 1] = y;
        xyr[3 * count + 2] = radius;
        count++;
    }

    /** Lowers half the width where it would change by more than {@code slope} times the way. */
    void limitSlope(double slope) {
        for (int i = 1; i < count; i++) {
            xyr[3 * i + 2] = Math.min(r(i), r(i - 1) + slope * gap(i));
        }
        for (int i = count - 2; i >= 0; i--) {
            xyr[3 * i + 2] = Math.min(r(i), r(i + 1) + slope * gap(i + 1));
        }
    }

    private double gap(int point) {
        return Math.hypot(x(point) - x(point - 1), y(point) - y(point - 1));
    }

    /** Brings the width at both ends to {@code factor} of what it is, rising over {@code length}. */
    void taper(double factor, double length) {
        double[] along = new double[count];
        for (int i = 1; i < count; i++) {
            along[i] = along[i - 1] + gap(i);
        }
        for (int i = 0; i < count; i++) {
            double toEnd = Math.min(along[i], along[count - 1] - along[i]);
            double t = Math.min(1, toEnd / length);
            xyr[3 * i + 2] *= factor + (1 - factor) * t * (2 - t);
        }
    }

    /** The closed outline, within {@code tolerance} of the exact one. */
    BezierPath path(double tolerance) {
        if (count == 1) {
            return disc(x(0), y(0), r(0));
        }
        join();
        side = new Side(tolerance);
        cap(0, normals[0], normals[1], true);
        walk(1);
        cap(count - 1, normals[2 * count - 4], normals[2 * count - 3], false);
        walk(-1);
        return side.close();
    }

    /** Finds the normals and the points where neighbouring pieces cannot share an edge. */
    private void join() {
        normals = new double[2 * (count - 1)];
        for (int i = 0; i < count - 1; i++) {
            double dx = x(i + 1) - x(i);
            double dy = y(i + 1) - y(i);
            double length = Math.hypot(dx, dy);
            normals[2 * i] = dy / length;
            normals[2 * i + 1] = -dx / length;
        }
        broken = new boolean[count];
        for (int i = 1; i < count - 1; i++) {
            broken[i] = normals[2 * i - 2] * normals[2 * i] + normals[2 * i - 1] * normals[2 * i + 1] < 0.5;
        }
        for (int i = 0; i < count - 1; i++) {
            if (!sound(i)) {
                separate(i);
            }
        }
    }

    /** Breaks both ends of a piece that is not sound, which may unsettle its neighbours in turn. */
    private void separate(int first) {
        Deque<Integer> doubtful = new ArrayDeque<>(List.of(first));
        while (!doubtful.isEmpty()) {
            int piece = doubtful.pop();
            if (piece >= 0 && piece < count - 1 && !sound(piece)) {
                broken[piece] = true;
                broken[piece + 1] = true;
                doubtful.push(piece - 1);
                doubtful.push(piece + 1);
            }
        }
    }

    /** Whether a piece is a quadrilateral that does not cross itself. */
    private boolean sound(int piece) {
        return open(piece) || forward(piece, 1) && forward(piece, -1);
    }

    /** Whether a piece shares an edge with neither neighbour, so that its normals are its own. */
    private boolean open(int piece) {
        return (piece == 0 || broken[piece]) && (piece == count - 2 || broken[piece + 1]);
    }

    /** Whether the edge of a piece on one side (1 left, -1 right) runs forward. */
    private boolean forward(int piece, int sign) {
        double ax = x(piece) + sign * r(piece) * normalX(piece, piece);
        double ay = y(piece) + sign * r(piece) * normalY(piece, piece);
        double bx = x(piece + 1) + sign * r(piece + 1) * normalX(piece + 1, piece);
        double by = y(piece + 1) + sign * r(piece + 1) * normalY(piece + 1, piece);
        return (bx - ax) * (x(piece + 1) - x(piece)) + (by - ay) * (y(piece + 1) - y(piece)) > 0;
    }

    private double normalX(int point, int piece) {
        return normal(point, piece, 0);
    }

    private double normalY(int point, int piece) {
        return normal(point, piece, 1);
    }

    /** The normal at a point, as seen from one of the pieces that meet there. */
    private double normal(int point, int piece, int axis) {
        if (point == 0 || point == count - 1 || broken[point]) {
            return normals[2 * piece + axis];
        }
        double sumX = normals[2 * point - 2] + normals[2 * point];
        double sumY = normals[2 * point - 1] + normals[2 * point + 1];
        return (axis == 0 ? sumX : sumY) / Math.hypot(sumX, sumY);
    }

    /** Goes along the left side of the line in its direction (1), or back along the right one (-1). */
    private void walk(int sign) {
        int from = sign > 0 ? 1 : count - 2;
        int to = sign > 0 ? count - 1 : 0;
        for (int i = from; i != to; i += sign) {
            int arriving = sign > 0 ? i - 1 : i;
            int leaving = sign > 0 ? i : i - 1;
            if (!broken[i]) {
                side.add(x(i) + sign * r(i) * normalX(i, i), y(i) + sign * r(i) * normalY(i, i));
                continue;
            }
            double ax = sign * normals[2 * arriving];
            double ay = sign * normals[2 * arriving + 1];
            double bx = sign * normals[2 * leaving];
            double by = sign * normals[2 * leaving + 1];
            double cross = ax * by - ay * bx;
            double turn = StrictMath.atan2(cross, ax * bx + ay * by);
            side.add(x(i) + r(i) * ax, y(i) + r(i) * ay);
            if (turn > 0) { // the outer side of the bend: a wedge
                arc(i, StrictMath.atan2(ay, ax), turn);
            } else { // the inner side: through the pivot, so that nothing is wound the other way
                side.corner(x(i), y(i));
            }
            side.add(x(i) + r(i) * bx, y(i) + r(i) * by);
        }
    }

    /** Half a disc around an end of the line. */
    private void cap(int point, double nx, double ny, boolean start) {
        double sign = start ? -1 : 1;
        double angle = StrictMath.atan2(sign * ny, sign * nx);
        side.add(x(point) + r(point) * sign * nx, y(point) + r(point) * sign * ny);
        arc(point, angle, Math.PI);
        side.add(x(point) - r(point) * sign * nx, y(point) - r(point) * sign * ny);
    }

    /** The points of an arc, without its ends. */
    private void arc(int point, double from, double turn) {
        int pieces = (int) Math.ceil(turn / ARC_STEP);
        for (int i = 1; i < pieces; i++) {
            double angle = from + turn * i / pieces;
            side.add(x(point) + r(point) * StrictMath.cos(angle), y(point) + r(point) * StrictMath.sin(angle));
        }
    }

    private double x(int point) {
        return xyr[3 * point];
    }

    private double y(int point) {
        return xyr[3 * point + 1];
    }

    private double r(int point) {
        return xyr[3 * point + 2];
    }

    /** Collects the outline's points and fits curves to each smooth run. */
    private static final class Side {
        private final double tolerance;
        private double[] run = new double[256];
        private int length;
        private BezierPath.Builder path;

        Side(double tolerance) {
            this.tolerance = tolerance;
        }

        void add(double x, double y) {
            if (length == run.length) {
                run = Arrays.copyOf(run, 2 * run.length);
            }
            run[length++] = x;
            run[length++] = y;
        }

        /** The outline changes its direction here. */
        void corner(double x, double y) {
            flush();
            path.lineTo(x, y);
            length = 0;
        }

        private void flush() {
            if (path == null) {
                path = BezierPath.from(run[0], run[1]);
            } else {
                path.lineTo(run[0], run[1]);
            }
            path.append(CurveFitting.fit(Arrays.copyOf(run, length), tolerance));
        }

        BezierPath close() {
            flush();
            return path.close();
        }
    }
}
