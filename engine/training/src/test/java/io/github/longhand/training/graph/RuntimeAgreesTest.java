package io.github.longhand.training.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.NetworkState;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.network.Weights;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Runtime and training graph are two implementations of the same equations. */
class RuntimeAgreesTest {
    private static final int STEPS = 200;
    /** Both compute in floats, in different orders. */
    private static final double TOLERANCE = 1e-4;

    static Stream<NetworkShape> shapes() {
        return Stream.of(new NetworkShape(Preset.GRAVES, 40, 10, 20, 30, 8),
                new NetworkShape(Preset.GRAVES, 33, 3, 4, 10, 0), new NetworkShape(Preset.SCRIBE, 25, 1, 8, 12, 0),
                new NetworkShape(Preset.SCRIBE, 16, 2, 3, 12, 5));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theRuntimeGivesWhatTheGraphGives(NetworkShape shape) {
        ComputationGraph graph = new ComputationGraph(SynthesisGraph.configure(shape, 3, new Sgd(0.1), 11));
        graph.init();
        float[] vector = new float[shape.styleSize()];
        if (vector.length > 0) {
            System.arraycopy(SynthesisGraph.styles(graph, shape), shape.styleSize(), vector, 0, vector.length);
        }
        compare(graph, SynthesisGraph.weights(graph, shape), vector);
    }

    @Test
    void theRuntimeGivesWhatTheGraphGivesWithTheShippedHand() throws Exception {
        assumeTrue(Hands.names().contains(Hands.DEFAULT), "skipped: no shipped hand on the class path");
        Hand hand = Hands.load(Hands.DEFAULT);
        NetworkShape shape = hand.weights().shape();
        ComputationGraph graph = new ComputationGraph(SynthesisGraph.configure(shape, 3, new Sgd(0.1), 11));
        graph.init();
        SynthesisGraph.setWeights(graph, hand.weights());
        float[] vector = hand.defaultStyle().vector();
        if (shape.styleSize() > 0) {
            INDArray styles = graph.getVertex("style").paramTable(true).get("styles");
            styles.putRow(1, Nd4j.createFromArray(vector));
        }
        compare(graph, hand.weights(), vector);
    }

    private static void compare(ComputationGraph graph, Weights weights, float[] vector) {
        NetworkShape shape = weights.shape();
        Random random = new Random(2);
        float[] offsets = new float[3 * STEPS];
        for (int step = 0; step < STEPS; step++) {
            offsets[3 * step] = (float) random.nextGaussian() * 0.7f;
            offsets[3 * step + 1] = (float) random.nextGaussian() * 0.7f;
            offsets[3 * step + 2] = random.nextInt(12) == 0 ? 1 : 0;
        }
        int[] text = random.ints(18, 0, shape.alphabetSize()).toArray();
        float[] characters = new float[text.length];
        for (int i = 0; i < text.length; i++) {
            characters[i] = text[i];
        }
        INDArray x = Nd4j.createFromArray(offsets).reshape(STEPS, 3);
        INDArray c = Nd4j.createFromArray(characters).reshape(1, text.length);
        INDArray length = Nd4j.createFromArray((float) STEPS).reshape(1, 1);
        INDArray given = shape.styleSize() > 0
                ? graph.outputSingle(x, Nd4j.createFromArray(1f).reshape(1, 1), c, length)
                : graph.outputSingle(x, c, length);

        SynthesisNetwork network = SynthesisNetwork.of(weights);
        LineStates lines = new LineStates(network, 1);
        lines.add(text, vector, NetworkState.initial(shape));
        for (int step = 0; step < STEPS; step++) {
            lines.setOffset(0, offsets[3 * step], offsets[3 * step + 1], offsets[3 * step + 2]);
            network.step(lines);
            for (int i = 0; i < shape.outputs(); i++) {
                float expected = given.getFloat(step, i);
                assertEquals(expected, lines.outputs()[lines.outputAt(0) + i],
                        TOLERANCE * Math.max(1, Math.abs(expected)), "number " + i + " of step " + step);
            }
        }
    }
}
