package io.github.longhand.learning;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import java.util.Arrays;
import java.util.List;

/**
 * Where style vectors lie before any ink was seen: around the mean of those that a hand has, as far as they
 * spread, each number for itself.
 *
 * @param mean (styleSize)
 * @param deviation (styleSize), above 0
 */
record StylePrior(double[] mean, double[] deviation) {
    /** The spread of one number is taken from all of them as if so many styles more had it. */
    private static final double SHARED = 4;
    /** Where a hand has too few styles to tell. */
    private static final double USUAL = 0.3;
    private static final int FEWEST = 3;

    /** The prior that the styles of {@code hand} make. */
    static StylePrior of(Hand hand) {
        int size = hand.weights().shape().styleSize();
        List<float[]> vectors = hand.styles().values().stream().filter(style -> style instanceof Style.Learned)
                .map(Style::vector).filter(StylePrior::isSomebody).toList();
        double[] mean = new double[size];
        double[] deviation = new double[size];
        if (vectors.size() < FEWEST) {
            Arrays.fill(deviation, USUAL);
            return new StylePrior(mean, deviation);
        }
        double pooled = 0;
        for (int i = 0; i < size; i++) {
            for (float[] vector : vectors) {
                mean[i] += vector[i] / vectors.size();
            }
            for (float[] vector : vectors) {
                deviation[i] += (vector[i] - mean[i]) * (vector[i] - mean[i]);
            }
            pooled += deviation[i] / (vectors.size() - 1) / size;
        }
        for (int i = 0; i < size; i++) {
            deviation[i] = Math.sqrt((deviation[i] + SHARED * pooled) / (vectors.size() - 1 + SHARED));
        }
        return pooled > 0 ? new StylePrior(mean, deviation) : new StylePrior(mean, filled(size));
    }

    private static boolean isSomebody(float[] vector) {
        for (float number : vector) {
            if (number != 0) {
                return true;
            }
        }
        return false;
    }

    private static double[] filled(int size) {
        double[] usual = new double[size];
        Arrays.fill(usual, USUAL);
        return usual;
    }
}
