package io.github.longhand.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * An unbroken chain of cubic Bezier curves: each begins where the one before ends. Immutable.
 *
 * <p>A closed path ends where it began. Straight pieces are curves whose control points lie on the
 * line.
 */
public final class BezierPath {
    private final double[] xy; // (1 + 3 * curves, 2)
    private final boolean closed;

    private BezierPath(double[] xy, boolean closed) {
        this.xy = xy;
        this.closed = closed;
    }

    /** A path that begins at (x, y), to be continued. */
    public static Builder from(double x, double y) {
        return new Builder(x, y);
    }

    /** The number of curves; 0 is a path that never leaves its first point. */
    public int curves() {
        return (xy.length / 2 - 1) / 3;
    }

    /** Whether the path ends where it began and so encloses something. */
    public boolean closed() {
        return closed;
    }

    /** The x of a point: 0 is the start, 3 n its n-th node, those between are control points. */
    public double x(int point) {
        return xy[2 * point];
    }

    /** The y of a point, counted as for {@link #x}. */
    public double y(int point) {
        return xy[2 * point + 1];
    }

    /** The place at {@code t}, from 0 to 1, of a curve. */
    public Point at(int curve, double t) {
        int p = 3 * curve;
        double s = 1 - t;
        double b0 = s * s * s;
        double b1 = 3 * s * s * t;
        double b2 = 3 * s * t * t;
        double b3 = t * t * t;
        return new Point(b0 * x(p) + b1 * x(p + 1) + b2 * x(p + 2) + b3 * x(p + 3),
                b0 * y(p) + b1 * y(p + 1) + b2 * y(p + 2) + b3 * y(p + 3));
    }

    public BezierPath transformed(AffineTransform transform) {
        double[] moved = new double[xy.length];
        transform.transform(xy, 0, moved, 0, xy.length / 2);
        return new BezierPath(moved, closed);
    }

    /** The same path for Java2D, to be filled with the nonzero rule. */
    public Path2D toPath2D() {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, curves() + 2);
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 6) {
            path.curveTo(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], xy[i + 4], xy[i + 5]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BezierPath path && closed == path.closed && Arrays.equals(xy, path.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return (closed ? "closed path of " : "path of ") + curves() + " curves";
    }

    /** Grows a path curve by curve. For one thread. */
    public static final class Builder {
        private double[] xy = new double[2 + 6 * 16];
        private int length = 2;

        private Builder(double x, double y) {
            xy[0] = x;
            xy[1] = y;
        }

        public Builder curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            if (length + 6 > xy.length) {
                xy = Arrays.copyOf(xy, 2 * xy.length);
            }
            xy[length] = x1;
            xy[length + 1] = y1;
            xy[length + 2] = x2;
            xy[length + 3] = y2;
            xy[length + 4] = x;
            xy[length + 5] = y;
            length += 6;
            return this;
        }

        public Builder lineTo(double x, double y) {
            double dx = (x - xy[length - 2]) / 3;
            double dy = (y - xy[length - 1]) / 3;
            return curveTo(xy[length - 2] + dx, xy[length - 1] + dy, x - dx, y - dy, x, y);
        }

        /** Goes on with the curves of {@code path}, which is taken to begin here. */
        public Builder append(BezierPath path) {
            for (int i = 2; i < path.xy.length; i += 6) {
                curveTo(path.xy[i], path.xy[i + 1], path.xy[i + 2], path.xy[i + 3], path.xy[i + 4], path.xy[i + 5]);
            }
            return this;
        }

        public BezierPath open() {
            return new BezierPath(Arrays.copyOf(xy, length), false);
        }

        /** Ends the path where it began, by a straight line if need be. */
        public BezierPath close() {
            if (xy[length - 2] != xy[0] || xy[length - 1] != xy[1]) {
                lineTo(xy[0], xy[1]);
            }
            return new BezierPath(Arrays.copyOf(xy, length), true);
        }
    }
}
