package io.github.longhand.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Decides where lines end, from measured widths.
 *
 * <p>The optimal way is that of Knuth and Plass (1981), without hyphens: of all ways to break, the
 * one with the least sum of costs, where a line costs the square of what it leaves free.
 */
final class LineBreaker {
    private static final double COST_OF_A_LINE = 0.4;
    private static final double COST_OF_A_SHORT_END = 3;
    /** A last line shorter than this share of the full width looks lost. */
    private static final double SHORT_END = 0.12;
    private static final double TOLERANCE = 1e-9;

    private final double[] widths; // (words)
    private final double[] gaps; // (words) before each
    private final double first; // width of the first line
    private final double others; // width of the others
    private final double shrink;

    /**
     * @param first the width of the first line
     * @param others the width of the other lines
     * @param shrink by what share gaps may be narrowed
     */
    LineBreaker(double[] widths, double[] gaps, double first, double others, double shrink) {
        this.widths = widths.clone();
        this.gaps = gaps.clone();
        this.first = first;
        this.others = others;
        this.shrink = shrink;
    }

    /** The index after the last word of each line; every word must fit a line. */
    List<Integer> ends(LineBreaking how) {
        return how == LineBreaking.FIRST_FIT ? firstFit() : optimal();
    }

    private double room(int start) {
        return start == 0 ? first : others;
    }

    private List<Integer> firstFit() {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        double used = 0;
        for (int i = 0; i < widths.length; i++) {
            double more = i == start ? widths[i] : gaps[i] + widths[i];
            if (i > start && used + more > room(start) + TOLERANCE) {
                ends.add(i);
                start = i;
                more = widths[i];
                used = 0;
            }
            used += more;
        }
        ends.add(widths.length);
        return ends;
    }

    private List<Integer> optimal() {
        double[] best = new double[widths.length + 1]; // least cost of breaking after so many words
        int[] from = new int[widths.length + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < widths.length; start++) {
            double natural = 0;
            double blank = 0;
            for (int end = start + 1; end <= widths.length; end++) {
                natural += widths[end - 1] + (end - 1 > start ? gaps[end - 1] : 0);
                blank += end - 1 > start ? gaps[end - 1] : 0;
                boolean alone = end == start + 1;
                if (!alone && natural - shrink * blank > room(start) + TOLERANCE) {
                    break;
                }
                double cost = best[start] + cost(natural, room(start), end == widths.length);
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = widths.length; end > 0; end = from[end]) {
            ends.add(end);
        }
        Collections.reverse(ends);
        return ends;
    }

    private static double cost(double natural, double room, boolean last) {
        double free = (room - natural) / room;
        if (last && free >= 0) {
            return COST_OF_A_LINE + (natural < SHORT_END * room ? COST_OF_A_SHORT_END : 0);
        }
        // Narrowed gaps catch the eye sooner than free room at the end does.
        return COST_OF_A_LINE + 100 * free * free * (free < 0 ? 4 : 1);
    }
}
