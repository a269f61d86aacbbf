package io.github.longhand.reading;

import java.util.Arrays;

/**
 * What people's own writing shows of how well it can be read and how long the pen stays with each
 * character: what ink is held against. The arrays are shared: read only.
 *
 * @param soundMargin below which a {@linkplain WordReading#margin word} is worth another try; a good part
 *        of people's own words is read no better, for a reader errs, too
 * @param leastMargin below which a word of three characters or more counts as one that cannot be read; only
 *        people's worst words are read no better
 * @param leastPoints by index of the alphabet: fewer points than this hardly ever make the character
 * @param mostPoints by index of the alphabet: more points than this hardly ever make the character
 */
public record Standard(double soundMargin, double leastMargin, float[] leastPoints, float[] mostPoints) {

    /** A shorter word counts as one of so many characters: it has no room for as much doubt as others. */
    private static final int SHORTEST = 3;

    public Standard {
        if (leastPoints.length != mostPoints.length) {
            throw new IllegalArgumentException("there are bounds for " + leastPoints.length + " and "
                    + mostPoints.length + " characters");
        }
        if (soundMargin < leastMargin) {
            throw new IllegalArgumentException("a word that cannot be read is not sound");
        }
    }

    /** Whether {@code word} is read no worse than all but people's worst. */
    public boolean isReadable(WordReading word) {
        return word.score() * Math.max(SHORTEST, word.text().length()) >= leastMargin;
    }

    /** A standard that everything meets, of an alphabet of {@code size}. */
    public static Standard none(int size) {
        float[] most = new float[size];
        Arrays.fill(most, Float.MAX_VALUE);
        return new Standard(-Float.MAX_VALUE, -Float.MAX_VALUE, new float[size], most);
    }
}
