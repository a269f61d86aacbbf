package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.sampling.ScribeSettings.Check;
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
    void withoutStrictnessTheBestTryIsWrittenAndSaysWhatCannotBeRead() throws LonghandException {
        WrittenLine line = scribe().readBy(Optional.of(MendingTest.STRICT)).write(TEXT, SETTINGS);
        assertFalse(line.ink().isEmpty());
        assertTrue(line.legibility().orElseThrow().unreadable().contains("abc"));
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
