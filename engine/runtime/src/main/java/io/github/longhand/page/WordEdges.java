package io.github.longhand.page;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.Optional;

/**
 * Where the eye sees a word begin and end. Tails and tall letters that reach over or under a neighbour
 * make the way to it no narrower.
 *
 * @param left in x-heights, where the ink stands
 * @param right the same
 */
public record WordEdges(double left, double right) {
    /** Between these heights the eye measures: from under the line to above small letters. */
    private static final double TOP = -1.3;
    private static final double BOTTOM = 0.35;

    /** The edges of ink that stands on y = 0; those of its bounds if all of it is high or low; none without ink. */
    public static Optional<WordEdges> of(Ink ink) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                if (stroke.y(i) >= TOP && stroke.y(i) <= BOTTOM) {
                    left = Math.min(left, stroke.x(i));
                    right = Math.max(right, stroke.x(i));
                }
            }
        }
        return left <= right ? Optional.of(new WordEdges(left, right))
                : ink.bounds().map(WordEdges::of);
    }

    private static WordEdges of(Bounds box) {
        return new WordEdges(box.minX(), box.maxX());
    }

    /** The way from this word to the next, as it is seen. */
    public double gapTo(WordEdges next) {
        return next.left - right;
    }
}
