package io.github.longhand.sampling;

import java.util.List;

/**
 * How well a line can be read, as a recogniser sees it that knows letters and no words.
 *
 * @param score how much less likely the ink says the text than what it is most likely to say, as a
 *        logarithm for each character, the mean over the line: 0 is best
 * @param read what the ink is most likely to say
 * @param unreadable the words that no try made readable, as they stand in the text; the best try of
 *        each is what was written
 * @param rewritten how often a word of the line was written again
 */
public record Legibility(double score, String read, List<String> unreadable, int rewritten) {

    public Legibility {
        unreadable = List.copyOf(unreadable);
    }
}
