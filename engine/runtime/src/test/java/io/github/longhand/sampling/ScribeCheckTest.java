package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.sampling.ScribeSettings.Check;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a scribe promises about checking, with the untrained hand and readers of {@link MendingTest}. */
class ScribeCheckTest {
    private static final String TEXT = "abc defgh";
    private static final ScribeSettings SETTINGS = MendingTest.SETTINGS.withSeed(1);

    private static Scribe scribe() {
        return Scribe.with(MendingTest.hand());
    }

    @Test
    void strictnessMakesAWordThatCannotBeReadAnErrorThatNamesIt() {
        LonghandException refusal = assertThrows(LonghandException.class, () -> scribe()
                .readBy(Optional.of(MendingTest.STRICT)).write(TEXT, SETTINGS.withCheck(Check.STRICT)));
        assertEquals(LonghandException.Kind.WORK, refusal.kind());
        assertTrue(refusal.getMessage().contains("'abc'"), refusal.getMessage());
    }

    @Test
    void strictnessNamesAWordAsItStandsInTheTextAndNotTheLettersOfItThatTheNetworkWrote() {
        LonghandException refusal = assertThrows(LonghandException.class, () -> scribe()
                .readBy(Optional.of(MendingTest.STRICT)).write("ab1cd ef", SETTINGS.withCheck(Check.STRICT)));
        assertTrue(refusal.getMessage().contains("'ab1cd'"), refusal.getMessage());
    }

    @Test
    void withoutStrictnessWordsThatNoTryMadeReadableAreDrawnAndNamed() throws LonghandException {
        WrittenLine line = scribe().readBy(Optional.of(MendingTest.STRICT)).write(TEXT, SETTINGS);
        assertEquals(List.of("abc", "defgh"), line.unreadable());
        assertEquals(strokes(PrintHand.write(TEXT, 1)), strokes(line));
        assertEquals(Patience.most(SETTINGS), line.legibility().orElseThrow().words().get(0).tries());
    }

    private static List<Integer> strokes(WrittenLine line) {
        return line.words().stream().map(word -> word.ink().strokes().size()).toList();
    }

    @Test
    void whatIsDrawnInALineDoesNotDependOnTheLinesBesideIt() throws LonghandException {
        Scribe strict = scribe().readBy(Optional.of(MendingTest.STRICT));
        List<LineRequest> requests = List.of(new LineRequest(TEXT, SETTINGS), new LineRequest("gh", SETTINGS.withSeed(5)),
                new LineRequest("cab fed", SETTINGS.withSeed(6)));
        List<WrittenLine> together = strict.write(requests);
        for (int i = 0; i < together.size(); i++) {
            WrittenLine alone = strict.write(requests.get(i).text(), requests.get(i).settings());
            assertEquals(alone.ink(), together.get(i).ink());
            assertEquals(alone.legibility(), together.get(i).legibility());
        }
    }

    @Test
    void aCheckThatFindsNothingChangesNothing() throws LonghandException {
        WrittenLine checked = scribe().readBy(Optional.of(MendingTest.LENIENT)).write(TEXT, SETTINGS);
        WrittenLine unchecked = scribe().readBy(Optional.of(MendingTest.LENIENT)).write(TEXT,
                SETTINGS.withCheck(Check.NONE));
        assertEquals(unchecked.ink(), checked.ink());
        assertTrue(checked.legibility().isPresent());
        assertTrue(unchecked.legibility().isEmpty());
    }

    @Test
    void withoutAReaderLinesAreNotCheckedUnlessThatIsAskedFor() throws LonghandException {
        Scribe alone = scribe().readBy(Optional.empty());
        assertTrue(alone.write(TEXT, SETTINGS).legibility().isEmpty());
        LonghandException refusal = assertThrows(LonghandException.class,
                () -> alone.write(TEXT, SETTINGS.withCheck(Check.STRICT)));
        assertEquals(LonghandException.Kind.INPUT, refusal.kind());
    }
}
