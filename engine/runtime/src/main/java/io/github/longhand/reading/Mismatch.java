package io.github.longhand.reading;

/**
 * A word by which a text seems to differ from what its ink says.
 *
 * @param kind which of the two lacks it
 * @param word as the text has it, or, if the text lacks it, as the ink is most likely to say it
 * @param at index in the text of its first character, or of the place where it is lacking
 * @param evidence how much more likely the ink says the text that has been put right so than the text, as a
 *        logarithm: above 0
 */
public record Mismatch(Kind kind, String word, int at, double evidence) {

    /** Which of ink and text lacks a word. */
    public enum Kind {
        /** The text has a word that the ink does not say. */
        NOT_IN_INK,
        /** The ink says a word that the text does not have. */
        NOT_IN_TEXT
    }
}
