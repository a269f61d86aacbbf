package io.github.longhand.page;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.sampling.Legibility;
import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.sampling.WrittenWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the words of written lines apart. The gaps between them are evened out over all lines that are cut
 * together.
 */
final class WordCutter {
    private WordCutter() {
    }

    /**
     * The words of each of {@code lines}.
     *
     * @param segments (lines) what they were written for, with one blank between words
     */
    static List<List<InkWord>> cut(List<WrittenLine> lines, List<Segment> segments) {
        List<List<WrittenWord>> written = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (WrittenLine line : lines) {
            List<WrittenWord> words = line.words();
            written.add(words);
            addGaps(words, gaps);
        }
        WordGaps even = WordGaps.of(gaps);
        List<List<InkWord>> cut = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            cut.add(words(segments.get(i).words(), written.get(i), even, readings(lines.get(i), written.get(i))));
        }
        return cut;
    }

    private static List<InkWord> words(List<Manuscript.Word> words, List<WrittenWord> written, WordGaps gaps,
            List<Optional<Legibility.Word>> readings) {
        List<InkWord> cut = new ArrayList<>();
        double usual = gaps.usual();
        Extent before = null;
        for (int w = 0; w < words.size(); w++) {
            double blanks = words.get(w).blanksBefore();
            double extra = Math.max(0, blanks - 1) * usual;
            double lead = blanks * usual;
            Ink ink = written.get(w).ink();
            if (ink.isEmpty()) {
                cut.add(new InkWord(words.get(w).text(), Ink.EMPTY, 0, usual + extra, lead, readings.get(w)));
                continue;
            }
            Extent extent = Extent.of(ink);
            Bounds box = extent.box();
            double gap = usual;
            if (before != null) {
                double seen = before.edges().gapTo(extent.edges());
                gap = box.minX() - before.box().maxX() + gaps.kept(seen) - seen;
            }
            cut.add(new InkWord(words.get(w).text(), ink.translated(-box.minX(), 0), box.width(), gap + extra, lead,
                    readings.get(w)));
            before = extent;
        }
        return cut;
    }

    private static void addGaps(List<WrittenWord> words, List<Double> gaps) {
        Extent before = null;
        for (WrittenWord word : words) {
            if (!word.ink().isEmpty()) {
                Extent extent = Extent.of(word.ink());
                if (before != null) {
                    gaps.add(before.edges().gapTo(extent.edges()));
                }
                before = extent;
            }
        }
    }

    /** How each word is read, at its worst part where glyphs part it; empty where none of it was. */
    private static List<Optional<Legibility.Word>> readings(WrittenLine line, List<WrittenWord> words) {
        List<Legibility.Word> all = line.legibility().map(Legibility::words).orElse(List.of());
        return words.stream().map(word -> all.stream()
                .filter(read -> word.start() <= read.start() && read.start() < word.end())
                .min(Comparator.comparingDouble(Legibility.Word::margin))).toList();
    }

    /** Where the ink of a word is, and where the eye sees it. */
    private record Extent(Bounds box, WordEdges edges) {

        static Extent of(Ink ink) {
            return new Extent(ink.bounds().orElseThrow(), WordEdges.of(ink).orElseThrow());
        }
    }
}
