package io.github.longhand.fop.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hands;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.ScribeSettings.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lines by the engine, cut at their words. */
class ScribePenmanTest {
    private static final String TEXT = "fitting titles for jolly fjords";
    private static List<PennedLine> lines;

    @BeforeAll
    static void write() throws LonghandException {
        lines = ScribePenman.with(Hands.load(Hands.DEFAULT)).write(LongStream.range(0, 8).mapToObj(seed ->
                new LineOrder(TEXT, Optional.empty(), 0.5, seed, Check.NONE)).toList());
    }

    @Test
    void eachStrokeOfALineStaysWholeWithOneWord() {
        for (PennedLine line : lines) {
            List<Stroke> ofWords = wordStarts().mapToObj(start -> line.inkOf(start, end(start)))
                    .flatMap(ink -> ink.strokes().stream()).toList();
            List<Stroke> all = line.inkOf(0, TEXT.length()).strokes();
            assertEquals(all.size(), ofWords.size());
            assertEquals(points(new Ink(all)), points(new Ink(ofWords)));
            assertTrue(wordStarts().allMatch(start -> line.inkOf(start, end(start)).bounds().isPresent()));
        }
    }

    @Test
    void thePartsOfAWordHaveAllItsInk() {
        for (PennedLine line : lines) {
            assertEquals(points(line.inkOf(0, 7)),
                    IntStream.range(0, 7).mapToLong(i -> points(line.inkOf(i, i + 1))).sum());
        }
    }

    private static IntStream wordStarts() {
        return IntStream.range(0, TEXT.length()).filter(i -> i == 0 || TEXT.charAt(i - 1) == ' ');
    }

    private static int end(int start) {
        int blank = TEXT.indexOf(' ', start);
        return blank < 0 ? TEXT.length() : blank;
    }

    private static long points(Ink ink) {
        return ink.strokes().stream().mapToLong(Stroke::size).sum();
    }
}
