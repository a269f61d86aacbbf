package io.github.longhand.fop.letters;

import java.util.OptionalDouble;

/**
 * What is known of a letter that was made.
 *
 * @param pages of the document
 * @param characters written by hand, blanks not counted
 * @param retries lines and words that were begun anew, since they did not come out or could not be read
 * @param score how well it can be read, as a logarithm for each character, 0 at best; empty if it was not read
 * @param writingSeconds by the clock, what the writing took, waiting for it included
 * @param layoutSeconds of a processor's time, from the row to pages, without the writing
 * @param pdfSeconds of a processor's time, from pages to the PDF
 * @param seconds by the clock, from the row to the PDF
 */
public record LetterFacts(int pages, long characters, long retries, OptionalDouble score, double writingSeconds,
        double layoutSeconds, double pdfSeconds, double seconds) {
}
