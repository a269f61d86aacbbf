package io.github.longhand.training.graph;

import io.github.longhand.network.MixtureDensity;
import io.github.longhand.network.layer.Workers;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * How many nats the network is surprised by each next point (Graves 2014, equation 26): minus the
 * logarithm of a mixture of bivariate Gaussians at (dx, dy), minus that of the probability it gave
 * to the pen being lifted or not.
 *
 * <p>Labels are (rows, 3), what the network gives (rows, 1 + 6M): e^, pi^, mu of dx, mu of dy,
 * sigma^ of dx, sigma^ of dy, rho^. Computed in double precision with sums of exponentials taken
 * relative to their largest term.
 */
public final class MixtureDensityLoss extends SummedLoss {
    private static final long serialVersionUID = 1L;

    private final int outputMixtures;

    @JsonCreator
    public MixtureDensityLoss(@JsonProperty("outputMixtures") int outputMixtures) {
        this.outputMixtures = outputMixtures;
    }

    public int getOutputMixtures() {
        return outputMixtures;
    }

    @Override
    double[] costs(INDArray labels, INDArray outputs, float[] gradient) {
        return costs(Floats.read(labels), Floats.read(outputs), 1 + 6 * outputMixtures, gradient);
    }

    /**
     * The cost of each row, and its gradient unless {@code gradient} is empty.
     *
     * @param points (rows, 3)
     * @param given (rows, stride), of which each row begins with 1 + 6M numbers
     * @param gradient as {@code given}; what is beyond those numbers stays as it is
     */
    double[] costs(float[] points, float[] given, int stride, float[] gradient) {
        double[] costs = new double[points.length / 3];
        Workers.shared().split(costs.length, (from, to) -> {
            MixtureDensity density = new MixtureDensity(outputMixtures);
            for (int row = from; row < to; row++) {
                costs[row] = density.cost(given, row * stride, points, 3 * row);
                if (gradient.length > 0) {
                    density.gradient(gradient, row * stride);
                }
            }
        });
        return costs;
    }

    @Override
    public String name() {
        return "mixture density";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MixtureDensityLoss loss && loss.outputMixtures == outputMixtures;
    }

    @Override
    public int hashCode() {
        return outputMixtures;
    }
}
