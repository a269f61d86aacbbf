package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;

/**
 * Path data for SVG's {@code d} attribute: relative, on a grid of hundredths, without drift.
 *
 * <p>Each node is rounded where it stands, so errors do not add up; pieces that are straight on that
 * grid become lines.
 */
public final class SvgPath {
    private static final double GRID = 100;

    private final StringBuilder data = new StringBuilder();
    private char command;
    private long x;
    private long y;

    private SvgPath() {
    }

    /** The data of a path, with two decimals; in millimetres they are hundredths of a millimetre. */
    public static String data(BezierPath path) {
        SvgPath svg = new SvgPath();
        svg.append(path);
        return svg.data.toString();
    }

    private void append(BezierPath path) {
        x = grid(path.x(0));
        y = grid(path.y(0));
        command('M');
        numbers(x, y);
        int before = data.length();
        for (int p = 1; p + 2 <= 3 * path.curves(); p += 3) {
            curve(grid(path.x(p)) - x, grid(path.y(p)) - y, grid(path.x(p + 1)) - x, grid(path.y(p + 1)) - y,
                    grid(path.x(p + 2)) - x, grid(path.y(p + 2)) - y);
        }
        if (data.length() == before) {
            data.append("h0");
        }
        if (path.closed()) {
            data.append('z');
        }
    }

    private void curve(long x1, long y1, long x2, long y2, long dx, long dy) {
        if (dx == 0 && dy == 0 && x1 == 0 && y1 == 0 && x2 == 0 && y2 == 0) {
            return;
        }
        if (straight(x1, y1, dx, dy) && straight(x2, y2, dx, dy)) {
            line(dx, dy);
        } else {
            command('c');
            numbers(x1, y1, x2, y2, dx, dy);
        }
        x += dx;
        y += dy;
    }

    /** Whether a control point lies between the ends and within half a step of the grid. */
    private static boolean straight(long px, long py, long dx, long dy) {
        double length = Math.hypot(dx, dy);
        double along = (double) px * dx + (double) py * dy;
        return Math.abs((double) px * dy - (double) py * dx) <= 0.5 * length
                && along >= 0 && along <= length * length;
    }

    private void line(long dx, long dy) {
        if (dy == 0) {
            command('h');
            numbers(dx);
        } else if (dx == 0) {
            command('v');
            numbers(dy);
        } else {
            command('l');
            numbers(dx, dy);
        }
    }

    private void command(char next) {
        if (next != command) {
            data.append(next);
            command = next;
        }
    }

    private void numbers(long... values) {
        for (long value : values) {
            char last = data.charAt(data.length() - 1);
            if (value >= 0 && !Character.isLetter(last)) {
                data.append(' ');
            }
            Decimals.append(data, value);
        }
    }

    private static long grid(double value) {
        return Math.round(value * GRID);
    }
}
