package io.github.longhand.hand;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.Weights;
import io.github.longhand.text.Alphabet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A hand that nobody trained: it scribbles from left to right, twelve points a character, and comes
 * to its end as a trained hand does.
 */
public final class MadeUpHand {
    private static final String LEARNED =
            " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWYZ0123456789.,'\"!?-():;";
    private static final int POINTS_OF_A_CHARACTER = 12;

    private MadeUpHand() {
    }

    public static Hand hand() {
        Alphabet alphabet = Alphabet.of(LEARNED);
        NetworkShape shape = new NetworkShape(NetworkShape.Preset.GRAVES, 4, 1, 1, alphabet.size(), 0);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(shape).forEach((name, size) -> matrices.put(name, new float[size[0] * size[1]]));
        float[] window = matrices.get("window.bias"); // alpha^, beta^, kappa^
        window[2] = (float) Math.log(1.0 / POINTS_OF_A_CHARACTER);
        float[] output = matrices.get("output.bias"); // e^, pi^, mu x, mu y, sigma x^, sigma y^, rho^
        Arrays.fill(output, 0);
        output[0] = -1.5f;
        output[2] = 0.06f;
        output[4] = -1;
        output[5] = -0.5f;
        return new Hand("made-up", alphabet, Weights.of(shape, matrices),
                Map.of("only", new Style.Learned("only", 1, new float[0])), Map.of(), "none");
    }
}
