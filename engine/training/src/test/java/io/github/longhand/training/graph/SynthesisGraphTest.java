package io.github.longhand.training.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.layer.LstmShape;
import io.github.longhand.network.layer.PackedLines;
import io.github.longhand.training.layer.ReferenceLstm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * Holds the whole graph, loss included, against the equations in doubles: its score, and the
 * gradient of every weight against finite differences.
 */
class SynthesisGraphTest {
    private static final double NUDGE = 1e-6;

    static Stream<NetworkShape> shapes() {
        return Stream.of(new NetworkShape(Preset.GRAVES, 5, 2, 3, 4, 0),
                new NetworkShape(Preset.GRAVES, 6, 3, 2, 5, 2), new NetworkShape(Preset.SCRIBE, 5, 1, 2, 4, 0),
                new NetworkShape(Preset.SCRIBE, 4, 2, 2, 4, 3));
    }

    /** A batch of lines of different lengths and the network's weights in doubles. */
    private static final class Example {
        final NetworkShape shape;
        final PackedLines lines = new PackedLines(6, 5, 2);
        final int[][] texts = {{1, 2, 3}, {0, 1}, {2, 2, 1, 3}};
        final int[] writers = {1, -1, 0};
        final double[] points; // (rows + lines, 3): what each step sees; each line has one more
        final ComputationGraph graph;
        final Map<String, double[]> weights = new LinkedHashMap<>();

        Example(NetworkShape shape) {
            this.shape = shape;
            Random random = new Random(3);
            points = random.doubles(3L * (lines.rows() + lines.lines()), -1.5, 1.5).map(v -> (float) v).toArray();
            for (int i = 2; i < points.length; i += 3) {
                points[i] = random.nextInt(3) == 0 ? 1 : 0;
            }
            graph = new ComputationGraph(SynthesisGraph.configure(shape, 2, new Sgd(0.1), 7));
            graph.init();
            INDArray all = graph.params();
            all.assign(Nd4j.createFromArray(floats(random.doubles(all.length(), -0.5, 0.5).toArray()))
                    .reshape(all.shape()));
            graph.paramTable().forEach((name, values) -> {
                float[] read = Floats.read(values);
                double[] doubles = new double[read.length];
                for (int i = 0; i < read.length; i++) {
                    doubles[i] = read[i];
                }
                weights.put(name, doubles);
            });
            // Of our own vertices DL4J's table knows nothing.
            for (String vertex : new String[] {"style", "lstm1", "lstm2", "lstm3"}) {
                if (graph.getVertex(vertex) != null) {
                    graph.getVertex(vertex).paramTable(true).forEach((name, values) -> {
                        float[] read = Floats.read(values);
                        double[] doubles = new double[read.length];
                        for (int i = 0; i < read.length; i++) {
                            doubles[i] = read[i];
                        }
                        weights.put(vertex + "_" + name, doubles);
                    });
                }
            }
        }

        /** Point {@code step} of line {@code line}. */
        double[] point(int line, int step) {
            int before = 0;
            for (int i = 0; i < line; i++) {
                before += lines.length(i) + 1;
            }
            return Arrays.copyOfRange(points, 3 * (before + step), 3 * (before + step) + 3);
        }

        double computeScoreAndGradient() {
            float[] offsets = new float[3 * lines.rows()];
            float[] labels = new float[3 * lines.rows()];
            for (int line = 0; line < lines.lines(); line++) {
                for (int step = 0; step < lines.length(line); step++) {
                    for (int i = 0; i < 3; i++) {
                        offsets[3 * lines.row(step, line) + i] = (float) point(line, step)[i];
                        labels[3 * lines.row(step, line) + i] = (float) point(line, step + 1)[i];
                    }
                }
            }
            INDArray text = Nd4j.valueArrayOf(new int[] {3, 4}, -1f);
            for (int line = 0; line < 3; line++) {
                for (int i = 0; i < texts[line].length; i++) {
                    text.putScalar(line, i, texts[line][i]);
                }
            }
            INDArray x = Nd4j.createFromArray(offsets).reshape(lines.rows(), 3);
            INDArray lengths = Nd4j.createFromArray(6f, 5f, 2f).reshape(3, 1);
            if (shape.styleSize() > 0) {
                graph.setInputs(x, Nd4j.createFromArray(1f, -1f, 0f).reshape(3, 1), text, lengths);
            } else {
                graph.setInputs(x, text, lengths);
            }
            graph.setLabels(Nd4j.createFromArray(labels).reshape(lines.rows(), 3));
            graph.computeGradientAndScore();
            return graph.score() * lines.rows();
        }

        double loss() {
            double sum = 0;
            for (int line = 0; line < lines.lines(); line++) {
                sum += loss(line);
            }
            return sum;
        }

