package io.github.longhand.training.graph;

import io.github.longhand.network.layer.PackedLines;
import io.github.longhand.network.layer.Workers;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How many nats the network is surprised by what each line says, over its steps.
 *
 * <p>Labels are (lines, 1 + characters): the steps of the line, then the class of each of its
 * characters, then -1; what the network gives is (rows, classes), the rows those of
 * {@link PackedLines}. A line with too few steps for what it says costs nothing and teaches nothing.
 */
public final class CtcLoss extends SummedLoss {
    private static final long serialVersionUID = 1L;

    /** The cost of each line, and the gradient. */
    @Override
    double[] costs(INDArray labels, INDArray outputs, float[] gradient) {
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
