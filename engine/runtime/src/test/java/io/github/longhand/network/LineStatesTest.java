package io.github.longhand.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineStatesTest {
    private static final NetworkShape SHAPE = new NetworkShape(NetworkShape.Preset.GRAVES, 8, 2, 2, 6, 0);
    private static final int BLANK = 3;

    private static Weights weights(NetworkShape shape) {
        Random random = new Random(5);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(shape).forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.round(random.nextGaussian() * 100) / 1024f; // which 16 bits can hold
            }
            matrices.put(name, values);
        });
        Arrays.fill(matrices.get("window.bias"), 2 * shape.windowMixtures(), 3 * shape.windowMixtures(), -3); // slow
        return Weights.of(shape, matrices);
    }

    /** What the network gives in {@code steps} steps of one line that goes where it says. */
    private static float[][] outputs(SynthesisNetwork network, int steps, Optional<Helper> helper) {
        LineStates states = new LineStates(network, 1);
        helper.ifPresent(states::shareWith);
        states.add(new int[] {1, 2, 3, 4, 5}, new float[0], NetworkState.initial(network.shape()));
        float[][] outputs = new float[steps][];
        for (int step = 0; step < steps; step++) {
            network.step(states);
            outputs[step] = states.outputs().clone();
            states.setOffset(0, outputs[step][1], outputs[step][2], step % 9 == 8 ? 1 : 0);
        }
        return outputs;
    }

    @Test
    void aLineThatIsSharedWithAHelperHasTheBitsThatThePlainKernelGivesAlone() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "LineStatesTest: skipped on a machine of one core");
        NetworkShape large = new NetworkShape(NetworkShape.Preset.GRAVES, 100, 2, 20, 6, 0);
        float[][] alone = outputs(SynthesisNetwork.of(weights(large), Kernel.plain()), 200, Optional.empty());
        try (Helper helper = Helper.ifFree().orElseThrow()) {
            float[][] shared = outputs(SynthesisNetwork.of(weights(large), Kernel.vector()), 200, Optional.of(helper));
            for (int step = 0; step < alone.length; step++) {
                assertArrayEquals(alone[step], shared[step], "step " + step);
            }
        }
    }

    /** The window's numbers after a step from {@code kappa}. */
    private static float[] window(int[] text, int last, float kappa) {
        float[] kappas = new float[SHAPE.windowMixtures()];
        Arrays.fill(kappas, kappa);
        NetworkState begin = NetworkState.initial(SHAPE);
        SynthesisNetwork network = SynthesisNetwork.of(weights(SHAPE));
        LineStates states = new LineStates(network, 2);
        states.add(new int[] {1}, new float[0], begin);
        states.add(text, last, new float[0],
                new NetworkState(begin.hidden(), begin.cell(), kappas, begin.window(), begin.offset()));
        states.remove(0); // so that the line has moved
        network.step(states);
        float[] window = new float[SHAPE.alphabetSize()];
        for (int i = 0; i < window.length; i++) {
            window[i] = states.window(0, i);
        }
        return window;
    }

    @Test
    void aLineThatGoesOnSeesTheCharacterBeforeItsTextAsTheWholeLineWould() {
        float[] whole = window(new int[] {4, 4, 4, 4, BLANK, 1, 2, 5}, LineStates.NOTHING, 6);
        float[] rest = window(new int[] {1, 2, 5}, BLANK, 1);
        for (int i = 0; i < whole.length; i++) {
            // The last of the characters that are gone is two places away: exp(-4) of what stands under the window.
            assertEquals(whole[i], rest[i], 0.05, "character " + i);
        }
        assertTrue(rest[BLANK] > 0.5, "the blank is one place away: " + rest[BLANK]);
        assertEquals(0, window(new int[] {1, 2, 5}, LineStates.NOTHING, 1)[BLANK]);
    }
}
