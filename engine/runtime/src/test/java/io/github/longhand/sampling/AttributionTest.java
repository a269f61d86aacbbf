package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static List<Integer> strokesOfWords(WrittenLine line) {
        return line.mended().words().stream().map(word -> word.ink().strokes().size()).toList();
    }

    @Test
    void aStemDrawnWhileTheWindowIsOnTheBlankBelongsToTheWordItStandsIn() {
        Stroke us = Stroke.of(0, 0, 1, -1, 2, 0);
        Stroke stem = Stroke.of(3.4, -1.6, 3.3, 0);
        Stroke bar = Stroke.of(3, -1, 4, -1, 4.5, 0);
        WrittenLine line = WrittenLines.of("us th", Ink.of(us, stem, bar), new int[][] {{0, 0, 1}, {2, 2}, {3, 3, 4}});
        assertEquals(List.of(1, 2), strokesOfWords(line));
    }

    @Test
    void aLastStrokeDrawnWhenTheWindowIsAlreadyOnTheNextWordIsBroughtBack() {
        Stroke stem = Stroke.of(0.4, -1.6, 0.3, 0);
        Stroke bar = Stroke.of(0, -1, 1, -1);
        Stroke next = Stroke.of(2, 0, 3, -1, 4, 0);
        WrittenLine line = WrittenLines.of("t on", Ink.of(stem, bar, next), new int[][] {{0, 0}, {2, 2}, {2, 2, 3}});
        assertEquals(List.of(2, 1), strokesOfWords(line));
    }

    @Test
    void whatIsAttributedWellIsLeftAsItIs() throws LonghandException {
        WrittenLine line = PrintHand.write("There is a time to write, and one to rest.", 2);
        WrittenLine mended = line.mended();
        for (int s = 0; s < line.ink().strokes().size(); s++) {
            for (int i = 0; i < line.ink().strokes().get(s).size(); i++) {
                assertEquals(line.characterAt(s, i), mended.characterAt(s, i), "stroke " + s);
            }
        }
    }
}
