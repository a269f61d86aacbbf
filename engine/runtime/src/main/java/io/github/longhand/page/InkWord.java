package io.github.longhand.page;

import io.github.longhand.ink.Ink;
import io.github.longhand.sampling.Legibility;
import java.util.Optional;

/**
 * A word that is written and measured, in x-heights.
 *
 * @param ink from x = 0, on the base line y = 0
 * @param width of the ink
 * @param gapBefore from the end of the word before it, if that stands in the same line
 * @param lead the room before it, if it is the first of a line of the text
 * @param read how it is read, if it was checked
 */
record InkWord(String text, Ink ink, double width, double gapBefore, double lead, Optional<Legibility.Word> read) {
}
