package io.github.longhand.inkscape.ink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.hand.Style;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Readers;
import io.github.longhand.reading.Standard;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the hand and the reader that the extension brings. */
class ScribePenmanTest {
    private static final String TEXT = "call me ishmael";

    @TempDir
    Path shelf;

    @Test
    void wordsThatNoTryMadeReadableAreNamed() throws LonghandException {
        Written written = with(hand -> Scribe.with(hand).readBy(Optional.of(readerWhomNothingSuits())))
                .write(order(true)).get(0);
        assertEquals(List.of("call", "me", "ishmael"), written.unreadable());
        assertEquals(3, written.words().size());
    }

    @Test
    void uncheckedWordsAreNotRead() throws LonghandException {
        assertEquals(List.of(), with(hand -> Scribe.with(hand).readBy(Optional.of(readerWhomNothingSuits())))
                .write(order(false)).get(0).unreadable());
    }

    @Test
    void toCheckWithoutAReaderIsRefusedAndToWriteIsNot() throws LonghandException {
        Penman penman = with(hand -> Scribe.with(hand).readBy(Optional.empty()));
        assertTrue(assertThrows(LonghandException.class, () -> penman.write(order(true))).getMessage()
                .contains("no reader"));
        assertEquals(3, penman.write(order(false)).get(0).words().size());
    }

    @Test
    void allInkOfTheEngineBelongsToAWord() throws LonghandException {
        Hand hand = Hands.load(Hands.DEFAULT);
        Ink ink = Scribe.with(hand).write(TEXT, ScribeSettings.of(hand.defaultStyle()).withBias(1.5).withSeed(7)).ink();
        List<double[]> strokes = with(Scribe::with).write(order(true)).get(0).words().stream()
                .flatMap(word -> word.strokes().stream()).toList();
        assertEquals(ink.pointCount(), strokes.stream().mapToInt(stroke -> stroke.length / 2).sum());
        assertArrayEquals(ink.strokes().get(0).toArray(), strokes.get(0));
    }

    @Test
    void aStyleThatNobodyHasIsNamedWithThoseThereAre() {
        String told = assertThrows(LonghandException.class, () -> with(Scribe::with)
                .write(new Order("", "nobody", 1, false, List.of(new Order.Line(TEXT, 1))))).getMessage();
        assertTrue(told.contains("'nobody'") && told.contains("it has "), told);
    }

    @Test
    void drawnLinesAndWhatTheySayBecomeAStyleThatIsOfferedAndWritten() throws LonghandException {
        Penman penman = with(Scribe::with);
        String text = "the quick brown fox\njumps over it";
        assertTrue(penman.learn(new Lesson("", "my hand", text, drawn(text))).contains("'my hand'"));
        assertTrue(penman.hands().get(0).styles().contains("my hand"));
        Written own = penman.write(order("my hand")).get(0);
        assertEquals(List.of("call", "me", "ishmael"), own.words().stream().map(Written.Word::text).toList());
        assertFalse(Arrays.equals(own.words().get(0).strokes().get(0),
                penman.write(order("")).get(0).words().get(0).strokes().get(0)));
        Hand kept = Hands.load(new StyleShelf(shelf).find("my hand").orElseThrow().toString());
        assertEquals(List.of("my hand"), List.copyOf(kept.styles().keySet()));
        assertEquals(Hands.load(Hands.DEFAULT).drawn(), kept.drawn());
    }

    @Test
    void inkThatSaysSomethingElseIsRefusedAndNothingIsKept() throws LonghandException {
        Penman penman = with(Scribe::with);
        List<double[]> strokes = drawn("the quick brown fox");
        String told = assertThrows(LonghandException.class,
                () -> penman.learn(new Lesson("", "my hand", "seven lazy sheep ran", strokes))).getMessage();
        assertTrue(told.contains("does not say \"seven lazy sheep ran\""), told);
        assertEquals(Optional.empty(), new StyleShelf(shelf).find("my hand"));
    }

    @Test
    void aNameOfTheHandsOwnStylesIsNotTaken() throws LonghandException {
        String taken = Hands.load(Hands.DEFAULT).defaultStyle().name();
        assertTrue(assertThrows(LonghandException.class, () -> with(Scribe::with)
                .learn(new Lesson("", taken, "x", List.of()))).getMessage().contains("another name"));
    }

    /** Lines of the hand's own, one below the other, in another unit and place. */
    private static List<double[]> drawn(String text) throws LonghandException {
        Hand hand = Hands.load(Hands.DEFAULT);
        Style last = hand.styles().values().stream().reduce((first, second) -> second).orElseThrow();
        List<double[]> strokes = new ArrayList<>();
        int row = 0;
        for (String line : text.split("\n")) {
            Ink ink = Scribe.with(hand).write(line, ScribeSettings.of(last).withBias(2).withSeed(3)).ink();
            for (Stroke stroke : ink.scaled(7).translated(30, 50 * row).strokes()) {
                strokes.add(stroke.toArray());
            }
            row++;
        }
        return strokes;
    }

    private static Order order(String style) {
        return new Order("", style, 1.5, true, List.of(new Order.Line(TEXT, 7)));
    }

    private Penman with(Function<Hand, Scribe> scribes) {
        return new ScribePenman(new StyleShelf(shelf), scribes);
    }

    private static Order order(boolean checked) {
        return new Order("", "", 1.5, checked, List.of(new Order.Line(TEXT, 7)));
    }

    private static Reader readerWhomNothingSuits() {
        Reader reader = Readers.builtIn().orElseThrow();
        return reader.withStandard(new Standard(1, 1, reader.standard().leastPoints(), reader.standard().mostPoints()));
    }
}
