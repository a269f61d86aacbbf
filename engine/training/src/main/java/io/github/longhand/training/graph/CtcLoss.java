package io.github.longhand.training.graph;

import io.github.longhand.network.layer.PackedLines;
import io.github.longhand.network.layer.Workers;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * How many nats the network is surprised by what each line says, over its steps.
 *
 * <p>Labels are (lines, 1 + characters): the steps of the line, then the class of each of its
 * characters, then -1; what the network gives is (rows, classes), the rows those of
 * {@link PackedLines}. A line with too few steps for what it says costs nothing and teaches nothing.
 */
public final class CtcLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    /** The cost of each line, and the gradient. */
    private static double[] costs(INDArray labels, INDArray outputs, float[] gradient) {
        float[] said = Floats.read(labels);
        float[] given = Floats.read(outputs);
        int width = (int) labels.size(1);
        int classes = (int) outputs.size(1);
        int[] lengths = new int[(int) labels.size(0)];
        for (int line = 0; line < lengths.length; line++) {
            lengths[line] = (int) said[line * width];
        }
        PackedLines lines = new PackedLines(lengths);
        double[] costs = new double[lengths.length];
        Workers.shared().split(costs.length, (from, to) -> {
            for (int line = from; line < to; line++) {
                costs[line] = cost(lines, line, text(said, line * width, width), given, classes, gradient);
            }
        });
        return costs;
    }

    private static int[] text(float[] said, int at, int width) {
        int[] text = new int[width - 1];
        int length = 0;
        while (length < text.length && said[at + 1 + length] >= 0) {
            text[length] = (int) said[at + 1 + length];
            length++;
        }
        return Arrays.copyOf(text, length);
    }

    private static double cost(PackedLines lines, int line, int[] text, float[] given, int classes,
            float[] gradient) {
        double[][] scores = new double[lines.length(line)][classes];
        double[][] slopes = new double[lines.length(line)][classes];
        for (int step = 0; step < scores.length; step++) {
            int row = lines.row(step, line) * classes;
            for (int c = 0; c < classes; c++) {
                scores[step][c] = given[row + c];
            }
        }
        double cost = Ctc.cost(scores, text, slopes);
        if (gradient.length > 0) {
            for (int step = 0; step < scores.length; step++) {
                int row = lines.row(step, line) * classes;
                for (int c = 0; c < classes; c++) {
                    gradient[row + c] = (float) slopes[step][c];
                }
            }
        }
        return Double.isInfinite(cost) ? 0 : cost;
    }

    @Override
    public double computeScore(INDArray labels, INDArray outputs, IActivation identity, INDArray mask,
            boolean average) {
        double sum = DoubleStream.of(costs(labels, outputs, new float[0])).sum();
        return average ? sum / outputs.size(0) : sum;
    }

    /** The cost of each line, (lines, 1). */
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

    @Override
    public String name() {
        return "connectionist temporal classification";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CtcLoss;
    }

    @Override
    public int hashCode() {
        return CtcLoss.class.hashCode();
    }
}
