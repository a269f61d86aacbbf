package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.MadeUpHand;
import io.github.longhand.ink.Bounds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scribe makes of text that its hand has not learned all of. */
class WholeLineTest {
    private static final String ADDRESS =
            "Zoë Müller & Søren Ångström, 14 rue de l'Église, 75004 Paris: €1,234.56 (50 % off!)";

    private final Hand hand = MadeUpHand.hand();
    private final Scribe scribe = Scribe.with(hand);
    private final ScribeSettings settings = ScribeSettings.of(hand.defaultStyle()).withSeed(4);

    @Test
    void theLineSaysWhatWasAskedForAndHasInkForEachWord() throws LonghandException {
        WrittenLine line = scribe.write(ADDRESS, settings);
        assertEquals(ADDRESS, line.text());
        assertEquals(List.of(ADDRESS.split(" ")), line.words().stream().map(WrittenWord::text).toList());
        assertTrue(line.words().stream().noneMatch(word -> word.ink().isEmpty()));
        assertEquals(0, line.ink().bounds().orElseThrow().minX(), 1e-9);
    }

    @Test
    void theTraceIsAboutWhatTheNetworkWrote() throws LonghandException {
        WrittenLine line = scribe.write("€5 für Zoë", settings.withTrace(true));
        assertEquals("5 fur Zoe", line.trace().orElseThrow().text());
    }

    @Test
    void aCompletedLineAloneEqualsTheSameLineInABatch() throws LonghandException {
        List<WrittenLine> batch = scribe.write(List.of(new LineRequest("naïve € 5", settings),
                new LineRequest("½ § ¶", settings), new LineRequest(ADDRESS, settings)));
        assertEquals(scribe.write(ADDRESS, settings).ink(), batch.get(2).ink());
        assertEquals(scribe.write("½ § ¶", settings).ink(), batch.get(1).ink());
    }

    @Test
    void charactersCanBeDrawnThoughTheHandKnowsThem() throws LonghandException {
        WrittenLine line = scribe.drawing("0123456789").write("in 1965 again", settings.withTrace(true));
        assertEquals("in again", line.trace().orElseThrow().text());
        Bounds figures = line.inkOf(3, 7).bounds().orElseThrow();
        assertTrue(figures.minX() > line.inkOf(0, 2).bounds().orElseThrow().minX());
    }

    @Test
    void whatCannotBeWrittenIsAnErrorOrOnRequestABox() throws LonghandException {
        LonghandException e = assertThrows(LonghandException.class, () -> scribe.write("Hello 中", settings));
        assertTrue(e.getMessage().contains("U+4E2D"), e.getMessage());
        assertFalse(scribe.write("Hello 中", settings.withPlaceholders(true)).inkOf(6, 7).isEmpty());
    }
}
