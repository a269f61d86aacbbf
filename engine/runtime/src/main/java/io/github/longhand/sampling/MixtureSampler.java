package io.github.longhand.sampling;

import io.github.longhand.network.NetworkShape;
import java.util.SplittableRandom;

/**
 * Draws the next point of a line from what the network gave (Graves 2014, equations 18 to 25, with
 * the bias of equations 61 and 62). All in doubles and {@link StrictMath}, so that every machine
 * draws the same. For one thread.
 */
final class MixtureSampler {
    /** sigma^ counts between the negative of this and this, as in training. */
    private static final double SIGMA_HAT_LIMIT = 7;
    /** |rho| stays below this, as in training. */
    private static final double LARGEST_RHO = 0.9995;

    private final int mixtures;
    private final double[] pi;
    private double dx;
    private double dy;
    private boolean endOfStroke;

    MixtureSampler(NetworkShape shape) {
        this.mixtures = shape.outputMixtures();
        this.pi = new double[mixtures];
    }

    /** Draws a point; {@link #dx}, {@link #dy} and {@link #endOfStroke} have it until the next. */
    void draw(float[] outputs, int at, ScribeSettings settings, SplittableRandom random) {
        weigh(outputs, at, settings.bias());
        int j = choose(random.nextDouble());
        double sigma1 = sigma(outputs[at + 1 + 3 * mixtures + j], settings.bias());
        double sigma2 = sigma(outputs[at + 1 + 4 * mixtures + j], settings.bias());
        double rho = rho(outputs[at + 1 + 5 * mixtures + j]);
        // Box and Muller's transform: two independent normal numbers from two even ones.
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        double angle = 2 * Math.PI * random.nextDouble();
        double first = radius * StrictMath.cos(angle);
        double second = radius * StrictMath.sin(angle);
        dx = outputs[at + 1 + mixtures + j] + sigma1 * first;
        dy = outputs[at + 1 + 2 * mixtures + j] + sigma2 * (rho * first + Math.sqrt(1 - rho * rho) * second);
        double end = endProbability(outputs[at]);
        double lot = random.nextDouble();
        endOfStroke = switch (settings.endOfStroke()) {
            case SAMPLED -> lot < end;
            case THRESHOLD -> end > 0.5;
        };
    }

    double dx() {
        return dx;
    }

    double dy() {
        return dy;
    }

    boolean endOfStroke() {
        return endOfStroke;
    }

    /** The weights of the mixture that the last point was drawn from. */
    double pi(int j) {
        return pi[j];
    }

    static double endProbability(double eHat) {
        return 1 / (1 + StrictMath.exp(-eHat));
    }

    static double sigma(double sigmaHat, double bias) {
        return StrictMath.exp(Math.max(-SIGMA_HAT_LIMIT, Math.min(SIGMA_HAT_LIMIT, sigmaHat)) - bias);
    }

    static double rho(double rhoHat) {
        return LARGEST_RHO * StrictMath.tanh(rhoHat);
    }

    /** Sets the weights of the mixture, {@link #pi}, as {@link #draw} does, without drawing. */
    void weigh(float[] outputs, int at, double bias) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < mixtures; j++) {
            pi[j] = outputs[at + 1 + j] * (1 + bias);
            largest = Math.max(largest, pi[j]);
        }
        double sum = 0;
        for (int j = 0; j < mixtures; j++) {
            pi[j] = StrictMath.exp(pi[j] - largest);
            sum += pi[j];
        }
        for (int j = 0; j < mixtures; j++) {
            pi[j] /= sum;
        }
    }

    private int choose(double lot) {
        double passed = 0;
        for (int j = 0; j < mixtures - 1; j++) {
            passed += pi[j];
            if (lot < passed) {
                return j;
            }
        }
        return mixtures - 1;
    }
}
