package io.github.longhand.network.layer;

import java.util.Arrays;

/**
 * How the lines of a batch lie in one array: first step 0 of every line, then step 1 of every line
 * that has one, and so on. Lines stand in order of falling length, so that those still going on at
 * any step are the first ones. Immutable.
 */
public final class PackedLines {
    private final int[] lengths;
    private final int[] from; // (steps + 1): the row at which each step begins

    /**
     * @param lengths steps of each line, falling, at least 1
     */
    public PackedLines(int... lengths) {
        this.lengths = lengths.clone();
        int steps = lengths.length == 0 ? 0 : lengths[0];
        from = new int[steps + 1];
        int active = lengths.length;
        for (int step = 0; step < steps; step++) {
            while (lengths[active - 1] <= step) {
                active--;
            }
            from[step + 1] = from[step] + active;
        }
        for (int line = 0; line < lengths.length; line++) {
            if (lengths[line] < 1 || line > 0 && lengths[line] > lengths[line - 1]) {
                throw new IllegalArgumentException("lengths must fall and be at least 1: line " + line);
            }
        }
    }

    public int lines() {
        return lengths.length;
    }

    public int length(int line) {
        return lengths[line];
    }

    /** The length of the longest line. */
    public int steps() {
        return from.length - 1;
    }

    /** Rows in all: the sum of the lengths. */
    public int rows() {
        return from[from.length - 1];
    }

    /** Lines that have step {@code step}: the first so many. */
    public int active(int step) {
        return from[step + 1] - from[step];
    }

    /** The row of line {@code line} at step {@code step}. */
    public int row(int step, int line) {
        return from[step] + line;
    }

    /** For each row, that of the same line one step earlier; -1 at first steps. */
    int[] rowsBefore() {
        int[] before = new int[rows()];
        Arrays.fill(before, 0, Math.min(lines(), before.length), -1);
        for (int step = 1; step < steps(); step++) {
            for (int line = 0; line < active(step); line++) {
                before[row(step, line)] = row(step - 1, line);
            }
        }
        return before;
    }

    /**
     * {@code values}, (rows, width), with the steps of each line in the opposite order: its last step
     * first.
     */
    public float[] reversed(float[] values, int width) {
        float[] turned = new float[rows() * width];
        for (int line = 0; line < lengths.length; line++) {
            for (int step = 0; step < lengths[line]; step++) {
                System.arraycopy(values, row(step, line) * width, turned,
                        row(lengths[line] - 1 - step, line) * width, width);
            }
        }
        return turned;
    }
}
