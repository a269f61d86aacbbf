package io.github.longhand.page;

import java.util.List;

/**
 * A line that is broken and justified, in millimetres from the left margin.
 *
 * @param words at least one
 * @param xMm (words) where each begins; its own, read only
 * @param freeMm how much room is left at its right
 * @param firstWord the number of its first word in the whole text
 */
record SetLine(List<InkWord> words, double[] xMm, double freeMm, long firstWord) {
    SetLine {
        words = List.copyOf(words);
    }
}
