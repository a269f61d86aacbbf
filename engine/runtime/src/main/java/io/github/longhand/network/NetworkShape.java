package io.github.longhand.network;

/**
 * The sizes and the wiring of a synthesis network (Graves 2014, section 5): three LSTM layers, a
 * Gaussian window over the characters, a mixture density output.
 *
 * @param preset the name of the wiring
 * @param units of each LSTM layer
 * @param windowMixtures K: Gaussians of the window
 * @param outputMixtures M: bivariate Gaussians of the output
 * @param alphabetSize length of a character's one-hot vector, index 0 being the unknown
 * @param styleSize length of the style vector; 0 without one
 */
public record NetworkShape(Preset preset, int units, int windowMixtures, int outputMixtures, int alphabetSize,
        int styleSize) {
    /** LSTM layers. */
    public static final int LAYERS = 3;
    /** Numbers of an offset: dx, dy and end of stroke. */
    public static final int OFFSET = 3;

    private static final int LARGEST = 1 << 14;

    /** The two wirings of one implementation. */
    public enum Preset {
        /**
         * As Graves drew it: the window is fed back to layer 1, every layer sees the offset, the
         * window, the layer below and the style, and the output sees all three layers.
         */
        GRAVES,
        /**
         * As the {@code scribe} notebook built it: no feedback of the window, layer 3 sees layer 2
         * alone, the output sees layer 3 alone.
         */
        SCRIBE
    }

    public NetworkShape {
        requireSize("units", units, 1);
        requireSize("windowMixtures", windowMixtures, 1);
        requireSize("outputMixtures", outputMixtures, 1);
        requireSize("alphabetSize", alphabetSize, 2);
        requireSize("styleSize", styleSize, 0);
    }

    private static void requireSize(String name, int size, int least) {
        if (size < least || size > LARGEST) {
            throw new IllegalArgumentException(
                    name + " must lie between " + least + " and " + LARGEST + ", not " + size);
        }
    }

    /** Whether layer {@code layer} (0 to 2) sees the offset. */
    public boolean seesOffset(int layer) {
        return preset == Preset.GRAVES || layer < 2;
    }

    /** Whether layer {@code layer} (0 to 2) sees the window: layer 0 that of the step before. */
    public boolean seesWindow(int layer) {
        return preset == Preset.GRAVES || layer == 1;
    }

    /** Whether layer {@code layer} (0 to 2) sees the style vector. */
    public boolean seesStyle(int layer) {
        return styleSize > 0 && seesOffset(layer);
    }

    /** Whether the output sees layer {@code layer} (0 to 2). */
    public boolean outputSees(int layer) {
        return preset == Preset.GRAVES || layer == 2;
    }

    /**
     * What layer {@code layer} is fed at each step, without its own state: the offset, the window,
     * the layer below, in this order, as far as it sees them. The style comes last and apart.
     */
    public int inputs(int layer) {
        return (seesOffset(layer) ? OFFSET : 0) + (seesWindow(layer) ? alphabetSize : 0) + (layer > 0 ? units : 0);
    }

    /** Gates of a layer: input, forget, output, cell, each {@code units} long. */
    public int gates() {
        return 4 * units;
    }

    /** What the output layer is fed. */
    public int outputInputs() {
        return preset == Preset.GRAVES ? LAYERS * units : units;
    }

    /** Numbers the output layer gives: e^, then pi^, mu1, mu2, sigma1^, sigma2^, rho^, each M. */
    public int outputs() {
        return 1 + 6 * outputMixtures;
    }

    /** The number of weights, biases included. */
    public long weightCount() {
        long count = 0;
        for (int layer = 0; layer < LAYERS; layer++) {
            long rows = inputs(layer) + units + (seesStyle(layer) ? styleSize : 0) + 1L;
            count += rows * gates();
        }
        count += (units + 1L) * 3 * windowMixtures;
        return count + (outputInputs() + 1L) * outputs();
    }
}
