package io.github.longhand.reading;

import io.github.longhand.text.Alphabet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A reader that has learned nothing: its readings are nonsense, but always the same. */
public final class MadeUpReader {

    private MadeUpReader() {
    }

    /** A reader of {@code alphabet} with weights from {@code seed}. */
    public static Reader of(Alphabet alphabet, long seed) {
        ReaderShape shape = new ReaderShape(5, 2, alphabet.size());
        Random random = new Random(seed);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        ReaderWeights.sizes(shape).forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            matrices.put(name, values);
        });
        return new Reader("made up", alphabet, new ReaderWeights(shape, matrices), Standard.none(alphabet.size()),
                Map.of("corpus", "none"), "free");
    }
}
