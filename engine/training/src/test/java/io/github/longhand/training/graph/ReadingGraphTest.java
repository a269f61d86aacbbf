package io.github.longhand.training.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.reading.PenFeatures;
import io.github.longhand.reading.ReaderShape;
import io.github.longhand.reading.ReaderWeights;
import io.github.longhand.network.layer.LstmShape;
import io.github.longhand.network.layer.PackedLines;
import io.github.longhand.training.layer.ReferenceLstm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Holds the reader's graph and its cost against the equations in doubles and against finite differences. */
class ReadingGraphTest {
    private static final double NUDGE = 1e-6;
    private static final int[][] TEXTS = {{1, 2, 2}, {3, 1}, {2}};
    private static final PackedLines LINES = new PackedLines(7, 5, 2);

    /** The probability of a text, by adding up every path through the classes that says it. */
    private static double byEveryPath(double[][] scores, int[] labels) {
        int classes = scores[0].length;
        int paths = (int) Math.pow(classes, scores.length);
        double sum = 0;
        for (int path = 0; path < paths; path++) {
            int rest = path;
            double probability = 1;
            int before = 0;
            int said = 0;
            boolean fits = true;
            for (double[] row : scores) {
                int c = rest % classes;
                rest /= classes;
                probability *= Math.exp(row[c]) / Arrays.stream(row).map(Math::exp).sum();
                if (c != 0 && c != before) {
                    fits &= said < labels.length && labels[said] == c;
                    said++;
                }
                before = c;
            }
            sum += fits && said == labels.length ? probability : 0;
        }
        return sum;
    }

    private static double[][] scores(int steps, int classes, long seed) {
        Random random = new Random(seed);
        double[][] scores = new double[steps][];
        for (int step = 0; step < steps; step++) {
            scores[step] = random.doubles(classes, -2, 2).toArray();
        }
        return scores;
    }

    @Test
    void theCostIsThatOfEveryPathThatSaysTheText() {
        for (int[] labels : new int[][] {{}, {1}, {1, 1}, {1, 2, 1}, {2, 2, 1}}) {
            double[][] scores = scores(5, 3, labels.length);
            assertEquals(-Math.log(byEveryPath(scores, labels)), Ctc.cost(scores, labels, new double[5][3]), 1e-12);
        }
    }

    @Test
    void theGradientOfTheCostIsItsFiniteDifference() {
        double[][] scores = scores(6, 4, 3);
        int[] labels = {2, 2, 1};
        double[][] gradient = new double[6][4];
        Ctc.cost(scores, labels, gradient);
        for (int step = 0; step < 6; step++) {
            for (int c = 0; c < 4; c++) {
                double was = scores[step][c];
                scores[step][c] = was + NUDGE;
                double above = Ctc.cost(scores, labels, new double[6][4]);
                scores[step][c] = was - NUDGE;
                double below = Ctc.cost(scores, labels, new double[6][4]);
                scores[step][c] = was;
                assertEquals((above - below) / (2 * NUDGE), gradient[step][c], 1e-8);
            }
        }
    }

    @Test
    void aTextThatDoesNotFitIntoTheStepsTeachesNothing() {
        double[][] gradient = {{1, 1}, {1, 1}};
        assertTrue(Double.isInfinite(Ctc.cost(scores(2, 2, 1), new int[] {1, 1}, gradient)));
        assertEquals(0, Arrays.stream(gradient).flatMapToDouble(Arrays::stream).sum());
    }

    /** A reader's graph with random weights, and the same in doubles. */
    private static final class Example {
        final ReaderShape shape = new ReaderShape(3, 2, 4);
        final double[] features = new Random(5).doubles((long) LINES.rows() * PenFeatures.WIDTH, -1, 1)
                .map(value -> (float) value).toArray();
        final ComputationGraph graph = new ComputationGraph(ReadingGraph.configure(shape, new Sgd(0.1), 7));
        final Map<String, double[]> weights = new LinkedHashMap<>();

