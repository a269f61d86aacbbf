package io.github.longhand.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordGapsTest {

    @Test
    void manyGapsSayWhatIsUsual() {
        assertEquals(1.3, WordGaps.of(Collections.nCopies(20, 1.3)).usual());
    }

    @Test
    void oneGapAloneDoesNot() {
        WordGaps gaps = WordGaps.of(List.of(0.1));
        assertTrue(gaps.usual() > 0.8, "usual: " + gaps.usual());
        assertTrue(gaps.kept(0.1) > 0.6, "kept: " + gaps.kept(0.1));
    }

    @Test
    void aGapStaysWiderThanItsNarrowerNeighbours() {
        WordGaps gaps = WordGaps.of(List.of(0.7, 0.8, 0.9, 1.0, 1.1));
        assertTrue(gaps.kept(0.7) < gaps.kept(0.8) && gaps.kept(1.0) < gaps.kept(1.1));
    }

    @Test
    void wordsBeginAndEndWhereTheirSmallLettersDo() {
        Ink tailed = Ink.of(Stroke.of(-3, 2, 0, 0, 1, -1, 2, 0, 2.4, -2.5));
        assertEquals(Optional.of(new WordEdges(0, 2)), WordEdges.of(tailed));
        assertEquals(Optional.of(new WordEdges(1, 2)), WordEdges.of(Ink.of(Stroke.of(1, -2, 2, -2))));
        assertEquals(Optional.<WordEdges>empty(), WordEdges.of(Ink.EMPTY));
    }
}
