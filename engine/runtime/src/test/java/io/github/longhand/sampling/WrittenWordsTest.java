package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a line's ink is shared among its words. */
class WrittenWordsTest {
    private static final Stroke FIRST = Stroke.of(0, 0, 0.2, -1, 0.4, 0);
    private static final Stroke SECOND = Stroke.of(3, 0, 3.2, -1, 3.4, 0);

    @Test
    void aStrokeWrittenWhileTheWindowWasAtTheBlankBelongsToTheWordBeforeIt() {
        Stroke crossbar = Stroke.of(-0.2, -1, 0.3, -1, 0.6, -1);
        List<WrittenWord> words = words("t o", Ink.of(FIRST, crossbar, SECOND),
                new int[][] {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}});
        assertEquals(Ink.of(FIRST, crossbar), words.get(0).ink());
        assertEquals(-0.2, words.get(0).left());
        assertEquals(0.6, words.get(0).right());
    }

    @Test
    void aStrokeThatReachesIntoTheNextWordStaysWhole() {
        Stroke tail = Stroke.of(0.4, 0, 1, 0.1, 2, 0.1, 2.8, -0.2);
        List<WrittenWord> words = words("a o", Ink.of(FIRST, tail, SECOND),
                new int[][] {{0, 0, 0}, {0, 0, 1, 2}, {2, 2, 2}});
        assertEquals(Ink.of(FIRST, tail), words.get(0).ink());
        assertEquals(Ink.of(SECOND), words.get(1).ink());
    }

    @Test
    void aDotWrittenLateGoesBackToTheWordUnderIt() {
        Stroke dot = Stroke.of(0.3, -1.6, 0.35, -1.55);
        List<WrittenWord> words = words("i o", Ink.of(FIRST, SECOND, dot),
                new int[][] {{0, 0, 0}, {2, 2, 2}, {2, 2}});
        assertEquals(Ink.of(FIRST, dot), words.get(0).ink());
    }

    @Test
    void aStrokeIsCutWhereAWordWouldBeLeftWithoutInk() {
        Stroke both = Stroke.of(0, 0, 1, 0, 2, 0, 3, 0, 4, 0);
        List<WrittenWord> words = words("a o", Ink.of(both), new int[][] {{0, 0, 1, 2, 2}});
        assertEquals(Ink.of(Stroke.of(0, 0, 1, 0, 2, 0)), words.get(0).ink());
        assertEquals(Ink.of(Stroke.of(3, 0, 4, 0)), words.get(1).ink());
    }

    @Test
    void aWordWithoutInkStandsWhereItsNeighbourEnds() {
        List<WrittenWord> words = words("a .", Ink.of(FIRST), new int[][] {{0, 0, 0}});
        assertEquals(Ink.EMPTY, words.get(1).ink());
        assertEquals(0.4, words.get(1).left());
    }

    private static List<WrittenWord> words(String text, Ink ink, int[][] characters) {
        return WrittenLines.of(text, ink, characters).words();
    }
}
