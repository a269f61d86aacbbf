package io.github.longhand.ink;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;

/**
 * The points between pen-down and pen-up, in the order they were drawn; at least one.
 *
 * <p>The points of ink from a pen or from the network are evenly spaced in time, so their distance
 * is the speed of the pen. Immutable.
 */
public final class Stroke {
    private final double[] xy; // (points, 2)

    private Stroke(double[] xy) {
        this.xy = xy;
    }

    /**
     * A stroke through the points x0, y0, x1, y1, ...
     *
     * @throws IllegalArgumentException without a point, with half a point, or with a coordinate
     *         that is not finite
     */
    public static Stroke of(double... xy) {
        if (xy.length == 0 || xy.length % 2 != 0) {
            throw new IllegalArgumentException("a stroke takes x and y of one point or more, not " + xy.length
                    + " numbers");
        }
        for (double value : xy) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a stroke's coordinates are finite, not " + value);
            }
        }
        return new Stroke(xy.clone());
    }

    /** A stroke through {@code points}. */
    public static Stroke of(List<Point> points) {
        double[] xy = new double[2 * points.size()];
        int i = 0;
        for (Point point : points) {
            xy[i++] = point.x();
            xy[i++] = point.y();
        }
        return of(xy);
    }

    /** The number of points, at least 1. */
    public int size() {
        return xy.length / 2;
    }

    public double x(int point) {
        return xy[2 * point];
    }

    public double y(int point) {
        return xy[2 * point + 1];
    }

    public Point point(int index) {
        return new Point(x(index), y(index));
    }

    /** The coordinates, x0, y0, x1, y1, ...: a copy. */
    public double[] toArray() {
        return xy.clone();
    }

    public Bounds bounds() {
        double minX = xy[0];
        double minY = xy[1];
        double maxX = minX;
        double maxY = minY;
        for (int i = 2; i < xy.length; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        return new Bounds(minX, minY, maxX, maxY);
    }

    /** The way of the pen from the first point to the last. */
    public double length() {
        double length = 0;
        for (int i = 1; i < size(); i++) {
            length += Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
        }
        return length;
    }

    public Stroke transformed(AffineTransform transform) {
        double[] moved = new double[xy.length];
        transform.transform(xy, 0, moved, 0, size());
        return new Stroke(moved);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stroke stroke && Arrays.equals(xy, stroke.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return "Stroke of " + size() + " points from (" + xy[0] + ", " + xy[1] + ")";
    }
}
