package io.github.longhand.fop.writing;

import io.github.longhand.sampling.ScribeSettings.Check;
import java.util.Optional;

/**
 * A line to be written.
 *
 * @param text words with one blank between them
 * @param style name of the style; empty for the hand's default
 * @param bias Graves' b
 * @param seed of this line
 * @param check whether what comes out unreadable is to be written again
 */
public record LineOrder(String text, Optional<String> style, double bias, long seed, Check check) {

    /** The same line, from another seed. */
    public LineOrder withSeed(long other) {
        return new LineOrder(text, style, bias, other, check);
    }
}
