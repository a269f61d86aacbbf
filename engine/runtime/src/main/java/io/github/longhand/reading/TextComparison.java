package io.github.longhand.reading;

import java.util.List;

/**
 * A line of ink beside a text that it is said to say.
 *
 * @param reading what it is read as, and how well each word of the text can be read in it
 * @param mismatches words by which the text seems to differ from the ink, each for itself: words of the text that are
 *        better left out, and words that are read in the ink and better put in; the surest first. Words of a few
 *        letters are passed over: they are too easily misread
 */
public record TextComparison(LineReading reading, List<Mismatch> mismatches) {

    public TextComparison {
        mismatches = List.copyOf(mismatches);
    }
}
