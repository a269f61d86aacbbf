package io.github.longhand.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ink as a network takes it: (points, 3) numbers, dx and dy from the point before, y downward, and 1 where
 * the point ends a stroke, else 0.
 */
public final class Offsets {
    /** Numbers of a point. */
    public static final int WIDTH = 3;

    private Offsets() {
    }

    /** The offsets of {@code ink}, which is not empty, divided by {@code unit}; the first is 0, 0. */
    public static float[] of(Ink ink, double unit) {
        float[] offsets = new float[WIDTH * ink.pointCount()];
        int row = 0;
        double x = ink.strokes().get(0).x(0);
        double y = ink.strokes().get(0).y(0);
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                offsets[row] = (float) ((stroke.x(i) - x) / unit);
                offsets[row + 1] = (float) ((stroke.y(i) - y) / unit);
                offsets[row + 2] = i == stroke.size() - 1 ? 1 : 0;
                x = stroke.x(i);
                y = stroke.y(i);
                row += WIDTH;
            }
        }
        return offsets;
    }

    /** The ink that {@code offsets} lead along from the origin; what comes after the last end of a stroke is left out. */
    public static Ink ink(float[] offsets) {
        List<Stroke> strokes = new ArrayList<>();
        double[] xy = new double[offsets.length / WIDTH * 2];
        int length = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < offsets.length; i += WIDTH) {
            x += offsets[i];
            y += offsets[i + 1];
            xy[length++] = x;
            xy[length++] = y;
            if (offsets[i + 2] == 1) {
                strokes.add(Stroke.of(Arrays.copyOf(xy, length)));
                length = 0;
            }
        }
        return new Ink(strokes);
    }
}
