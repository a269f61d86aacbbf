package io.github.longhand.training.corpus;

import java.util.List;

/**
 * What the offsets of prepared lines are divided by before a network sees them: one number for dx and
 * dy alike, so that writing keeps its shape.
 *
 * @param standardDeviation of dx and dy about their means over all lines that are trained on, in the
 *        units of {@link Preparation}
 */
public record Scale(double standardDeviation) {

    public Scale {
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException("a scale is positive, not " + standardDeviation);
        }
    }

    /** The scale of {@code lines}; 1 if no pen moves in them. */
    static Scale of(List<PreparedLine> lines) {
        double variance = variance(lines, 0) / 2 + variance(lines, 1) / 2;
        return new Scale(variance > 0 ? Math.sqrt(variance) : 1);
    }

    private static double variance(List<PreparedLine> lines, int column) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (PreparedLine line : lines) {
            float[] offsets = line.offsets();
            for (int i = 3 + column; i < offsets.length; i += 3) { // the first row is no step of a pen
                sum += offsets[i];
                squares += (double) offsets[i] * offsets[i];
                count++;
            }
        }
        double mean = sum / Math.max(1, count);
        return squares / Math.max(1, count) - mean * mean;
    }
}
