package io.github.longhand.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.ink.XHeight;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealCorpusTest {

    @Test
    void nearlyAllOfIamOnDbCanBeLearnedFrom() throws Exception {
        Path folder = RealCorpus.require("reading and preparing all lines");
        PreparedCorpus corpus = PreparedCorpus.load(Corpus.open(folder), PreparedCorpus.Settings.DEFAULT,
                lines -> { });
        List<PreparedLine> lines = corpus.lines().toList();
        assertTrue(lines.size() > 0.95 * (lines.size() + corpus.dropped().size()), CorpusReport.of(corpus));
        assertTrue(corpus.dropped().stream().noneMatch(line -> line.reason() == DropReason.UNREADABLE));

        Set<String> writers = new HashSet<>(corpus.trainingWriters());
        assertTrue(corpus.validation().stream().flatMap(line -> line.writer().stream()).noneMatch(writers::contains));
        assertTrue("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWY0123456789 .,'\"!?:;()-".chars()
                .allMatch(c -> corpus.alphabet().contains((char) c)), corpus.alphabet()::characters);

        double points = lines.stream().mapToInt(PreparedLine::points).sum();
        assertEquals(11, points / lines.stream().mapToInt(line -> line.text().length()).sum(), 1);
        assertTrue(lines.stream().noneMatch(line -> line.text().matches(".*\\p{L} ([.;]|,[^,]).*")));
        double[] heights = lines.stream().map(line -> XHeight.estimate(line.ink()))
                .flatMap(height -> height.stream()).mapToDouble(XHeight::height).sorted().toArray();
        assertTrue(heights.length > 0.99 * lines.size());
        assertEquals(2, heights[heights.length / 2], 0.4);
    }
}
