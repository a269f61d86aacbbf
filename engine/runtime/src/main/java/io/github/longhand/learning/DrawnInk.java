package io.github.longhand.learning;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Point;
import io.github.longhand.ink.Smoothing;
import io.github.longhand.ink.Stroke;
import java.util.Arrays;
import java.util.List;

/**
 * Gives ink of which only the shape is known the pace of a pen: slower where it turns, by the two-thirds
 * power law (the speed goes with the cube root of the radius; Lacquaniti, Terzuolo and Viviani 1983), and
 * slower where it sets down and lifts.
 */
final class DrawnInk {
    /** Places a step of the pen at which the shape is looked at. */
    private static final int FINE = 6;
    private static final double POWER = -1.0 / 3;
    /** The gentlest turn that still counts, in radians a step: beyond it a straight line is as fast. */
    private static final double GENTLE = 0.12;
    /** How much of its speed the pen has at the ends of a stroke, and within how many steps it has all. */
    private static final double AT_ENDS = 0.5;
    private static final double WITHIN = 1.5;

    private DrawnInk() {
    }

    /** The same shapes with about {@code points} points in all. */
    static Ink paced(Ink ink, double points) {
        double length = ink.strokes().stream().mapToDouble(Stroke::length).sum();
        double step = length / Math.max(1, points - ink.strokes().size());
        if (!(step > 0)) {
            return ink;
        }
        List<double[]> fine = ink.strokes().stream().map(stroke -> fine(stroke, step / FINE)).toList();
        List<double[]> times = fine.stream().map(DrawnInk::times).toList();
        double total = times.stream().mapToDouble(time -> time[time.length - 1]).sum();
        double tick = total / Math.max(1, points - ink.strokes().size());
        Stroke[] strokes = new Stroke[fine.size()];
        for (int i = 0; i < strokes.length; i++) {
            strokes[i] = ticked(fine.get(i), times.get(i), tick);
        }
        return Ink.of(strokes);
    }

    /** Points on the smooth curve through those of {@code stroke}, {@code apart} or a little less. */
    private static double[] fine(Stroke stroke, double apart) {
        BezierPath path = Smoothing.through(stroke);
        double[] xy = new double[64];
        xy[0] = stroke.x(0);
        xy[1] = stroke.y(0);
        int length = 2;
        for (int curve = 0; curve < path.curves(); curve++) {
            Point from = path.at(curve, 0);
            Point to = path.at(curve, 1);
            int pieces = (int) Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / apart);
            if (length + 2 * pieces > xy.length) {
                xy = Arrays.copyOf(xy, 2 * (length + 2 * pieces));
            }
            for (int i = 1; i <= pieces; i++) {
                Point point = path.at(curve, (double) i / pieces);
                xy[length++] = point.x();
                xy[length++] = point.y();
            }
        }
        return Arrays.copyOf(xy, length);
    }

    /** When the pen comes to each of the points, in steps of the usual speed. */
    private static double[] times(double[] xy) {
        int count = xy.length / 2;
        double[] times = new double[count];
        for (int i = 1; i < count; i++) {
            double way = Math.hypot(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
            double fromEnd = Math.min(i, count - i) / (double) FINE;
            double ramp = Math.min(1, AT_ENDS + (1 - AT_ENDS) * fromEnd / WITHIN);
            times[i] = times[i - 1] + way / (ramp * Math.pow(turn(xy, i) + GENTLE, POWER));
        }
        return times;
    }

    /** How far the pen turns around point {@code i}, in radians a step. */
    private static double turn(double[] xy, int i) {
        int count = xy.length / 2;
        int half = FINE / 2;
        int before = Math.max(0, i - half);
        int after = Math.min(count - 1, i + half);
        if (before == i || after == i) {
            return 0;
        }
        double first = Math.atan2(xy[2 * i + 1] - xy[2 * before + 1], xy[2 * i] - xy[2 * before]);
        double second = Math.atan2(xy[2 * after + 1] - xy[2 * i + 1], xy[2 * after] - xy[2 * i]);
        return Math.abs(Math.IEEEremainder(second - first, 2 * Math.PI)) * FINE / half / 2;
    }

    private static Stroke ticked(double[] xy, double[] times, double tick) {
        int count = times.length;
        double whole = times[count - 1];
        int pieces = (int) Math.max(count > 1 ? 1 : 0, Math.round(whole / tick));
        double[] ticked = new double[2 * pieces + 2];
        int at = 0;
        for (int i = 0; i <= pieces; i++) {
            double time = pieces == 0 ? 0 : whole * i / pieces;
            while (at + 1 < count && times[at + 1] < time) {
                at++;
            }
            int next = Math.min(count - 1, at + 1);
            double part = times[next] > times[at] ? (time - times[at]) / (times[next] - times[at]) : 0;
            ticked[2 * i] = xy[2 * at] + part * (xy[2 * next] - xy[2 * at]);
            ticked[2 * i + 1] = xy[2 * at + 1] + part * (xy[2 * next + 1] - xy[2 * at + 1]);
        }
        return Stroke.of(ticked);
    }
}
