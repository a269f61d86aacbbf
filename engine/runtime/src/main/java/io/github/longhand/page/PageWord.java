package io.github.longhand.page;

import io.github.longhand.ink.Bounds;
import io.github.longhand.sampling.Legibility;
import java.util.Optional;

/**
 * Where a word stands on its page, so that its text can be searched and selected.
 *
 * @param text as it was asked for
 * @param line of the page on which it stands, from 0
 * @param baseLineMm the height of the base line below the word, from the top of the page
 * @param xHeightMm of its letters
 * @param bounds of its ink in millimetres; without height and width if it has none
 * @param read how its ink is read, if it was checked
 */
public record PageWord(String text, int line, double baseLineMm, double xHeightMm, Bounds bounds,
        Optional<Legibility.Word> read) {
}
