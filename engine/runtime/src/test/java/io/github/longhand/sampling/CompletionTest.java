package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.ink.Bounds;
import io.github.longhand.testing.Picture;
import io.github.longhand.text.Alphabet;
import io.github.longhand.text.Composer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    private static final Alphabet LEARNED = Alphabet.of(
            " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWY0123456789.,'\"!?-():;");
    private static final String ADDRESS =
            "Zoë Müller & Søren Ångström, 14 rue de l'Église, 75004 Paris: €1,234.56 (50 % off!)";

    private static WrittenLine write(String text) throws LonghandException {
        return PrintHand.write(text, LEARNED, 3);
    }

    @Test
    void everyInkedCharacterOfTheTextOwnsInk() throws LonghandException {
        WrittenLine line = write(ADDRESS);
        assertEquals(ADDRESS, line.text());
        for (int i = 0; i < ADDRESS.length(); i++) {
            assertEquals(ADDRESS.charAt(i) == ' ', line.inkOf(i, i + 1).isEmpty(), "character " + i);
        }
    }

    @Test
    void wordsStandInOrderWithoutRunningIntoEachOther() throws LonghandException {
        List<WrittenWord> words = write(ADDRESS).words();
        assertEquals(List.of(ADDRESS.split(" ")), words.stream().map(WrittenWord::text).toList());
        for (int i = 1; i < words.size(); i++) {
            double gap = words.get(i).left() - words.get(i - 1).right();
            assertTrue(gap > 0.2 && gap < 2, words.get(i).text() + " begins " + gap + " after the word before");
        }
    }

    @Test
    void aWordThatIsPutAsideIsDrawnInItsPlaceAndTheOthersStayAsTheyAre() throws LonghandException {
        WrittenLine base = PrintHand.late(PrintHand.write("un deux trois", 3), 3);
        WrittenLine line = Completion.complete(Composer.of(LEARNED, GlyphSet.builtIn()::has).compose(base.text())
                .drawing(3, 7), Optional.of(base), 4, GlyphSet.builtIn());
        List<WrittenWord> before = base.mended().words();
        List<WrittenWord> after = line.words();
        assertEquals(before.get(0).ink(), after.get(0).ink());
        assertFalse(before.get(1).ink().equals(after.get(1).ink()));
        assertEquals(before.get(1).ink().strokes().size(), after.get(1).ink().strokes().size());
        assertEquals(before.get(2).right() - before.get(2).left(), after.get(2).right() - after.get(2).left(), 1e-9);
        assertEquals(before.get(2).ink().pointCount(), after.get(2).ink().pointCount());
        for (int i = 1; i < 3; i++) {
            double gap = after.get(i).left() - after.get(i - 1).right();
            assertTrue(gap > 0.2 && gap < 2, after.get(i).text() + " begins " + gap + " after the word before");
        }
    }

    @Test
    void theInkBeginsAtZero() throws LonghandException {
        assertEquals(0, write("€ 5").ink().bounds().orElseThrow().minX(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "à", "û", "ñ", "ö", "å", "č", "Ö", "É", "ï", "ĵ"})
    void aMarkStandsOverItsLetter(String letter) throws LonghandException {
        WrittenLine line = write("n" + letter + "n");
        List<Bounds> strokes = line.inkOf(1, 2).strokes().stream().map(stroke -> stroke.bounds()).toList();
        Bounds mark = strokes.get(strokes.size() - 1);
        Bounds body = strokes.get(0);
        assertTrue(mark.maxY() < body.minY() && mark.minY() > body.minY() - 1, mark + " over " + body);
        assertTrue(mark.minX() < body.maxX() + 0.5 && mark.maxX() > body.minX(), mark + " over " + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "ñ", "ö", "ů", "š", "É", "Å", "í"})
    void aMarkFindsItsLetterThoughTheNetworkIsALittleLate(String letter) throws LonghandException {
        for (int late : new int[] {1, 3}) {
            String text = "man" + letter + "man";
            Bounds exact = lastStroke(write(text));
            Bounds found = lastStroke(PrintHand.write(text, LEARNED, 3, late));
            assertEquals(exact.minX(), found.minX(), 0.4, letter);
            assertEquals(exact.maxY(), found.maxY(), 0.5, letter);
        }
    }

    private static Bounds lastStroke(WrittenLine line) {
        return line.ink().strokes().get(line.ink().strokes().size() - 1).bounds();
    }

    @Test
    void aMarkTakesThePlaceOfTheDot() throws LonghandException {
        assertEquals(1, write("nın").inkOf(1, 2).strokes().size());
        assertEquals(2, write("nín").inkOf(1, 2).strokes().size());
        assertEquals(3, write("nïn").inkOf(1, 2).strokes().size());
        assertEquals(write("naive i").ink().strokes().size() + 1, write("naïve i").ink().strokes().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ç", "ş", "ģ", "ą", "ț"})
    void aTailHangsFromItsLetter(String letter) throws LonghandException {
        WrittenLine line = write("n" + letter + "n");
        Bounds whole = line.inkOf(1, 2).bounds().orElseThrow();
        assertTrue(letter.equals("ģ") || whole.maxY() > 0.25 && whole.maxY() < 0.9, letter + ": " + whole);
    }

    @Test
    void ofTwoLettersDrawnAsOneTheSecondIsDrawnClose() throws LonghandException {
        assertTrue(write("noen").ink().bounds().orElseThrow().width()
                > write("nœn").ink().bounds().orElseThrow().width() + 0.1);
    }

    @Test
    void aTabIsWiderThanABlank() throws LonghandException {
        double blank = write("a b").ink().bounds().orElseThrow().width();
        assertTrue(write("a\tb").ink().bounds().orElseThrow().width() > blank + 1.5);
        assertTrue(write("a  b").ink().bounds().orElseThrow().width() > blank + 0.4);
    }

    @Test
    void theSameGlyphIsNeverDrawnTwiceAlike() throws LonghandException {
        WrittenLine line = write("€ €");
        Bounds first = line.inkOf(0, 1).bounds().orElseThrow();
        Bounds second = line.inkOf(2, 3).bounds().orElseThrow();
        assertTrue(Math.abs(first.height() - second.height()) > 1e-6);
    }

    @Test
    void marksCanBeLookedAt() throws LonghandException, IOException {
        String[] lines = {ADDRESS, "àáâãäåāăą çćĉċč ďđ èéêëēĕėęě ĝğġģ ĥħ ìíîïĩīĭįı ĵ ķ ĺļľŀł",
            "ñńņňŉŋ òóôõöøōŏőœæ ŕŗř śŝşš ţťŧ ùúûüũūŭůűų ŵ ýÿŷ źżž ß þ ð ĳ ſ",
            "ÀÁÂÃÄÅĀĂĄ ÇĆČ ĎĐÐ ÈÉÊËĘĚ ĜĞĢ ĤĦ ÌÍÎÏİĮ ĴĶ ĹĻĽĿŁ ÑŃŅŇŊ",
            "ÒÓÔÕÖØŌŐŒÆ ŔŖŘ ŚŞŠ ŢŤŦ ÙÚÛÜŨŮŰŲ ŴÝŸŶ ŹŻŽ ÞẞȘȚ ếộữơưảẻ",
            "“Don’t” — said Straße, ½ of 20 °C ± 3 × £5 • 10 m² § 7 … «oui» ¿qué? ¡no! 50 µg © ® ™"};
        for (int late : new int[] {0, 3}) {
            Picture picture = new Picture(85, lines.length * 4.5, 18);
            for (int i = 0; i < lines.length; i++) {
                picture.draw(PrintHand.write(lines[i], LEARNED, 3, late).ink(), 1, i * 4.5 + 3.2, 0.09);
            }
            picture.save("marks" + late);
        }
    }
}
