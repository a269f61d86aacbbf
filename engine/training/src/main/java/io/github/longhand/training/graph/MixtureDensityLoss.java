package io.github.longhand.training.graph;

import io.github.longhand.network.MixtureDensity;
import io.github.longhand.network.layer.Workers;
import java.util.stream.DoubleStream;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
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
public final class MixtureDensityLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    private final int outputMixtures;

    @JsonCreator
    public MixtureDensityLoss(@JsonProperty("outputMixtures") int outputMixtures) {
        this.outputMixtures = outputMixtures;
    }

    public int getOutputMixtures() {
        return outputMixtures;
    }

    private double[] costs(INDArray labels, INDArray outputs, float[] gradient) {
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
    public double computeScore(INDArray labels, INDArray outputs, IActivation identity, INDArray mask,
            boolean average) {
        double sum = DoubleStream.of(costs(labels, outputs, new float[0])).sum();
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray outputs, IActivation identity, INDArray mask) {
        double[] costs = costs(labels, outputs, new float[0]);
        return Nd4j.createFromArray(costs).castTo(DataType.FLOAT).reshape(costs.length, 1);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray outputs, IActivation identity, INDArray mask) {
        return computeGradientAndScore(labels, outputs, identity, mask, false).getSecond();
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray outputs, IActivation identity,
            INDArray mask, boolean average) {
        float[] gradient = new float[Math.toIntExact(outputs.length())];
        double sum = DoubleStream.of(costs(labels, outputs, gradient)).sum();
        INDArray array = Nd4j.createUninitialized(DataType.FLOAT, outputs.shape(), 'c');
        Floats.write(gradient, array);
        return new Pair<>(average ? sum / labels.size(0) : sum, array);
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
