package io.github.longhand.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.text.Composition.Blank;
import io.github.longhand.text.Composition.Drawn;
import io.github.longhand.text.Composition.Written;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposerTest {
    private static final Alphabet LEARNED = Alphabet.of(
            " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWY0123456789.,'\"!?-():;");
    private static final Composer COMPOSER = Composer.of(LEARNED, GlyphSet.builtIn()::has);

    @Test
    void whatTheHandKnowsIsLeftToIt() throws LonghandException {
        Composition plain = COMPOSER.compose("Dear Sir, it's fine.");
        assertTrue(plain.isPlain());
        assertEquals("Dear Sir, it's fine.", plain.base());
    }

    @Test
    void allOfLatin1AndLatinExtendedAIsWritten() throws LonghandException {
        for (int c = 0x20; c <= 0x17F; c++) {
            if (!Character.isISOControl(c)) {
                Composition composed = COMPOSER.compose("x" + Character.toString(c) + "x");
                assertTrue(composed.base().chars().allMatch(b -> LEARNED.contains((char) b)), composed.base());
                assertTrue(composed.pieces().size() >= 3 || c == 0xAD, "U+" + Integer.toHexString(c));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"é,e,ACUTE", "Å,A,RING", "ø,o,SLASH", "ł,l,SHORT_SLASH", "ç,c,CEDILLA", "ş,s,CEDILLA",
        "ą,a,OGONEK", "ő,o,DOUBLE_ACUTE", "ï,i,DIAERESIS", "ı,i,DOTLESS", "ď,d,APOSTROPHE", "Ď,D,CARON",
        "ņ,n,COMMA_BELOW", "ģ,g,TURNED_COMMA", "đ,d,HIGH_BAR", "Đ,D,LEFT_BAR", "ŧ,t,BAR", "ș,s,COMMA_BELOW"})
    void aLetterIsItsBaseAndItsMark(String letter, String base, Mark mark) throws LonghandException {
        Composition composed = COMPOSER.compose(letter);
        assertEquals(base, composed.base());
        assertEquals(List.of(mark), composed.pieces().get(0).marks());
    }

    @Test
    void aRowOfCapitalsIsDrawnAndInitialsAreWritten() throws LonghandException {
        assertEquals("the", COMPOSER.compose("the BBC").base());
        assertEquals("", COMPOSER.drawing("B").compose("ABCD").base());
        for (String text : List.of("P.S. Dear Mr McDONALD", "OK", "USAge")) {
            assertTrue(COMPOSER.compose(text).isPlain(), text);
        }
        Composition composed = COMPOSER.compose("ÉCOLE");
        assertEquals(List.of(Mark.ACUTE), composed.pieces().get(0).marks());
        assertEquals("", composed.base());
    }

    @Test
    void combiningCharactersBelongToTheirLetter() throws LonghandException {
        Composition composed = COMPOSER.compose("ne\u0301e");
        assertEquals("nee", composed.base());
        assertEquals(new Written(1, 3, 1, List.of(Mark.ACUTE), false), composed.pieces().get(1));
    }

    @Test
    void marksMayBeStacked() throws LonghandException {
        assertEquals(List.of(Mark.CIRCUMFLEX, Mark.ACUTE), COMPOSER.compose("ế").pieces().get(0).marks());
    }

    @Test
    void typographyIsWrittenAsAPenDoes() throws LonghandException {
        assertEquals("\"It's me...\"", COMPOSER.compose("“It’s me…”").base());
        assertEquals("coeur office", COMPOSER.compose("cœur oﬃce").base());
    }

    @Test
    void glyphsStandBetweenWhatTheNetworkWrites() throws LonghandException {
        Composition composed = COMPOSER.compose("Paris: €1,234.56 (50 % off!)");
        assertEquals("Paris: 1,234.56 (50 off!)", composed.base());
        assertTrue(composed.pieces().contains(new Drawn(7, 8, "€", List.of(), false)));
        assertTrue(composed.pieces().contains(new Drawn(21, 22, "%", List.of(), false)));
    }

    @Test
    void noMarkIsLeftAloneToTheNetwork() throws LonghandException {
        assertEquals("so", COMPOSER.compose("so (½)").base());
        assertEquals("", COMPOSER.compose("€, %").base());
    }

    @Test
    void charactersThatAHandWritesBadlyCanBeDrawn() throws LonghandException {
        assertEquals("Call", COMPOSER.drawing("0123456789").compose("Call 555-123").base());
    }

    @Test
    void blanksOfAllKindsAreRoom() throws LonghandException {
        Composition composed = COMPOSER.compose("a\tb\u00A0c  d\u00ADe\u200Bf");
        assertEquals("a b c def", composed.base());
        assertTrue(composed.pieces().contains(new Blank(1, 2, 4)));
    }

    @ParameterizedTest
    @CsvSource({"ש,U+05E9,right-to-left", "م,U+0645,right-to-left", "中,U+4E2D,Chinese", "か,U+304B,Japanese",
        "한,U+D55C,Korean", "😀,U+1F600,emoji", "ж,U+0436,Cyrillic", "λ,U+03BB,Greek"})
    void whatCannotBeWrittenIsNamedWithItsPlace(String character, String code, String reason) {
        LonghandException e = assertThrows(LonghandException.class, () -> COMPOSER.compose("Dear " + character));
        assertTrue(e.getMessage().contains(code) && e.getMessage().contains("character 6")
                && e.getMessage().contains(reason), e.getMessage());
        assertFalse(e.getMessage().contains("\n"));
    }

    @Test
    void controlCharactersAndHalfPairsAreRefused() {
        assertThrows(LonghandException.class, () -> COMPOSER.compose("a\u0007"));
        assertThrows(LonghandException.class, () -> COMPOSER.compose("a\uD83D"));
    }

    @Test
    void aHeapOfAccentsIsRefusedAtOnce() {
        LonghandException e = assertThrows(LonghandException.class,
                () -> COMPOSER.compose("so " + "e" + "\u0301".repeat(100_000)));
        assertTrue(e.getMessage().contains("character 4"), e.getMessage());
    }

    @Test
    void onRequestAPlaceholderIsVisible() throws LonghandException {
        Composition composed = COMPOSER.withPlaceholder(GlyphSet.PLACEHOLDER).compose("Hi 中");
        assertEquals("Hi", composed.base());
        assertTrue(composed.pieces().contains(new Drawn(3, 4, "☐", List.of(), false)));
    }
}
