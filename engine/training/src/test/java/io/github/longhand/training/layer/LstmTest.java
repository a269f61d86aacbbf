package io.github.longhand.training.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.network.layer.Lstm;
import io.github.longhand.network.layer.LstmParameters;
import io.github.longhand.network.layer.LstmShape;
import io.github.longhand.network.layer.PackedLines;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the layer against {@link ReferenceLstm}: values against its values, gradients against its
 * finite differences in double precision. The layer itself computes in floats, whose rounding is
 * what the tolerance is for.
 */
class LstmTest {
    private static final double NUDGE = 1e-6;

    static Stream<LstmShape> shapes() {
        return Stream.of(new LstmShape(3, 5, 0, 0, 0, false), // a plain layer, gates not a whole panel
                new LstmShape(4, 9, 3, 0, 0, false), // with a style
                new LstmShape(3, 5, 0, 1, 4, false), // the notebook's window
                new LstmShape(3, 7, 2, 3, 5, true)); // Graves' window, fed back, with a style
    }

    /** A batch, its weights and a linear loss, all in doubles; the floats are made of them. */
    private static final class Example {
        final LstmShape shape;
        final PackedLines lines = new PackedLines(7, 6, 6, 3, 1);
        final int[][] texts = {{1, 2, 1, 3}, {0, 1}, {2}, {3, 3, 1, 0, 2, 1}, {1, 2}};
        final double[][] weights; // input, style, recurrent, bias, window, windowBias
        final double[] sequence; // (rows, sequenceInputs)
        final double[] style; // (lines, styleSize)
        final double[] loss; // (rows, outputs)

        Example(LstmShape shape) {
            this.shape = shape;
            Random random = new Random(5);
            LstmParameters zeros = LstmParameters.zeros(shape);
            weights = new double[][] {random(random, zeros.input().length), random(random, zeros.style().length),
                random(random, zeros.recurrent().length), random(random, zeros.bias().length),
                random(random, zeros.window().length), random(random, zeros.windowBias().length)};
            sequence = random(random, lines.rows() * shape.sequenceInputs());
            style = random(random, lines.lines() * shape.styleSize());
            loss = random(random, lines.rows() * shape.outputs());
        }

        private static double[] random(Random random, int length) {
            // Exact in floats, so that both sides compute with the same numbers.
            return random.doubles(length, -0.6, 0.6).map(value -> (float) value).toArray();
        }

        double[] outputs() {
            ReferenceLstm reference = new ReferenceLstm(shape, weights[0], weights[1], weights[2], weights[3],
                    weights[4], weights[5]);
            double[] outputs = new double[loss.length];
            for (int line = 0; line < lines.lines(); line++) {
                double[][] steps = new double[lines.length(line)][];
                for (int step = 0; step < steps.length; step++) {
                    int from = lines.row(step, line) * shape.sequenceInputs();
                    steps[step] = Arrays.copyOfRange(sequence, from, from + shape.sequenceInputs());
                }
                double[] vector = Arrays.copyOfRange(style, line * shape.styleSize(), (line + 1) * shape.styleSize());
                double[][] given = reference.run(steps, vector, texts[line]);
                for (int step = 0; step < given.length; step++) {
                    System.arraycopy(given[step], 0, outputs, lines.row(step, line) * shape.outputs(),
                            shape.outputs());
                }
            }
            return outputs;
        }

        double loss() {
            double[] outputs = outputs();
            double sum = 0;
            for (int i = 0; i < outputs.length; i++) {
                sum += loss[i] * outputs[i];
            }
            return sum;
        }

        double difference(double[] values, int i) {
            double value = values[i];
            values[i] = value + NUDGE;
            double above = loss();
            values[i] = value - NUDGE;
            double below = loss();
            values[i] = value;
            return (above - below) / (2 * NUDGE);
        }

        LstmParameters parameters() {
            return new LstmParameters(floats(weights[0]), floats(weights[1]), floats(weights[2]), floats(weights[3]),
                    floats(weights[4]), floats(weights[5]));
        }

        float[] forward(Lstm lstm) {
            return lstm.forward(parameters(), lines, floats(sequence), floats(style), texts);
        }
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void givesWhatTheEquationsSay(LstmShape shape) {
        Example example = new Example(shape);
        float[] given = example.forward(new Lstm(shape));
        double[] expected = example.outputs();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], given[i], 2e-5, "output " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void itsGradientsAreThoseOfFiniteDifferences(LstmShape shape) {
        Example example = new Example(shape);
        Lstm lstm = new Lstm(shape);
        example.forward(lstm);
        LstmParameters gradients = LstmParameters.zeros(shape);
        float[] styleGradient = new float[example.style.length];
        float[] inputGradient = lstm.backward(floats(example.loss), gradients, styleGradient);

        compare(example, "input", example.weights[0], gradients.input());
        compare(example, "style", example.weights[1], gradients.style());
        compare(example, "recurrent", example.weights[2], gradients.recurrent());
        compare(example, "bias", example.weights[3], gradients.bias());
        compare(example, "window", example.weights[4], gradients.window());
        compare(example, "window bias", example.weights[5], gradients.windowBias());
        compare(example, "style vector", example.style, styleGradient);
        compare(example, "sequence", example.sequence, inputGradient);
    }

    private static void compare(Example example, String name, double[] values, float[] gradient) {
        for (int i = 0; i < values.length; i++) {
            double expected = example.difference(values, i);
            assertEquals(expected, gradient[i], 1e-4 * Math.max(1, Math.abs(expected)), name + " " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aSecondBatchIsNotTouchedByTheFirst(LstmShape shape) {
        Example example = new Example(shape);
        Lstm fresh = new Lstm(shape);
        float[] expected = Arrays.copyOf(example.forward(fresh), example.loss.length);
        Lstm used = new Lstm(shape);
        used.forward(example.parameters(), new PackedLines(30, 20), new float[50 * shape.sequenceInputs()],
                new float[2 * shape.styleSize()], new int[][] {{1, 2}, {3}});
        used.backward(new float[50 * shape.outputs()], LstmParameters.zeros(shape), new float[2 * shape.styleSize()]);
        float[] again = Arrays.copyOf(example.forward(used), example.loss.length);
        assertArrayEquals(expected, again);
    }
}
