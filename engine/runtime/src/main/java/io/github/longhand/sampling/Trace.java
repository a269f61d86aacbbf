package io.github.longhand.sampling;

/**
 * What the network did at each step of a line, for looking at and for checks.
 *
 * <p>The symbols are those of Graves 2014, section 5. Step t is the one that drew point t; offsets
 * are in the network's own units, (dx, dy), y downward. The arrays are the trace's own: read only.
 *
 * @param text the characters that the window runs over
 * @param phi (steps, characters + 1) window weights; the last column is the place after the text
 * @param kappa (steps, windowMixtures) where each Gaussian of the window stands, from 0 at the
 *        first character
 * @param window (steps, alphabet size) the soft one-hot window
 * @param pi (steps, outputMixtures) weights of the output mixture, after the bias
 * @param mu (steps, 2 * outputMixtures) its means: all dx, then all dy
 * @param sigma (steps, 2 * outputMixtures) its standard deviations, after the bias: all dx, then all dy
 * @param rho (steps, outputMixtures) its correlations
 * @param eos (steps) the probability that the point ends a stroke
 * @param offsets (steps, 3) what was drawn: dx, dy, and 1 at the end of a stroke
 */
public record Trace(String text, float[][] phi, float[][] kappa, float[][] window, float[][] pi, float[][] mu,
        float[][] sigma, float[][] rho, float[] eos, float[][] offsets) {

    public int steps() {
        return eos.length;
    }
}
