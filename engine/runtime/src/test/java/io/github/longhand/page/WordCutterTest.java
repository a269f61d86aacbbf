package io.github.longhand.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.Legibility;
import io.github.longhand.sampling.PrintHand;
import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.sampling.WrittenLines;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordCutterTest {
    private static Segment words(String... texts) {
        return new Segment(List.of(texts).stream().map(text -> new Manuscript.Word(text, 1)).toList());
    }

    private static List<InkWord> cut(WrittenLine line, Segment words) {
        return WordCutter.cut(List.of(line), List.of(words)).get(0);
    }

    @Test
    void wordsKeepTheirInkAndAboutTheirWayToEachOther() throws LonghandException {
        WrittenLine line = PrintHand.write("one two three", 1);
        List<InkWord> cut = cut(line, words("one", "two", "three"));
        double width = cut.get(0).width();
        for (InkWord word : cut.subList(1, 3)) {
            width += word.gapBefore() + word.width();
        }
        // The second gap is brought a little nearer to the first.
        assertEquals(line.ink().bounds().orElseThrow().width(), width, 0.3);
        assertEquals(line.ink().pointCount(), cut.stream().mapToInt(word -> word.ink().pointCount()).sum());
    }

    @Test
    void aDotWrittenLateGoesWithTheWordUnderIt() {
        Stroke first = Stroke.of(0, 0, 1, -1, 2, 0);
        Stroke second = Stroke.of(3, 0, 4, -1, 5, 0);
        Stroke dot = Stroke.of(1, -1.6, 1.05, -1.55);
        WrittenLine line = WrittenLines.of("i o", Ink.of(first, second, dot),
                new int[][] {{0, 0, 0}, {2, 2, 2}, {2, 2}});
        List<InkWord> cut = cut(line, words("i", "o"));
        assertEquals(List.of(2, 1), cut.stream().map(word -> word.ink().strokes().size()).toList());
    }

    @Test
    void aGapOutOfProportionIsBroughtBack() {
        Ink ink = Ink.of(Stroke.of(0, 0, 1, -1), Stroke.of(2, 0, 3, -1), Stroke.of(4, 0, 5, -1),
                Stroke.of(15, 0, 16, -1));
        WrittenLine line = WrittenLines.of("a b c d", ink, new int[][] {{0, 0}, {2, 2}, {4, 4}, {6, 6}});
        assertTrue(cut(line, words("a", "b", "c", "d")).get(3).gapBefore() < 2);
    }

    @Test
    void tailsUnderANeighbourMakeAGapNoNarrower() {
        Stroke tailed = Stroke.of(0, 0, 1, -1, 1, 0, 2, 1.5);
        Stroke plain = Stroke.of(2, 0, 3, -1, 3, 0);
        WrittenLine line = WrittenLines.of("a b c", Ink.of(tailed, plain, Stroke.of(4, 0, 5, -1)),
                new int[][] {{0, 0, 0, 0}, {2, 2, 2}, {4, 4}});
        List<InkWord> cut = cut(line, words("a", "b", "c"));
        // Both are brought a little nearer to what hands leave commonly.
        assertEquals(0, cut.get(1).gapBefore(), 0.05);
        assertEquals(cut.get(1).gapBefore() + 1, cut.get(2).gapBefore(), 1e-9);
    }

    @Test
    void aWordKeepsHowItIsReadAtItsWorstPart() {
        Ink ink = Ink.of(Stroke.of(0, 0, 1, -1), Stroke.of(2, 0, 3, -1), Stroke.of(4, 0, 5, -1));
        Legibility.Word good = new Legibility.Word("a", 0, "a", 0, 0, 0, true);
        Legibility.Word bad = new Legibility.Word("c", 2, "e", -9, 0, 3, false);
        WrittenLine line = WrittenLines.read(WrittenLines.of("a1c d", ink, new int[][] {{0, 0}, {2, 2}, {4, 4}}),
                new Legibility(-3, "a e", List.of(good, bad)));
        List<InkWord> cut = cut(line, words("a1c", "d"));
        assertEquals(Optional.of(bad), cut.get(0).read());
        assertEquals(Optional.empty(), cut.get(1).read());
    }

    @Test
    void wordsThatHaveGrownTogetherKeepTheirPlaceToEachOther() {
        Ink ink = Ink.of(Stroke.of(0.5, 0, 0.4, -1.6), Stroke.of(0, -1, 3, -1, 4, 0));
        WrittenLine line = WrittenLines.of("t he", ink, new int[][] {{0, 0}, {2, 2, 3}});
        assertEquals(-0.5, cut(line, words("t", "he")).get(1).gapBefore(), 1e-9);
    }

    @Test
    void aWordWithoutInkTakesNoRoomButItsGap() {
        WrittenLine line = WrittenLines.of("a .", Ink.of(Stroke.of(0, 0, 1, -1)), new int[][] {{0, 0}});
        InkWord missing = cut(line, words("a", ".")).get(1);
        assertEquals(0, missing.width());
        assertTrue(missing.ink().isEmpty());
    }
}
