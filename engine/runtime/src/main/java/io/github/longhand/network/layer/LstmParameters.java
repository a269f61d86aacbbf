package io.github.longhand.network.layer;

/**
 * The weights of an {@link Lstm}, or their gradients: row-major, gates in the order input, forget,
 * output, cell.
 *
 * @param input (inputs, 4 * units)
 * @param style (styleSize, 4 * units)
 * @param recurrent (units, 4 * units)
 * @param bias (4 * units)
 * @param window (units, 3 * windowMixtures), of length 0 without a window
 * @param windowBias (3 * windowMixtures)
 */
public record LstmParameters(float[] input, float[] style, float[] recurrent, float[] bias, float[] window,
        float[] windowBias) {

    /** Zeros, for a layer of shape {@code shape}. */
    public static LstmParameters zeros(LstmShape shape) {
        return new LstmParameters(new float[shape.inputs() * shape.gates()],
                new float[shape.styleSize() * shape.gates()], new float[shape.units() * shape.gates()],
                new float[shape.gates()], new float[shape.units() * 3 * shape.windowMixtures()],
                new float[3 * shape.windowMixtures()]);
    }
}
