package io.github.longhand.learning;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.network.StyleCost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Finds the style vector under which a network expects some lines of ink most, and which is not too unlike
 * the vectors that it knows: the largest posterior, by gradient (Adam; Kingma and Ba 2015).
 */
final class VectorFit {
    /** Of how many styles of the hand the best is where the fit begins. */
    private static final int MOST_STARTS = 16;
    private static final int UPDATES = 20;
    /** In deviations of the prior; falls to nothing along a cosine. */
    private static final double LARGEST_RATE = 0.4;
    private static final double DECAY = 0.8;
    private static final double SQUARES_DECAY = 0.95;
    private static final double TINY = 1e-8;

    private final Hand hand;
    private final StylePrior prior;
    private final StyleCost cost;
    private final double trust;
    private final float[] vector;
    private final double[] slope;

    /**
     * @param trust how much a nat of the ink counts beside one of the prior: less than 1, as neighbouring points
     *        tell much the same
     */
    VectorFit(Hand hand, List<SampleLine> lines, double trust) {
        this.hand = hand;
        this.prior = StylePrior.of(hand);
        this.trust = trust;
        this.cost = new StyleCost(hand.weights(), lines.stream()
                .map(line -> new StyleCost.Line(hand.alphabet().encode(line.text()), line.offsets())).toList());
        this.vector = new float[hand.weights().shape().styleSize()];
        this.slope = new double[vector.length];
    }

    /**
     * The vector.
     *
     * @param progress is told which part of the work is done, from 0 to 1
     */
    float[] fit(DoubleConsumer progress) {
        List<float[]> starts = starts();
        int steps = starts.size() + UPDATES;
        double[] place = new double[vector.length]; // in deviations from the mean of the prior
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < starts.size(); i++) {
            double[] start = placeOf(starts.get(i));
            double value = trust * cost.at(starts.get(i)) + unlikeliness(start);
            if (value < least) {
                least = value;
                place = start;
            }
            progress.accept((i + 1.0) / steps);
        }
        double[] best = place.clone();
        double[] mean = new double[place.length];
        double[] squares = new double[place.length];
        for (int update = 1; update <= UPDATES; update++) {
            double value = value(place);
            if (value < least) {
                least = value;
                best = place.clone();
            }
            double rate = LARGEST_RATE * 0.5 * (1 + Math.cos(Math.PI * (update - 1) / UPDATES));
            for (int i = 0; i < place.length; i++) {
                mean[i] = DECAY * mean[i] + (1 - DECAY) * slope[i];
                squares[i] = SQUARES_DECAY * squares[i] + (1 - SQUARES_DECAY) * slope[i] * slope[i];
                place[i] -= rate * mean[i] / (1 - Math.pow(DECAY, update))
                        / (Math.sqrt(squares[i] / (1 - Math.pow(SQUARES_DECAY, update))) + TINY);
            }
            progress.accept((starts.size() + (double) update) / steps);
        }
        return value(place) < least ? vectorOf(place) : vectorOf(best);
    }

    private List<float[]> starts() {
        List<float[]> starts = new ArrayList<>();
        starts.add(vectorOf(new double[vector.length]));
        hand.styles().values().stream().filter(style -> style instanceof Style.Learned).limit(MOST_STARTS)
                .map(Style::vector).forEach(starts::add);
        return starts;
    }

    /** Minus the logarithm of the posterior, but for a constant; its gradient goes to {@link #slope}. */
    private double value(double[] place) {
        System.arraycopy(vectorOf(place), 0, vector, 0, vector.length);
        double value = trust * cost.at(vector, slope) + unlikeliness(place);
        for (int i = 0; i < place.length; i++) {
            slope[i] = trust * slope[i] * prior.deviation()[i] + place[i];
        }
        return value;
    }

    /** Minus the logarithm of the prior, but for a constant. */
    private static double unlikeliness(double[] place) {
        double sum = 0;
        for (double deviations : place) {
            sum += 0.5 * deviations * deviations;
        }
        return sum;
    }

    private double[] placeOf(float[] of) {
        double[] place = new double[of.length];
        for (int i = 0; i < place.length; i++) {
            place[i] = (of[i] - prior.mean()[i]) / prior.deviation()[i];
        }
        return place;
    }

    private float[] vectorOf(double[] place) {
        float[] of = new float[place.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = (float) (prior.mean()[i] + prior.deviation()[i] * place[i]);
        }
        return of;
    }
}
