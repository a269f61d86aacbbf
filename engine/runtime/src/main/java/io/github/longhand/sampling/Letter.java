package io.github.longhand.sampling;

import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * The ink of one letter, set upright, as something to put a mark on. Heights grow upward from the
 * base line. The network's share of a letter may have a bit of its neighbours, so extents leave out
 * the outermost points, and heights keep to what the letter can have.
 */
final class Letter {
    private static final String TALL = "bdfhkl";
    private static final String HANGING = "gjpqy";
    private static final double OUTERMOST = 0.06;

    private final double[] x; // (points) upright
    private final double[] height; // (points)
    private final double top;
    private final double bottom;

    /**
     * @param base the letter without its marks
     * @param middle where it should be if it has no ink, upright
     */
    Letter(char base, List<Fragment> fragments, int piece, LineLook look, double middle) {
        List<double[]> points = new ArrayList<>();
        for (Fragment fragment : fragments) {
            Stroke stroke = fragment.stroke();
            for (int i = 0; i < stroke.size(); i++) {
                if (fragment.pieces()[i] == piece) {
                    points.add(new double[] {look.upright(stroke.x(i), stroke.y(i)), -stroke.y(i)});
                }
            }
        }
        boolean tall = Character.isUpperCase(base) || Character.isDigit(base) || TALL.indexOf(base) >= 0;
        double size = look.size();
        double least = (tall ? 1.25 : base == 't' ? 1.05 : 0.75) * size;
        double most = (tall ? 2.5 : base == 't' ? 2 : 1.35) * size;
        if (points.isEmpty()) {
            double high = (tall ? 1.75 : 1) * size;
            points.add(new double[] {middle - 0.3 * size, 0});
            points.add(new double[] {middle + 0.3 * size, 0});
            points.add(new double[] {middle - 0.3 * size, high});
            points.add(new double[] {middle + 0.3 * size, high});
        }
        x = points.stream().mapToDouble(point -> point[0]).toArray();
        height = points.stream().mapToDouble(point -> point[1]).toArray();
        top = Math.max(least, Math.min(most, Arrays.stream(height).max().orElse(least)));
        double lowest = Arrays.stream(height).min().orElse(0);
        double deepest = HANGING.indexOf(base) >= 0 ? -1.2 * size : -0.2 * size;
        bottom = Math.max(deepest, Math.min(0.1 * size, lowest));
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double left() {
        return quantile(OUTERMOST, h -> true);
    }

    double right() {
        return quantile(1 - OUTERMOST, h -> true);
    }

    double middle() {
        return (left() + right()) / 2;
    }

    /** The middle of the upper part, where a mark goes that stands on it. */
    double crown() {
        return between(0.55 * top, Double.POSITIVE_INFINITY);
    }

    /** The middle of the lowest part, where a tail hangs. */
    double foot() {
        return between(Double.NEGATIVE_INFINITY, bottom + 0.25 * (top - bottom));
    }

    /** The middle of the ink between two heights; of all the ink if there is none between them. */
    double between(double low, double high) {
        DoublePredicate inside = h -> h >= low && h <= high;
        return Arrays.stream(height).anyMatch(inside)
                ? (quantile(OUTERMOST, inside) + quantile(1 - OUTERMOST, inside)) / 2 : middle();
    }

    private double quantile(double share, DoublePredicate inside) {
        double[] sorted = IntStream.range(0, x.length).filter(i -> inside.test(height[i]))
                .mapToDouble(i -> x[i]).sorted().toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
