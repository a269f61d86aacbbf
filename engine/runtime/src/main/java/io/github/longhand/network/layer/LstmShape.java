package io.github.longhand.network.layer;

/**
 * The sizes of an {@link Lstm}.
 *
 * @param sequenceInputs numbers fed to it at each step from outside
 * @param units of the layer
 * @param styleSize length of the style vector, 0 without one
 * @param windowMixtures K, 0 in a layer without a window over the text
 * @param alphabetSize length of the window, 0 without one
 * @param feedsBack whether the window of the step before is among the inputs of the layer, after
 *        those from outside
 */
public record LstmShape(int sequenceInputs, int units, int styleSize, int windowMixtures, int alphabetSize,
        boolean feedsBack) {

    /** Rows of the input weights: those from outside, then the window if it is fed back. */
    public int inputs() {
        return sequenceInputs + (feedsBack ? alphabetSize : 0);
    }

    public int gates() {
        return 4 * units;
    }

    public boolean hasWindow() {
        return windowMixtures > 0;
    }

    /** Numbers given at each step: the window, if there is one, then h. */
    public int outputs() {
        return alphabetSize + units;
    }
}
