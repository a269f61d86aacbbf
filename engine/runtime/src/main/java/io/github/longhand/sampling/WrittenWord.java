package io.github.longhand.sampling;

import io.github.longhand.ink.Ink;

/**
 * The part of a line's ink that belongs to one word: a run of characters without a blank.
 *
 * @param text the word
 * @param start index of its first character in the line's text
 * @param ink its strokes, where they stand in the line, each whole: one that reaches over to a neighbour
 *        belongs to the word to which most of its points do, a dot to the word over which it stands
 * @param left where the word's ink begins, in the line's units
 * @param right where the word's ink ends
 */
public record WrittenWord(String text, int start, Ink ink, double left, double right) {

    /** Index after its last character in the line's text. */
    public int end() {
        return start + text.length();
    }
}
