package io.github.longhand.learning;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts ink into its lines, where the pen leaps back to the left and down. */
final class LineCut {
    /** The least leap to the left between two lines, as a part of the width of the whole. */
    private static final double LEAST_LEAP = 0.25;
    /** The least leap that is taken for a new line where nobody says that there is one. */
    private static final double CERTAIN_LEAP = 0.5;

    private LineCut() {
    }

    /**
     * The lines of {@code ink}, in the order of its strokes.
     *
     * @param wanted how many there should be
     * @return as many, if the ink can be cut so; else as many as there seem to be
     */
    static List<Ink> cut(Ink ink, int wanted) {
        List<Integer> leaps = leaps(ink, LEAST_LEAP);
        if (wanted > 1 && leaps.size() >= wanted - 1) {
            return parts(ink, leaps.subList(0, wanted - 1));
        }
        return parts(ink, wanted > 1 ? leaps : leaps(ink, CERTAIN_LEAP));
    }

    /** The strokes before which the pen leaps back and down, the longest leap first. */
    private static List<Integer> leaps(Ink ink, double least) {
        List<Stroke> strokes = ink.strokes();
        double width = ink.bounds().map(Bounds::width).orElse(0.0);
        double down = usualHeight(strokes);
        return IntStream.range(1, strokes.size())
                .filter(i -> leap(strokes, i) > least * width && middle(strokes.get(i)) > lowest(strokes, i) + down / 2)
                .boxed().sorted(Comparator.comparingDouble((Integer i) -> -leap(strokes, i))).toList();
    }

    private static double leap(List<Stroke> strokes, int stroke) {
        Stroke before = strokes.get(stroke - 1);
        return before.x(before.size() - 1) - strokes.get(stroke).x(0);
    }

    /** The mean middle of the strokes just before {@code stroke}: of the line that ends there. */
    private static double lowest(List<Stroke> strokes, int stroke) {
        return strokes.subList(Math.max(0, stroke - 5), stroke).stream().mapToDouble(LineCut::middle).average().orElse(0);
    }

    private static double middle(Stroke stroke) {
        return stroke.bounds().minY() + stroke.bounds().height() / 2;
    }

    private static double usualHeight(List<Stroke> strokes) {
        double[] heights = strokes.stream().mapToDouble(stroke -> stroke.bounds().height()).sorted().toArray();
        return heights[heights.length / 2];
    }

    private static List<Ink> parts(Ink ink, List<Integer> cuts) {
        List<Ink> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts.stream().sorted().toList()) {
            parts.add(new Ink(ink.strokes().subList(from, cut)));
            from = cut;
        }
        parts.add(new Ink(ink.strokes().subList(from, ink.strokes().size())));
        return parts;
    }
}
