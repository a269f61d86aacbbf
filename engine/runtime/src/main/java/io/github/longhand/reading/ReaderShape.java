package io.github.longhand.reading;

/**
 * The sizes of a reader's network: layers of two LSTMs each, one that reads forward and one that reads
 * backward, both seen by the next layer.
 *
 * @param units of each LSTM
 * @param layers of two LSTMs
 * @param classes of the output: 0 is blank, the others are the indices of the alphabet
 */
public record ReaderShape(int units, int layers, int classes) {
    private static final int MOST_UNITS = 4096;
    private static final int MOST_LAYERS = 16;
    private static final int MOST_CLASSES = 65536;

    public ReaderShape {
        if (units < 1 || units > MOST_UNITS || layers < 1 || layers > MOST_LAYERS || classes < 2
                || classes > MOST_CLASSES) {
            throw new IllegalArgumentException("a reader of " + layers + " layers of " + units + " units for "
                    + classes + " classes");
        }
    }

    /** Numbers that an LSTM of layer {@code layer}, from 0, sees at each step. */
    public int inputs(int layer) {
        return layer == 0 ? PenFeatures.WIDTH : 2 * units;
    }

    public int gates() {
        return 4 * units;
    }
}
