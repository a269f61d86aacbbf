package io.github.longhand.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.network.NetworkShape.Preset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the cost of lines against the network that writes, and its gradient against finite differences. */
class StyleCostTest {
    static Stream<NetworkShape> shapes() {
        return Stream.of(new NetworkShape(Preset.GRAVES, 24, 3, 5, 9, 6), new NetworkShape(Preset.SCRIBE, 17, 1, 4, 7, 3));
    }

    private final Random random = new Random(3);

    private Weights weights(NetworkShape shape) {
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(shape).forEach((name, size) -> matrices.put(name, numbers(size[0] * size[1], 0.2)));
        return Weights.of(shape, matrices);
    }

    private float[] numbers(int count, double deviation) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (deviation * random.nextGaussian());
        }
        return numbers;
    }

    private StyleCost.Line line(NetworkShape shape, int points) {
        float[] offsets = numbers(3 * points, 0.7);
        for (int i = 0; i < points; i++) {
            offsets[3 * i + 2] = random.nextInt(6) == 0 ? 1 : 0;
        }
        return new StyleCost.Line(random.ints(5, 0, shape.alphabetSize()).toArray(), offsets);
    }

    private static double bySteps(Weights weights, StyleCost.Line line, float[] vector) {
        SynthesisNetwork network = SynthesisNetwork.of(weights);
        LineStates states = new LineStates(network, 1);
        states.add(line.text(), vector, NetworkState.initial(weights.shape()));
        MixtureDensity density = new MixtureDensity(weights.shape().outputMixtures());
        double nats = 0;
        for (int point = 1; point < line.offsets().length / 3; point++) {
            if (point > 1) {
                states.setOffset(0, line.offsets()[3 * point - 3], line.offsets()[3 * point - 2],
                        line.offsets()[3 * point - 1]);
            }
            network.step(states);
            nats += density.cost(states.outputs(), states.outputAt(0), line.offsets(), 3 * point);
        }
        return nats;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theCostIsWhatTheWritingNetworkGivesPointByPoint(NetworkShape shape) {
        Weights weights = weights(shape);
        List<StyleCost.Line> lines = List.of(line(shape, 12), line(shape, 30), line(shape, 2));
        float[] vector = numbers(shape.styleSize(), 1);
        double expected = lines.stream().mapToDouble(line -> bySteps(weights, line, vector)).sum();
        StyleCost cost = new StyleCost(weights, lines);
        assertEquals(41, cost.points());
        assertEquals(expected, cost.at(vector, new double[vector.length]), 1e-4 * Math.abs(expected));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theGradientIsThatOfFiniteDifferences(NetworkShape shape) {
        StyleCost cost = new StyleCost(weights(shape), List.of(line(shape, 25), line(shape, 40)));
        float[] vector = numbers(shape.styleSize(), 0.5);
        double[] gradient = new double[vector.length];
        cost.at(vector, gradient);
        for (int s = 0; s < vector.length; s++) {
            float nudge = 1e-2f; // the network computes in floats, whose rounding a smaller one would drown in
            float[] nudged = vector.clone();
            nudged[s] = vector[s] + nudge;
            double above = cost.at(nudged);
            nudged[s] = vector[s] - nudge;
            double below = cost.at(nudged);
            assertEquals((above - below) / (2 * nudge), gradient[s], 0.01 * Math.max(1, Math.abs(gradient[s])),
                    "number " + s);
        }
    }
}
