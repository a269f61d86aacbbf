package io.github.longhand.sampling;

import io.github.longhand.glyph.Manner;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a line looks like, measured from its ink, so that what is drawn into it looks the same.
 *
 * @param size the height of its small letters, in the units of the line
 * @param slant how far it goes to the right for each unit upward
 * @param spacing the usual way between two points of the pen
 * @param blank the usual way from the end of one word to the begin of the next, both set upright
 */
record LineLook(double size, double slant, double spacing, double blank) {
    /** A line that is not there yet. */
    private static final LineLook USUAL = new LineLook(1, 0.12, Manner.USUAL_SPACING, 0.9);
    private static final String X_HIGH = "acemnorsuvwxz";
    private static final double UNEVENNESS = 0.8;
    // As much ink of the usual slant as is added to what is measured, so that a dot decides nothing.
    private static final double PRIOR_WEIGHT = 1;
    // A quick hand's points are too far apart for marks as small as a ring.
    private static final double WIDEST_SPACING = 0.2;

    static LineLook of(Optional<WrittenLine> line) {
        return line.filter(written -> !written.ink().isEmpty()).map(LineLook::measured).orElse(USUAL);
    }

    Manner manner() {
        return new Manner(size, slant, spacing, UNEVENNESS);
    }

    /** Where x stands when the slant is taken out; y grows downward. */
    double upright(double x, double y) {
        return x + slant * y;
    }

    /** Where the upright place {@code x} stands at height y; the reverse of {@link #upright}. */
    double slanted(double x, double y) {
        return x - slant * y;
    }

    /** Whether a stroke is no larger than a dot or a full stop may be. */
    boolean isSmall(Fragment fragment) {
        Bounds bounds = fragment.stroke().bounds();
        return bounds.width() < 0.5 * size && bounds.height() < 0.5 * size;
    }

    private static LineLook measured(WrittenLine line) {
        double slant = slantOf(line.ink());
        LineLook leaning = new LineLook(1, slant, USUAL.spacing, USUAL.blank);
        return new LineLook(sizeOf(line), slant, spacingOf(line.ink()), leaning.blankOf(line));
    }

    /** The median lean of the strokes downward, weighed by their height. */
    private static double slantOf(Ink ink) {
        List<double[]> leans = new ArrayList<>(); // (lean, weight)
        leans.add(new double[] {USUAL.slant, PRIOR_WEIGHT});
        double total = PRIOR_WEIGHT;
        for (Stroke stroke : ink.strokes()) {
            for (int i = 1; i < stroke.size(); i++) {
                double dx = stroke.x(i) - stroke.x(i - 1);
                double dy = stroke.y(i) - stroke.y(i - 1);
                if (dy > Math.abs(dx)) {
                    leans.add(new double[] {-dx / dy, dy});
                    total += dy;
                }
            }
        }
        leans.sort((a, b) -> Double.compare(a[0], b[0]));
        double passed = 0;
        for (double[] lean : leans) {
            passed += lean[1];
            if (passed >= total / 2) {
                return lean[0];
            }
        }
        return USUAL.slant;
    }

    private static double spacingOf(Ink ink) {
        List<Double> steps = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            for (int i = 1; i < stroke.size(); i++) {
                double dx = stroke.x(i) - stroke.x(i - 1);
                double dy = stroke.y(i) - stroke.y(i - 1);
                steps.add(Math.sqrt(dx * dx + dy * dy));
            }
        }
        return clamp(median(steps, USUAL.spacing), 0.04, WIDEST_SPACING);
    }

    private static double sizeOf(WrittenLine line) {
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < line.text().length(); i++) {
            if (X_HIGH.indexOf(line.text().charAt(i)) >= 0) {
                line.inkOf(i, i + 1).bounds().ifPresent(bounds -> heights.add(-bounds.minY()));
            }
        }
        return clamp(median(heights, 1), 0.75, 1.3);
    }

    private double blankOf(WrittenLine line) {
        List<Double> gaps = new ArrayList<>();
        double reached = Double.NaN;
        for (WrittenWord word : line.words()) {
            Optional<double[]> edges = edges(line.inkOf(word.start(), word.end()).strokes());
            if (edges.isPresent()) {
                if (!Double.isNaN(reached)) {
                    gaps.add(edges.get()[0] - reached);
                }
                reached = edges.get()[1];
            }
        }
        return clamp(median(gaps, USUAL.blank), 0.5, 2);
    }

    /** Where strokes begin and end when set upright, left and right; without what hangs far below. */
    Optional<double[]> edges(List<Stroke> strokes) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (double lowest : new double[] {0.4, Double.POSITIVE_INFINITY}) {
            for (Stroke stroke : strokes) {
                for (int i = 0; i < stroke.size(); i++) {
                    if (stroke.y(i) <= lowest) {
                        double x = upright(stroke.x(i), stroke.y(i));
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                    }
                }
            }
            if (left <= right) {
                return Optional.of(new double[] {left, right});
            }
        }
        return Optional.empty();
    }

    private static double median(List<Double> values, double otherwise) {
        if (values.isEmpty()) {
            return otherwise;
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
