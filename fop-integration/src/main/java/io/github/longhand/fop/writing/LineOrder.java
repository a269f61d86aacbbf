package io.github.longhand.fop.writing;

import java.util.Optional;

/**
 * A line to be written.
 *
 * @param text words with one blank between them
 * @param style name of the style; empty for the hand's default
 * @param bias Graves' b
 * @param seed of this line
 * @param checked whether what comes out unreadable is to be written again
 */
public record LineOrder(String text, Optional<String> style, double bias, long seed, boolean checked) {
}
