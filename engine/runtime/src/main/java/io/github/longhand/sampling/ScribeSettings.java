package io.github.longhand.sampling;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Style;

/**
 * How a line is to be written. Immutable; change one thing with a {@code with} method.
 *
 * @param style the writer's way, one of the hand's or one made for it
 * @param bias Graves' b: 0 is as varied as the corpus, larger is neater; 0 to 10
 * @param seed same hand, text, style, bias and seed give the same ink, bit for bit
 * @param endOfStroke how the pen decides to leave the paper
 * @param tries how often a line that does not come to its end is begun anew, from a derived seed, before it
 *        is tried as often with a bias larger by 1, and as often again by 2, and then fails; 1 to 1000
 * @param traced whether the {@link Trace} is kept
 * @param placeholders whether a character that cannot be written becomes a visible box, not an error
 * @param check whether words are read again by a recogniser, and what comes of those that fail, each of which
 *        has as many tries as a line
 */
public record ScribeSettings(Style style, double bias, long seed, EndOfStroke endOfStroke, int tries,
        boolean traced, boolean placeholders, Check check) {
    public static final double DEFAULT_BIAS = 1.0;
    public static final double LARGEST_BIAS = 10;
    public static final int DEFAULT_TRIES = 3;
    /** More would be hoping. */
    public static final int MOST_TRIES = 1000;

    /** How the pen decides to leave the paper, from the probability e that the network gives. */
    public enum EndOfStroke {
        /** By chance, with probability e. */
        SAMPLED,
        /** Whenever e is above one half: steadier, a little less varied. */
        THRESHOLD
    }

    /** Whether what was written is read again, and what comes of words that cannot be read. */
    public enum Check {
        /** Nothing is read again. */
        NONE,
        /** As {@link #WORDS}, where the scribe has a reader; else as {@link #NONE}. */
        IF_POSSIBLE,
        /** Words that fail are written again; one that no try made readable is drawn from the built-in alphabet. */
        WORDS,
        /** As {@link #WORDS}, but a word that no try made readable is an error. */
        STRICT
    }

    /** Bias 1, seed 0, sampled ends of strokes, three tries, checked if possible, no trace, no placeholders. */
    public static ScribeSettings of(Style style) {
        return new ScribeSettings(style, DEFAULT_BIAS, 0, EndOfStroke.SAMPLED, DEFAULT_TRIES, false, false,
                Check.IF_POSSIBLE);
    }

    public ScribeSettings withStyle(Style other) {
        return new ScribeSettings(other, bias, seed, endOfStroke, tries, traced, placeholders, check);
    }

    public ScribeSettings withBias(double other) {
        return new ScribeSettings(style, other, seed, endOfStroke, tries, traced, placeholders, check);
    }

    public ScribeSettings withSeed(long other) {
        return new ScribeSettings(style, bias, other, endOfStroke, tries, traced, placeholders, check);
    }

    public ScribeSettings withEndOfStroke(EndOfStroke other) {
        return new ScribeSettings(style, bias, seed, other, tries, traced, placeholders, check);
    }

    public ScribeSettings withTries(int other) {
        return new ScribeSettings(style, bias, seed, endOfStroke, other, traced, placeholders, check);
    }

    public ScribeSettings withTrace(boolean other) {
        return new ScribeSettings(style, bias, seed, endOfStroke, tries, other, placeholders, check);
    }

    public ScribeSettings withPlaceholders(boolean other) {
        return new ScribeSettings(style, bias, seed, endOfStroke, tries, traced, other, check);
    }

    public ScribeSettings withCheck(Check other) {
        return new ScribeSettings(style, bias, seed, endOfStroke, tries, traced, placeholders, other);
    }

    void requireInRange() throws LonghandException {
        if (!(bias >= 0 && bias <= LARGEST_BIAS)) {
            throw LonghandException.input("the bias must lie between 0 (as varied as the corpus) and 10 (very neat),"
                    + " not " + bias);
        }
        if (tries < 1 || tries > MOST_TRIES) {
            throw LonghandException.input("the number of tries must lie between 1 and " + MOST_TRIES + ", not "
                    + tries);
        }
    }
}
