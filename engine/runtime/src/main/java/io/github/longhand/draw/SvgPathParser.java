package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads SVG path data, all commands of SVG 1.1, into one path for each move of the pen.
 *
 * <p>Elliptical arcs become curves that differ from them by less than a thousandth of their radius.
 */
final class SvgPathParser {
    /** What was wrong with path data, and at which character. */
    static final class BadPathException extends Exception {
        private static final long serialVersionUID = 1L;

        BadPathException(String message) {
            super(message);
        }
    }

    private final String data;
    private int at;
    private final List<BezierPath> paths = new ArrayList<>();
    private BezierPath.Builder path;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;
    private char before = ' ';

    private SvgPathParser(String data) {
        this.data = data;
    }

    /** The paths of a {@code d} attribute; moves that draw nothing give none. */
    static List<BezierPath> parse(String data) throws BadPathException {
        SvgPathParser parser = new SvgPathParser(data);
        parser.parse();
        return parser.paths;
    }

    private void parse() throws BadPathException {
        skipBlanks();
        char command = ' ';
        while (at < data.length()) {
            char c = data.charAt(at);
            if (Character.isLetter(c)) {
                command = c;
                at++;
            } else if (command == ' ' || Character.toLowerCase(command) == 'z') {
                throw bad("a command letter is missing");
            } else if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l';
            }
            if (before == ' ' && Character.toLowerCase(command) != 'm') {
                throw bad("path data begins with M");
            }
            step(command);
            before = Character.toLowerCase(command);
            skipBlanks();
        }
        finish(false);
    }

    private void step(char command) throws BadPathException {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toLowerCase(command)) {
            case 'm' -> {
                finish(false);
                x = fromX + number();
                y = fromY + number();
                startX = x;
                startY = y;
            }
            case 'l' -> lineTo(fromX + number(), fromY + number());
            case 'h' -> lineTo(fromX + number(), y);
            case 'v' -> lineTo(x, fromY + number());
            case 'c' -> curveTo(fromX + number(), fromY + number(), fromX + number(), fromY + number(),
                    fromX + number(), fromY + number());
            case 's' -> {
                boolean smooth = before == 'c' || before == 's';
                curveTo(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, fromX + number(),
                        fromY + number(), fromX + number(), fromY + number());
            }
            case 'q' -> quadTo(fromX + number(), fromY + number(), fromX + number(), fromY + number());
            case 't' -> {
                boolean smooth = before == 'q' || before == 't';
                quadTo(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, fromX + number(),
                        fromY + number());
            }
            case 'a' -> arcTo(number(), number(), number(), flag(), flag(), fromX + number(), fromY + number());
            case 'z' -> finish(true);
            default -> throw bad("unknown command '" + command + "'");
        }
    }

    private BezierPath.Builder path() {
        if (path == null) {
            path = BezierPath.from(x, y);
        }
        return path;
    }

    private void lineTo(double toX, double toY) {
        path().lineTo(toX, toY);
        x = toX;
        y = toY;
    }

    private void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
        path().curveTo(x1, y1, x2, y2, toX, toY);
        controlX = x2;
        controlY = y2;
        x = toX;
        y = toY;
    }

    private void quadTo(double cx, double cy, double toX, double toY) {
        path().curveTo(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, toX + (cx - toX) * 2 / 3,
                toY + (cy - toY) * 2 / 3, toX, toY);
        controlX = cx;
        controlY = cy;
        x = toX;
        y = toY;
    }

    private void finish(boolean close) {
        if (path != null) {
            paths.add(close ? path.close() : path.open());
            path = null;
        }
        if (close) {
            x = startX;
            y = startY;
        }
    }

    /** By the conversion from end points to centre of SVG 1.1, appendix F.6.5. */
    private void arcTo(double radiusX, double radiusY, double degrees, boolean large, boolean sweep, double toX,
            double toY) {
        double rx = Math.abs(radiusX);
        double ry = Math.abs(radiusY);
        if (rx == 0 || ry == 0 || x == toX && y == toY) {
            lineTo(toX, toY);
            return;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double px = (cos * (x - toX) + sin * (y - toY)) / 2;
        double py = (-sin * (x - toX) + cos * (y - toY)) / 2;
        double excess = px * px / (rx * rx) + py * py / (ry * ry);
        if (excess > 1) {
            rx *= Math.sqrt(excess);
            ry *= Math.sqrt(excess);
            excess = 1;
        }
        // The centre, on the circle of radius 1 to which the ellipse is mapped.
        double shift = (large == sweep ? -1 : 1) * Math.sqrt(1 / excess - 1);
        double cx = shift * py / ry;
        double cy = -shift * px / rx;
        double from = Math.atan2(py / ry - cy, px / rx - cx);
        double turn = Math.atan2(-py / ry - cy, -px / rx - cx) - from;
        if (sweep && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!sweep && turn > 0) {
            turn -= 2 * Math.PI;
        }
        Ellipse ellipse = new Ellipse((x + toX) / 2, (y + toY) / 2, rx, ry, cos, sin, cx, cy);
        int pieces = (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
        double reach = 4.0 / 3 * Math.tan(turn / pieces / 4);
        for (int i = 0; i < pieces; i++) {
            double a = from + turn * i / pieces;
            double b = from + turn * (i + 1) / pieces;
            boolean last = i == pieces - 1;
            double ux = Math.cos(a) - reach * Math.sin(a);
            double uy = Math.sin(a) + reach * Math.cos(a);
            double vx = Math.cos(b) + reach * Math.sin(b);
            double vy = Math.sin(b) - reach * Math.cos(b);
            curveTo(ellipse.x(ux, uy), ellipse.y(ux, uy), ellipse.x(vx, vy), ellipse.y(vx, vy),
                    last ? toX : ellipse.x(Math.cos(b), Math.sin(b)),
                    last ? toY : ellipse.y(Math.cos(b), Math.sin(b)));
        }
    }

    /** Maps the unit circle around (cx, cy) to an ellipse in the picture. */
    private record Ellipse(double middleX, double middleY, double rx, double ry, double cos, double sin, double cx,
            double cy) {
        double x(double ux, double uy) {
            return middleX + cos * rx * (ux + cx) - sin * ry * (uy + cy);
        }

        double y(double ux, double uy) {
            return middleY + sin * rx * (ux + cx) + cos * ry * (uy + cy);
        }
    }

    private void skipBlanks() {
        while (at < data.length() && (data.charAt(at) <= ' ' || data.charAt(at) == ',')) {
            at++;
        }
    }

    /** A flag is one digit, and may stand right before the next number. */
    private boolean flag() throws BadPathException {
        skipBlanks();
        char c = at < data.length() ? data.charAt(at) : ' ';
        if (c != '0' && c != '1') {
            throw bad("a flag of an arc is 0 or 1");
        }
        at++;
        return c == '1';
    }

    private double number() throws BadPathException {
        skipBlanks();
        int from = at;
        if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) {
            at++;
        }
        skipDigits();
        if (at < data.length() && data.charAt(at) == '.') {
            at++;
            skipDigits();
        }
        if (at < data.length() && (data.charAt(at) == 'e' || data.charAt(at) == 'E')) {
            at++;
            if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) {
                at++;
            }
            skipDigits();
        }
        try {
            return Double.parseDouble(data.substring(from, at));
        } catch (NumberFormatException e) {
            at = from;
            throw bad("a number is missing");
        }
    }

    private void skipDigits() {
        while (at < data.length() && data.charAt(at) >= '0' && data.charAt(at) <= '9') {
            at++;
        }
    }

    private BadPathException bad(String what) {
        return new BadPathException("path data, character " + (at + 1) + ": " + what);
    }
}
