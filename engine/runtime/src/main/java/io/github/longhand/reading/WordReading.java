package io.github.longhand.reading;

/**
 * How a word of a wanted text is read in the ink of its line.
 *
 * @param text the word that is wanted
 * @param start index of its first character in the wanted text
 * @param read what its ink is most likely to say
 * @param score how much less likely its ink says the word than what it is most likely to say, as a
 *        logarithm for each character: 0 is a word that nobody could misread, -5 one that cannot be read
 */
public record WordReading(String text, int start, String read, double score) {
    /** The score of a word for which there is no ink. */
    public static final double UNREADABLE = -100;

    /**
     * The score of all characters together: by how much what the ink is most likely to say beats the word
     * that is wanted. One letter that is read for another costs about the same in a long word as in a
     * short one, so this finds it in both.
     */
    public double margin() {
        return score * text.length();
    }
}
