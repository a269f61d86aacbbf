package io.github.longhand.draw;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Ink for tests that looks like a pen's: loops at changing speed, cusps, crossings, dots. */
public final class MadeUpInk {
    private MadeUpInk() {
    }

    /** A line of cursive loops about {@code widthMm} long with dots above and a bar, x-height about 3 mm. */
    public static Ink line(double widthMm) {
        List<Stroke> strokes = new ArrayList<>();
        strokes.add(loops(5, 14, widthMm));
        for (double x = 15; x < widthMm; x += 17) {
            strokes.add(Stroke.of(x, 7.5, x + 0.05, 7.55));
        }
        strokes.add(Stroke.of(8, 8.5, 10, 8.3, 13, 8.2, 15, 8.35));
        strokes.add(Stroke.of(widthMm + 7, 14));
        return new Ink(strokes);
    }

    /** Loops of changing height from (x, y); the pen slows down at the turns. */
    public static Stroke loops(double x, double y, double length) {
        List<Double> xy = new ArrayList<>();
        double phase = 0;
        for (double s = 0; s < length; ) {
            double height = 3 + 2.2 * Math.max(0, Math.sin(phase / 5.3));
            double wobble = 0.35 * Math.sin(phase * 0.37);
            xy.add(x + s + 1.9 * Math.sin(phase) * (0.7 + 0.3 * Math.sin(phase / 3.1)) - 0.25 * height
                    * Math.cos(phase) * 0.4);
            xy.add(y - height / 2 * (1 - Math.cos(phase)) + wobble);
            double step = 0.42 + 0.22 * Math.cos(2 * phase);
            phase += step;
            s += 0.55 * step;
        }
        return Stroke.of(xy.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A spiral that winds in to a point: ever tighter turns. */
    public static Stroke spiral(double x, double y, double radius) {
        int points = 120;
        double[] xy = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double left = 1 - (double) i / (points - 1);
            double angle = 0.35 * i;
            xy[2 * i] = x + radius * left * Math.cos(angle);
            xy[2 * i + 1] = y + radius * left * Math.sin(angle);
        }
        return Stroke.of(xy);
    }

    /** Zigzag with sharp reversals, some of which go back over the same line. */
    public static Stroke zigzag(double x, double y) {
        return Stroke.of(x, y, x + 1, y - 3, x + 1.5, y - 4, x + 1.2, y - 3.1, x + 0.8, y - 1, x + 2, y - 2.5,
                x + 3, y - 4, x + 3, y - 3, x + 2.9, y, x + 4, y - 2, x + 4.1, y - 2.05, x + 4, y - 1.9,
                x + 6, y, x + 4, y - 2, x + 7, y - 0.4);
    }
}
