package io.github.longhand.training.graph;

import java.util.stream.DoubleStream;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss as DL4J asks for it that is a sum of costs, computed in Java's arrays together with its gradient. The
 * activation must be the identity, and masks are not looked at.
 */
abstract class SummedLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    /**
     * The costs that are summed.
     *
     * @param gradient becomes that of the sum, (rows, columns) as {@code outputs}, unless it is empty
     */
    abstract double[] costs(INDArray labels, INDArray outputs, float[] gradient);

    @Override
    public double computeScore(INDArray labels, INDArray outputs, IActivation identity, INDArray mask,
            boolean average) {
        double sum = DoubleStream.of(costs(labels, outputs, new float[0])).sum();
        return average ? sum / outputs.size(0) : sum;
    }

    /** The costs one by one, (costs, 1). */
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
        return new Pair<>(average ? sum / outputs.size(0) : sum, array);
    }
}
