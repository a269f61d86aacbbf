package io.github.longhand.fop.letters;

/**
 * A letter that was made.
 *
 * @param pdf the whole file
 * @param facts what is known of it
 */
public record Letter(byte[] pdf, LetterFacts facts) {
}
