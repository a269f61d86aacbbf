package io.github.longhand.network;

/**
 * Where a network stands after a step, for one line. Immutable: the arrays are read only.
 *
 * @param hidden per layer (units): h
 * @param cell per layer (units): c
 * @param kappa (windowMixtures) in characters of the text
 * @param window (alphabetSize)
 * @param offset (3) the last point: dx, dy, end of stroke
 */
public record NetworkState(float[][] hidden, float[][] cell, float[] kappa, float[] window, float[] offset) {

    /** Where every line begins: all zero, the pen just lifted from a stroke before. */
    public static NetworkState initial(NetworkShape shape) {
        return new NetworkState(new float[NetworkShape.LAYERS][shape.units()],
                new float[NetworkShape.LAYERS][shape.units()], new float[shape.windowMixtures()],
                new float[shape.alphabetSize()], new float[] {0, 0, 1});
    }
}
