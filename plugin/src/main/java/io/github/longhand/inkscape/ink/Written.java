package io.github.longhand.inkscape.ink;

import java.util.List;

/**
 * A written line in x-heights: the base line is y = 0, y grows downward, the ink begins at x = 0.
 *
 * @param words left to right, as in the text
 * @param unreadable those words of which no try could be read, so that they are drawn
 */
public record Written(List<Word> words, List<String> unreadable) {
    public Written {
        words = List.copyOf(words);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A run of characters without a blank.
     *
     * @param text the word
     * @param start index of its first character in the line's text
     * @param left where its ink begins
     * @param right where its ink ends
     * @param strokes in writing order, each x0, y0, x1, y1, ... evenly spaced in time; read only
     */
    public record Word(String text, int start, double left, double right, List<double[]> strokes) {
        public Word {
            strokes = List.copyOf(strokes);
        }
    }
}