        Example() {
            graph.init();
            INDArray all = graph.params();
            all.assign(Nd4j.createFromArray(floats(new Random(2).doubles(all.length(), -0.5, 0.5).toArray()))
                    .reshape(all.shape()));
            ReadingGraph.weights(graph, shape).matrices().forEach((name, values) -> {
                double[] doubles = new double[values.length];
                for (int i = 0; i < doubles.length; i++) {
                    doubles[i] = values[i];
                }
                weights.put(name, doubles);
            });
        }

        double costOfGraph() {
            INDArray labels = Nd4j.valueArrayOf(new int[] {3, 4}, -1f);
            INDArray lengths = Nd4j.create(3, 1);
            for (int line = 0; line < 3; line++) {
                labels.putScalar(line, 0, LINES.length(line));
                lengths.putScalar(line, 0, LINES.length(line));
                for (int i = 0; i < TEXTS[line].length; i++) {
                    labels.putScalar(line, 1 + i, TEXTS[line][i]);
                }
            }
            graph.setInputs(Nd4j.createFromArray(floats(features)).reshape(LINES.rows(), PenFeatures.WIDTH), lengths);
            graph.setLabels(labels);
            graph.computeGradientAndScore();
            return graph.score() * LINES.rows();
        }

        double cost() {
            double sum = 0;
            for (int line = 0; line < 3; line++) {
                double[][] below = new double[LINES.length(line)][];
                for (int step = 0; step < below.length; step++) {
                    int at = LINES.row(step, line) * PenFeatures.WIDTH;
                    below[step] = Arrays.copyOfRange(features, at, at + PenFeatures.WIDTH);
                }
                for (int layer = 0; layer < shape.layers(); layer++) {
                    double[][] forward = run(layer, false, below);
                    double[][] backward = reversed(run(layer, true, reversed(below)));
                    below = new double[forward.length][];
                    for (int step = 0; step < below.length; step++) {
                        below[step] = Arrays.copyOf(forward[step], 2 * shape.units());
                        System.arraycopy(backward[step], 0, below[step], shape.units(), shape.units());
                    }
                }
                sum += Ctc.cost(scores(below), TEXTS[line], new double[below.length][shape.classes()]);
            }
            return sum;
        }

        private double[][] run(int layer, boolean backward, double[][] below) {
            String name = ReaderWeights.lstm(layer, backward);
            return new ReferenceLstm(new LstmShape(shape.inputs(layer), shape.units(), 0, 0, 0, false),
                    weights.get(name + ".input"), new double[0], weights.get(name + ".recurrent"),
                    weights.get(name + ".bias"), new double[0], new double[0]).run(below, new double[0], new int[0]);
        }

        private double[][] scores(double[][] top) {
            double[][] scores = new double[top.length][];
            for (int step = 0; step < top.length; step++) {
                scores[step] = weights.get("output.bias").clone();
                for (int i = 0; i < top[step].length; i++) {
                    for (int c = 0; c < shape.classes(); c++) {
                        scores[step][c] += top[step][i] * weights.get("output.weight")[i * shape.classes() + c];
                    }
                }
            }
            return scores;
        }
    }

    private static double[][] reversed(double[][] rows) {
        double[][] turned = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            turned[i] = rows[rows.length - 1 - i];
        }
        return turned;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Test
    void theGraphHasTheCostAndTheGradientsOfTheEquations() {
        Example example = new Example();
        double cost = example.cost();
        // Floats of about 10 nats, and gradients of about 1, each a sum over 14 rows.
        assertEquals(cost, example.costOfGraph(), 1e-4);
        for (String name : example.weights.keySet()) {
            int dot = name.indexOf('.');
            String vertex = name.substring(0, dot);
            INDArray gradient = vertex.equals("output")
                    ? example.graph.gradient().getGradientFor("output_" + (name.endsWith("weight") ? "W" : "b"))
                    : example.graph.gradient().getGradientFor(vertex + "_" + name.substring(dot + 1));
            float[] given = Floats.read(gradient);
            double[] values = example.weights.get(name);
            for (int i = 0; i < values.length; i += 7) {
                double was = values[i];
                values[i] = was + NUDGE;
                double above = example.cost();
                values[i] = was - NUDGE;
                double below = example.cost();
                values[i] = was;
                assertEquals((above - below) / (2 * NUDGE), given[i], 2e-4, name + " " + i);
            }
        }
    }
}