        private double loss(int line) {
            int steps = lines.length(line);
            int alphabet = shape.alphabetSize();
            double[][] offsets = new double[steps][];
            for (int step = 0; step < steps; step++) {
                offsets[step] = point(line, step);
            }
            double[][] first = layer(0, offsets, line);
            double[][] window = columns(first, 0, alphabet);
            double[][] h1 = columns(first, alphabet, alphabet + shape.units());
            double[][] h2 = layer(1, join(offsets, window, h1), line);
            double[][] h3 = layer(2, shape.seesWindow(2) ? join(offsets, window, h2) : h2, line);
            double[][] top = shape.outputSees(0) ? join(h1, h2, h3) : h3;
            double[] w = weights.get("output_W");
            double sum = 0;
            for (int step = 0; step < steps; step++) {
                double[] y = weights.get("output_b").clone();
                for (int i = 0; i < top[step].length; i++) {
                    for (int j = 0; j < y.length; j++) {
                        y[j] += top[step][i] * w[i * y.length + j];
                    }
                }
                sum += cost(y, point(line, step + 1));
            }
            return sum;
        }

        private double[][] layer(int layer, double[][] sequence, int line) {
            String name = "lstm" + (layer + 1) + "_";
            boolean window = layer == 0;
            boolean feedsBack = window && shape.seesWindow(0);
            LstmShape lstm = new LstmShape(sequence[0].length, shape.units(),
                    shape.seesStyle(layer) ? shape.styleSize() : 0, window ? shape.windowMixtures() : 0,
                    window ? shape.alphabetSize() : 0, feedsBack);
            double[] style = new double[lstm.styleSize()];
            if (style.length > 0 && writers[line] >= 0) {
                System.arraycopy(weights.get("style_styles"), writers[line] * style.length, style, 0, style.length);
            }
            return new ReferenceLstm(lstm, weights.get(name + "input"),
                    weights.getOrDefault(name + "style", new double[0]), weights.get(name + "recurrent"),
                    weights.get(name + "bias"), weights.getOrDefault(name + "window", new double[0]),
                    weights.getOrDefault(name + "windowBias", new double[0])).run(sequence, style, texts[line]);
        }

        /** The cost as the density says it, without logarithms of sums. */
        private double cost(double[] y, double[] point) {
            int m = shape.outputMixtures();
            double sumPi = 0;
            double density = 0;
            for (int j = 0; j < m; j++) {
                double pi = Math.exp(y[1 + j]);
                sumPi += pi;
                double s1 = Math.exp(y[1 + 3 * m + j]);
                double s2 = Math.exp(y[1 + 4 * m + j]);
                double rho = 0.9995 * Math.tanh(y[1 + 5 * m + j]);
                double u = (point[0] - y[1 + m + j]) / s1;
                double v = (point[1] - y[1 + 2 * m + j]) / s2;
                double z = u * u + v * v - 2 * rho * u * v;
                density += pi * Math.exp(-z / (2 * (1 - rho * rho)))
                        / (2 * Math.PI * s1 * s2 * Math.sqrt(1 - rho * rho));
            }
            double e = 1 / (1 + Math.exp(-y[0]));
            return -Math.log(density / sumPi) - Math.log(point[2] == 1 ? e : 1 - e);
        }

        private static double[][] columns(double[][] rows, int from, int to) {
            return Stream.of(rows).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
        }

        private static double[][] join(double[][]... parts) {
            double[][] joined = new double[parts[0].length][];
            for (int row = 0; row < joined.length; row++) {
                int at = row;
                joined[row] = Stream.of(parts).flatMapToDouble(part -> Arrays.stream(part[at])).toArray();
            }
            return joined;
        }

        private static float[] floats(double[] values) {
            float[] floats = new float[values.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) values[i];
            }
            return floats;
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theScoreIsTheLossOfTheEquations(NetworkShape shape) {
        Example example = new Example(shape);
        assertEquals(example.loss(), example.computeScoreAndGradient(), 1e-4);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyGradientIsThatOfFiniteDifferences(NetworkShape shape) {
        Example example = new Example(shape);
        example.computeScoreAndGradient();
        Map<String, INDArray> gradients = example.graph.gradient().gradientForVariable();
        assertEquals(example.weights.keySet().stream().sorted().toList(), gradients.keySet().stream().sorted().toList());
        gradients.forEach((name, gradient) -> {
            float[] given = Floats.read(gradient);
            double[] values = example.weights.get(name);
            for (int i = 0; i < given.length; i++) {
                double value = values[i];
                values[i] = value + NUDGE;
                double above = example.loss();
                values[i] = value - NUDGE;
                double below = example.loss();
                values[i] = value;
                double expected = (above - below) / (2 * NUDGE);
                assertEquals(expected, given[i], 3e-4 * Math.max(1, Math.abs(expected)), name + " " + i);
            }
        });
    }
}
