package io.github.longhand.ink;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How far the pen goes from one point to the next while it is on the paper. */
public final class PenSteps {
    private PenSteps() {
    }

    /** The usual step: the upper median; 0 if no stroke has two points. */
    public static double median(Ink ink) {
        double[] steps = all(ink).sorted().toArray();
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    /** The longest step; 0 if no stroke has two points. */
    public static double longest(Ink ink) {
        return all(ink).max().orElse(0);
    }

    /** The steps of all strokes, one after the other. */
    public static DoubleStream all(Ink ink) {
        return ink.strokes().stream().flatMapToDouble(stroke -> IntStream.range(1, stroke.size())
                .mapToDouble(i -> Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1))));
    }
}
