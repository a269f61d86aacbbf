package io.github.longhand.reading;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;

/**
 * What a reader sees of a line of ink: a few points of the pen at each step, the same for ink from a
 * corpus and from a scribe, however large it is and wherever it stands.
 *
 * <p>Lengths are measured by how far the pen strays from the middle of the writing around it, which
 * makes a line that climbs or wanders no different from a level one. A step never holds points of two
 * strokes, so that a dot or a comma has one of its own.
 *
 * @param steps of the reader
 * @param values (steps, {@link #WIDTH}): of each point dx, dy, height over the middle of the writing,
 *        direction as cosine and sine, and 1 where it ends a stroke; zeros where a stroke has no more
 *        points
 */
public record PenFeatures(int steps, float[] values) {
    /** Points of a step. */
    private static final int POINTS = 3;
    private static final int PER_POINT = 6;
    /** Numbers of a step. */
    public static final int WIDTH = POINTS * PER_POINT;

    /** Points on either side over which the middle of the writing is taken: about four characters. */
    private static final int AROUND = 45;
    /** What brings the numbers of common writing near 1, where a network learns best. */
    private static final double STEP_SCALE = 2;
    /** Leaps of the pen count no more than this, so that one to the next line's end drowns nothing. */
    private static final double LARGEST = 10;

    /** What a reader sees of {@code line}; no step at all without ink. */
    public static PenFeatures of(Ink line) {
        int steps = 0;
        for (Stroke stroke : line.strokes()) {
            steps += (stroke.size() + POINTS - 1) / POINTS;
        }
        double[] heights = heights(line);
        double unit = unit(line, heights);
        float[] values = new float[steps * WIDTH];
        int step = 0;
        int point = 0;
        double x = 0;
        double y = 0;
        for (Stroke stroke : line.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                double dx = point == 0 ? 0 : stroke.x(i) - x;
                double dy = point == 0 ? 0 : stroke.y(i) - y;
                double length = Math.sqrt(dx * dx + dy * dy);
                boolean drawn = i > 0 && length > 0;
                int at = (step + i / POINTS) * WIDTH + i % POINTS * PER_POINT;
                values[at] = clamped(dx / unit * STEP_SCALE);
                values[at + 1] = clamped(dy / unit * STEP_SCALE);
                values[at + 2] = clamped(heights[point] / unit);
                values[at + 3] = drawn ? (float) (dx / length) : 0;
                values[at + 4] = drawn ? (float) (dy / length) : 0;
                values[at + 5] = i == stroke.size() - 1 ? 1 : 0;
                x = stroke.x(i);
                y = stroke.y(i);
                point++;
            }
            step += (stroke.size() + POINTS - 1) / POINTS;
        }
        return new PenFeatures(steps, values);
    }

    private static float clamped(double value) {
        return (float) Math.max(-LARGEST, Math.min(LARGEST, value));
    }

    /** How far each point is below the mean of the points around it. */
    private static double[] heights(Ink line) {
        int points = line.pointCount();
        double[] heights = new double[points];
        double[] sums = new double[points + 1];
        int point = 0;
        for (Stroke stroke : line.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                heights[point] = stroke.y(i);
                sums[point + 1] = sums[point] + stroke.y(i);
                point++;
            }
        }
        for (int i = 0; i < points; i++) {
            int from = Math.max(0, i - AROUND);
            int to = Math.min(points, i + AROUND + 1);
            heights[i] -= (sums[to] - sums[from]) / (to - from);
        }
        return heights;
    }

    /** The root mean square of the heights; of the steps, if all points are on one line. */
    private static double unit(Ink line, double[] heights) {
        double squares = 0;
        for (double height : heights) {
            squares += height * height;
        }
        if (squares > 0) {
            return Math.sqrt(squares / heights.length);
        }
        double length = line.strokes().stream().mapToDouble(Stroke::length).sum();
        return length > 0 ? length / heights.length : 1;
    }
}
