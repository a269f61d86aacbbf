package io.github.longhand.learning;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts ink into its lines, where the pen leaps back to the left and comes to stand below what it wrote
 * there last. So lines may lean, as in a drawing that was turned; a bar or a dot that is set late is no line.
 */
final class LineCut {
    /** The least leap to the left between two lines, as a part of the width of the whole. */
    private static final double LEAST_LEAP = 0.25;
    /** The least leap that is taken for a new line where nobody says that there is one. */
    private static final double CERTAIN_LEAP = 0.5;
    /** How many strokes that were written last around a place tell where the line there is. */
    private static final int NEIGHBOURS = 3;
    /** How far around, in usual heights of a stroke. */
    private static final double AROUND = 3;

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
                .filter(i -> leap(strokes, i) > least * width && middle(strokes.get(i)) > above(strokes, i, down) + down / 2)
                .boxed().sorted(Comparator.comparingDouble((Integer i) -> -leap(strokes, i))).toList();
    }

    private static double leap(List<Stroke> strokes, int stroke) {
        Stroke before = strokes.get(stroke - 1);
        return before.x(before.size() - 1) - strokes.get(stroke).x(0);
    }

    /** The mean middle of the strokes written last before {@code stroke} around its place from left to right. */
    private static double above(List<Stroke> strokes, int stroke, double height) {
        double x = centre(strokes.get(stroke));
        return IntStream.iterate(stroke - 1, i -> i >= 0, i -> i - 1).mapToObj(strokes::get)
                .filter(before -> Math.abs(centre(before) - x) < AROUND * height || spans(before, x))
                .limit(NEIGHBOURS).mapToDouble(LineCut::middle).average()
                .orElseGet(() -> middle(strokes.get(stroke - 1)));
    }

    private static boolean spans(Stroke stroke, double x) {
        return stroke.bounds().minX() <= x && x <= stroke.bounds().maxX();
    }

    private static double centre(Stroke stroke) {
        return stroke.bounds().minX() + stroke.bounds().width() / 2;
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
