package io.github.longhand.page;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.Legibility;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Cuts written lines into the words that were asked for. Strokes stay whole: each belongs to the
 * word to which most of its points do, but a dot goes with the word over which it stands, for dots
 * are often written later.
 *
 * <p>The gaps between them are evened out over all lines that are cut together.
 */
final class WordCutter {
    private static final double DOT = 0.5;

    private WordCutter() {
    }

    /**
     * The words of each of {@code lines}.
     *
     * @param segments (lines) what they were written for, with one blank between words
     */
    static List<List<InkWord>> cut(List<WrittenLine> lines, List<Segment> segments) {
        List<List<List<Stroke>>> inks = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            inks.add(shared(lines.get(i), segments.get(i).words()));
            addGaps(inks.get(i), gaps);
        }
        WordGaps even = WordGaps.of(gaps);
        List<List<InkWord>> cut = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Manuscript.Word> words = segments.get(i).words();
            cut.add(words(words, inks.get(i), even, readings(lines.get(i), words)));
        }
        return cut;
    }

    private static List<InkWord> words(List<Manuscript.Word> words, List<List<Stroke>> inks, WordGaps gaps,
            List<Optional<Legibility.Word>> readings) {
        List<InkWord> cut = new ArrayList<>();
        double usual = gaps.usual();
        Extent before = null;
        for (int w = 0; w < words.size(); w++) {
            double blanks = words.get(w).blanksBefore();
            double extra = Math.max(0, blanks - 1) * usual;
            double lead = blanks * usual;
            if (inks.get(w).isEmpty()) {
                cut.add(new InkWord(words.get(w).text(), Ink.EMPTY, 0, usual + extra, lead, readings.get(w)));
                continue;
            }
            Extent extent = Extent.of(inks.get(w));
            Bounds box = extent.box();
            double gap = usual;
            if (before != null) {
                double seen = before.edges().gapTo(extent.edges());
                gap = box.minX() - before.box().maxX() + gaps.kept(seen) - seen;
            }
            cut.add(new InkWord(words.get(w).text(), new Ink(inks.get(w)).translated(-box.minX(), 0), box.width(),
                    gap + extra, lead, readings.get(w)));
            before = extent;
        }
        return cut;
    }

    private static void addGaps(List<List<Stroke>> inks, List<Double> gaps) {
        Extent before = null;
        for (List<Stroke> ink : inks) {
            if (!ink.isEmpty()) {
                Extent extent = Extent.of(ink);
                if (before != null) {
                    gaps.add(before.edges().gapTo(extent.edges()));
                }
                before = extent;
            }
        }
    }

    /** How each word is read, at its worst part where glyphs part it; empty where none of it was. */
    private static List<Optional<Legibility.Word>> readings(WrittenLine line, List<Manuscript.Word> words) {
        List<Optional<Legibility.Word>> readings = new ArrayList<>(Collections.nCopies(words.size(), Optional.empty()));
        int[] wordOf = wordOfCharacter(line.text(), words);
        List<Legibility.Word> all = line.legibility().map(Legibility::words).orElse(List.of());
        for (Legibility.Word read : all) {
            int word = wordOf[read.start()];
            if (readings.get(word).isEmpty() || readings.get(word).get().margin() > read.margin()) {
                readings.set(word, Optional.of(read));
            }
        }
        return readings;
    }

    private static int[] wordOfCharacter(String text, List<Manuscript.Word> words) {
        int[] wordOf = new int[text.length() + 1];
        int at = 0;
        for (int w = 0; w < words.size(); w++) {
            int end = at + words.get(w).text().length();
            Arrays.fill(wordOf, at, Math.min(wordOf.length, end + 1), w);
            at = end + 1;
        }
        return wordOf;
    }

    /** Where the ink of a word is, and where the eye sees it. */
    private record Extent(Bounds box, WordEdges edges) {

        static Extent of(List<Stroke> strokes) {
            Ink ink = new Ink(strokes);
            return new Extent(ink.bounds().orElseThrow(), WordEdges.of(ink).orElseThrow());
        }
    }

    private static List<List<Stroke>> shared(WrittenLine line, List<Manuscript.Word> words) {
        int[] wordOf = wordOfCharacter(line.text(), words);
        int count = words.size();
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
