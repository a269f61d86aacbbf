package io.github.longhand.page;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a written line into the words that were asked for. Strokes stay whole: each belongs to the
 * word to which most of its points do, but a dot goes with the word over which it stands, for dots
 * are often written later.
 */
final class WordCutter {
    private static final double DOT = 0.5;
    /** Gaps are kept within these shares of the usual gap of the line. */
    private static final double NARROWEST = 0.6;
    private static final double WIDEST = 1.7;
    /** Words that overlap by more than this share strokes; to part them would tear letters. */
    private static final double GROWN_TOGETHER = 0.2;
    private static final double USUAL_GAP = 0.75;
    private static final double LEAST_GAP = 0.4;
    private static final double LARGEST_GAP = 1.4;

    private WordCutter() {
    }

    /** The words of {@code line}, which was written for {@code words} with one blank between. */
    static List<InkWord> cut(WrittenLine line, List<Manuscript.Word> words) {
        int[] wordOf = new int[line.text().length() + 1];
        int at = 0;
        for (int w = 0; w < words.size(); w++) {
            int end = at + words.get(w).text().length();
            Arrays.fill(wordOf, at, Math.min(wordOf.length, end + 1), w);
            at = end + 1;
        }
        List<List<Stroke>> inks = shared(line, wordOf, words.size());
        List<Optional<Bounds>> bounds = inks.stream().map(strokes -> new Ink(strokes).bounds()).toList();
        double usual = usualGap(bounds);
        List<InkWord> cut = new ArrayList<>();
        double reached = Double.NaN;
        for (int w = 0; w < words.size(); w++) {
            double blanks = words.get(w).blanksBefore();
            double extra = Math.max(0, blanks - 1) * usual;
            double lead = blanks * usual;
            if (bounds.get(w).isEmpty()) {
                cut.add(new InkWord(words.get(w).text(), Ink.EMPTY, 0, usual + extra, lead));
                continue;
            }
            Bounds box = bounds.get(w).get();
            double natural = Double.isNaN(reached) ? usual : kept(box.minX() - reached, usual);
            cut.add(new InkWord(words.get(w).text(), new Ink(inks.get(w)).translated(-box.minX(), 0), box.width(),
                    natural + extra, lead));
            reached = box.maxX();
        }
        return cut;
    }

    private static double kept(double gap, double usual) {
        return gap < -GROWN_TOGETHER ? gap : Math.max(NARROWEST * usual, Math.min(WIDEST * usual, gap));
    }

    private static double usualGap(List<Optional<Bounds>> bounds) {
        List<Double> gaps = new ArrayList<>();
        Bounds before = null;
        for (Optional<Bounds> box : bounds) {
            if (box.isPresent()) {
                if (before != null) {
                    gaps.add(box.get().minX() - before.maxX());
                }
                before = box.get();
            }
        }
        double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = sorted.length == 0 ? USUAL_GAP : sorted[sorted.length / 2];
        return Math.max(LEAST_GAP, Math.min(LARGEST_GAP, median));
    }

    private static List<List<Stroke>> shared(WrittenLine line, int[] wordOf, int count) {
        List<Stroke> strokes = line.ink().strokes();
        int[] owner = new int[strokes.size()];
        double[][] extent = new double[count][];
        for (int s = 0; s < owner.length; s++) {
            owner[s] = owner(line, s, strokes.get(s).size(), wordOf, count);
            if (!isDot(strokes.get(s))) {
                Bounds box = strokes.get(s).bounds();
                double[] known = extent[owner[s]];
                extent[owner[s]] = known == null ? new double[] {box.minX(), box.maxX()}
                        : new double[] {Math.min(known[0], box.minX()), Math.max(known[1], box.maxX())};
            }
        }
        List<List<Stroke>> shared = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            shared.add(new ArrayList<>());
        }
        for (int s = 0; s < owner.length; s++) {
            shared.get(isDot(strokes.get(s)) ? under(strokes.get(s), owner[s], extent) : owner[s])
                    .add(strokes.get(s));
        }
        return shared;
    }

    private static boolean isDot(Stroke stroke) {
        Bounds box = stroke.bounds();
        return box.width() < DOT && box.height() < DOT;
    }

    private static int under(Stroke dot, int owner, double[][] extent) {
        double x = (dot.bounds().minX() + dot.bounds().maxX()) / 2;
        if (extent[owner] == null || x > extent[owner][0] - DOT && x < extent[owner][1] + DOT) {
            return owner;
        }
        for (int w = 0; w < extent.length; w++) {
            if (extent[w] != null && x >= extent[w][0] && x <= extent[w][1]) {
                return w;
            }
        }
        return owner;
    }

    private static int owner(WrittenLine line, int stroke, int points, int[] wordOf, int count) {
        int[] votes = new int[count];
        int best = 0;
        for (int i = 0; i < points; i++) {
            int word = wordOf[Math.min(line.characterAt(stroke, i), wordOf.length - 1)];
            votes[word]++;
            best = votes[word] > votes[best] ? word : best;
        }
        return best;
    }
}
