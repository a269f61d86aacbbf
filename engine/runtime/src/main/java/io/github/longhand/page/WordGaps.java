package io.github.longhand.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The ways between the words of some lines of one hand, evened out: each stays what the hand left, brought
 * nearer to the usual way. The unit is the x-height. Immutable.
 *
 * <p>A way is what the eye sees of it, from {@link WordEdges#right} to {@link WordEdges#left}.
 */
public final class WordGaps {
    /** By what share a gap may be narrower than this where lines are justified. */
    public static final double SHRINK = 0.12;

    /** What hands leave commonly. */
    private static final double COMMON = 0.9;
    /** How many common gaps stand among those that were seen, for a few say little. */
    private static final int COMMON_ONES = 2;
    private static final double LEAST = 0.5;
    private static final double LARGEST = 1.8;
    /** Gaps are kept within these shares of the usual gap. */
    private static final double NARROWEST = 0.7;
    private static final double WIDEST = 1.4;
    /** The part of what a gap differs from the usual one that it keeps. */
    private static final double VARIATION = 0.6;
    /** Words that overlap by more than this share strokes; to part them would tear letters. */
    private static final double GROWN_TOGETHER = 0.2;

    private final double usual;

    private WordGaps(double usual) {
        this.usual = usual;
    }

    /** The gaps of lines in which {@code seen} were found; none will do. */
    public static WordGaps of(List<Double> seen) {
        List<Double> sorted = new ArrayList<>(seen);
        sorted.addAll(Collections.nCopies(COMMON_ONES, COMMON));
        Collections.sort(sorted);
        return new WordGaps(Math.max(LEAST, Math.min(LARGEST, sorted.get(sorted.size() / 2))));
    }

    /** The usual gap: the median of those seen, within reason. */
    public double usual() {
        return usual;
    }

    /** What becomes of a gap that was {@code seen}; below 0 for words that have grown together. */
    public double kept(double seen) {
        return seen < -GROWN_TOGETHER ? seen
                : Math.max(NARROWEST * usual, Math.min(WIDEST * usual, usual + VARIATION * (seen - usual)));
    }
}
