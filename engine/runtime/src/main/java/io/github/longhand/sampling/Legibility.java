package io.github.longhand.sampling;

import java.util.List;

/**
 * How well a line can be read, as a recogniser sees it that knows letters and no words; and whether the
 * network's window passed over a character.
 *
 * @param score how much less likely the ink says the text than what it is most likely to say, as a
 *        logarithm for each character, the mean over the line: 0 is best
 * @param read what the ink is most likely to say
 * @param words of which the network wrote something, in order
 */
public record Legibility(double score, String read, List<Word> words) {

    /**
     * A word as it was written at last.
     *
     * @param text it
     * @param start index of its first character that the network wrote, in the line's text
     * @param read what its ink is most likely to say
     * @param margin how much less likely its ink says the word than that, as a logarithm: 0 is best
     * @param faults its characters that the window passed over or dwelt on, beyond what people's lines show
     * @param tries how often it was written again
     * @param readable whether it can be read, as well as all but the worst of people's words
     */
    public record Word(String text, int start, String read, double margin, int faults, int tries, boolean readable) {
    }

    public Legibility {
        words = List.copyOf(words);
    }

    /** The words that no try made readable, as the network was to write them. */
    public List<String> unreadable() {
        return words.stream().filter(word -> !word.readable()).map(Word::text).toList();
    }

    /** How often a word of the line was written again. */
    public int rewritten() {
        return words.stream().mapToInt(Word::tries).sum();
    }

    /** The same, of a text in which the character at {@code i} of this one stands at {@code places[i]}. */
    Legibility placed(int[] places) {
        return new Legibility(score, read, words.stream().map(word -> new Word(word.text, places[word.start], word.read,
                word.margin, word.faults, word.tries, word.readable)).toList());
    }
}
