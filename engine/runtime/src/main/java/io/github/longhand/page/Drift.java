package io.github.longhand.page;

import io.github.longhand.sampling.Seeds;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/**
 * How a human's hand drifts over a page: slowly from line to line, and more and more along a line.
 * The same seed and place give the same drift. Immutable.
 */
final class Drift {

    // A mean of two swings less than one does.
    private static final double SLOW_GAIN = 1.6;

    private enum Of { LEFT_EDGE, LEVEL, SLOPE, BEND, SLANT, SIZE, WORD_LEVEL, WORD_SIZE, WORD_GAP, WORD_SLANT }

    private final long seed;
    private final double amount;
    private final double xHeightMm;

    /** @param amount 0 for none, 1 for much */
    Drift(long seed, double amount, double xHeightMm) {
        this.seed = Seeds.derive(seed, "drift");
        this.amount = amount;
        this.xHeightMm = xHeightMm;
    }

    /** By how many millimetres the line's left edge is off. */
    double leftEdgeMm(long line) {
        return amount * xHeightMm * (1.1 * slow(Of.LEFT_EDGE, line, 4) + 0.4 * noise(Of.LEFT_EDGE, line));
    }

    /** By how much more or less the gap before a word is wide: a factor about 1. */
    double gapFactor(long word) {
        return 1 + 0.22 * amount * noise(Of.WORD_GAP, word);
    }

    /**
     * What happens to a word whose ink stands on (0, 0), with x = 0 at its left, in millimetres.
     *
     * @param line its number in the whole text
     * @param word its number in the whole text
     * @param share how far along the line its middle is, from 0 to 1
     * @param textWidthMm how long a line can be
     * @param widthMm of the word
     * @param onRule whether there is a rule that leads the hand
     */
    AffineTransform word(long line, long word, double share, double textWidthMm, double widthMm, boolean onRule) {
        double led = onRule ? 0.35 : 1;
        double slope = 0.018 * slow(Of.SLOPE, line, 5) + 0.006 * noise(Of.SLOPE, line);
        double bend = 0.03 * slow(Of.BEND, line, 3);
        // Level, slope and bend: the last grows with the square of the way along the line.
        double rise = amount * led * (0.2 * xHeightMm * noise(Of.LEVEL, line)
                + textWidthMm * share * (slope + bend * share) / 1.5)
                + amount * 0.12 * xHeightMm * (0.4 + led / 2) * noise(Of.WORD_LEVEL, word);
        double lean = amount * led * (slope + 2 * bend * share) / 1.5;
        double size = 1 + amount * (0.07 * slow(Of.SIZE, line, 6) + 0.05 * noise(Of.WORD_SIZE, word)
                - 0.05 * Math.max(0, share - 0.75));
        double slant = amount * (0.12 * slow(Of.SLANT, line, 7) + 0.06 * noise(Of.WORD_SLANT, word)
                + 0.1 * share * share * noise(Of.SLANT, line));
        AffineTransform transform = AffineTransform.getTranslateInstance(widthMm / 2, rise);
        transform.concatenate(new AffineTransform(size, size * lean, -size * slant, size, 0, 0));
        transform.translate(-widthMm / 2, 0);
        return transform;
    }

    /** Between -1 and 1, mostly near 0; unlike its neighbours. */
    private double noise(Of what, long at) {
        SplittableRandom random = new SplittableRandom(Seeds.derive(Seeds.derive(seed, what.ordinal()), at));
        return (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 1.5 - 1;
    }

    /** Noise that takes {@code period} steps to become another: smoothly from one to the next. */
    private double slow(Of what, long at, int period) {
        long cell = Math.floorDiv(at, period);
        double t = (double) Math.floorMod(at, period) / period;
        double eased = t * t * (3 - 2 * t);
        long apart = 1L << 40; // the slow lattice has random numbers of its own
        double between = (1 - eased) * noise(what, apart + cell) + eased * noise(what, apart + cell + 1);
        return SLOW_GAIN * between;
    }
}
