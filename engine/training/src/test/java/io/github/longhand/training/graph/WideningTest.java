package io.github.longhand.training.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.NetworkState;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.network.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WideningTest {
    private static final int STEPS = 60;

    static Stream<NetworkShape> shapes() {
        return Stream.of(new NetworkShape(Preset.GRAVES, 10, 3, 4, 9, 5), new NetworkShape(Preset.GRAVES, 7, 2, 2, 6, 0),
                new NetworkShape(Preset.SCRIBE, 9, 1, 3, 7, 4));
    }

    private static Weights weights(NetworkShape shape) {
        Random random = new Random(4);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(shape).forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = 0.3f * (float) random.nextGaussian();
            }
            matrices.put(name, values);
        });
        return Weights.of(shape, matrices);
    }

    private static float[][] outputs(Weights weights) {
        NetworkShape shape = weights.shape();
        Random random = new Random(5);
        SynthesisNetwork network = SynthesisNetwork.of(weights);
        LineStates lines = new LineStates(network, 1);
        float[] style = new float[shape.styleSize()];
        for (int i = 0; i < style.length; i++) {
            style[i] = (float) random.nextGaussian();
        }
        lines.add(random.ints(8, 0, shape.alphabetSize()).toArray(), style, NetworkState.initial(shape));
        float[][] outputs = new float[STEPS][shape.outputs()];
        for (int step = 0; step < STEPS; step++) {
            lines.setOffset(0, (float) random.nextGaussian(), (float) random.nextGaussian(), random.nextInt(2));
            network.step(lines);
            System.arraycopy(lines.outputs(), lines.outputAt(0), outputs[step], 0, shape.outputs());
        }
        return outputs;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aWiderNetworkGivesWhatItWasMadeFrom(NetworkShape shape) {
        Weights narrow = weights(shape);
        float[][] expected = outputs(narrow);
        for (int units = shape.units() + 1; units <= 2 * shape.units(); units++) {
            float[][] given = outputs(Widening.widen(narrow, units, 3));
            for (int step = 0; step < STEPS; step++) {
                for (int i = 0; i < shape.outputs(); i++) {
                    // Sums of floats in another order, over sixty steps of feedback.
                    assertEquals(expected[step][i], given[step][i], 2e-4, units + " units, step " + step);
                }
            }
        }
    }

    @Test
    void aCopyIsReadWithOtherWeightsThanTheUnitItCopies() {
        NetworkShape shape = shapes().findFirst().orElseThrow();
        float[] recurrent = Widening.widen(weights(shape), 2 * shape.units(), 3).recurrent()[1];
        int width = 4 * 2 * shape.units();
        int different = 0;
        for (int i = 0; i < shape.units() * width; i++) {
            different += recurrent[i] != recurrent[shape.units() * width + i] ? 1 : 0;
        }
        assertEquals(shape.units() * width, different, shape.units() * width * 0.01);
    }

    @Test
    void onlyUnitsMayBeAddedAndNoMoreThanThereAre() {
        NetworkShape shape = shapes().findFirst().orElseThrow();
        Weights narrow = weights(shape);
        assertSame(narrow, Widening.widen(narrow, shape.units(), 3));
        assertThrows(IllegalArgumentException.class, () -> Widening.widen(narrow, shape.units() - 1, 3));
        assertThrows(IllegalArgumentException.class, () -> Widening.widen(narrow, 2 * shape.units() + 1, 3));
        assertFalse(Widening.isPossible(shape, new NetworkShape(Preset.GRAVES, 10, 3, 5, 9, 5)));
        assertNotEquals(narrow.shape(), Widening.widen(narrow, 11, 3).shape());
    }
}
