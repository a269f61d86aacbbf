package io.github.longhand.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineStatesTest {
    private static final NetworkShape SHAPE = new NetworkShape(NetworkShape.Preset.GRAVES, 8, 2, 2, 6, 0);
    private static final int BLANK = 3;

    private static SynthesisNetwork network() {
        Random random = new Random(5);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(SHAPE).forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() * 0.1f;
            }
            matrices.put(name, values);
        });
        Arrays.fill(matrices.get("window.bias"), 2 * SHAPE.windowMixtures(), 3 * SHAPE.windowMixtures(), -3); // slow
        return SynthesisNetwork.of(Weights.of(SHAPE, matrices));
    }

    /** The window's numbers after a step from {@code kappa}. */
    private static float[] window(int[] text, int last, float kappa) {
        float[] kappas = new float[SHAPE.windowMixtures()];
        Arrays.fill(kappas, kappa);
        NetworkState begin = NetworkState.initial(SHAPE);
        LineStates states = new LineStates(network(), 2);
        states.add(new int[] {1}, new float[0], begin);
        states.add(text, last, new float[0],
                new NetworkState(begin.hidden(), begin.cell(), kappas, begin.window(), begin.offset()));
        states.remove(0); // so that the line has moved
        network().step(states);
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
