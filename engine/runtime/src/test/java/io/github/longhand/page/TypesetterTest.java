package io.github.longhand.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Bounds;
import io.github.longhand.testing.Picture;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypesetterTest {
    private static final PageSettings PLAIN = PageSettings.of(PageSize.A5).withMargins(Margins.all(15))
            .withUnevenness(0);

    /** For each line of a page, where its ink begins and ends. */
    private static List<double[]> edges(Page page) {
        Map<Integer, double[]> lines = new TreeMap<>();
        for (PageWord word : page.words()) {
            Bounds box = word.bounds();
            lines.merge(word.line(), new double[] {box.minX(), box.maxX()},
                    (a, b) -> new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
        }
        return new ArrayList<>(lines.values());
    }

    private static String words(List<Page> pages) {
        return String.join(" ", pages.stream().map(page -> page.text().replace('\n', ' ')).toList());
    }

    private static String manyParagraphs(int count) {
        return String.join("\n\n", Collections.nCopies(count, Letters.PARAGRAPH));
    }

    @Test
    void everyWordStandsOnThePagesInOrder() throws LonghandException {
        assertEquals(String.join(" ", Letters.LETTER.split("\\s+")),
                words(Letters.set(Letters.LETTER, PLAIN)));
    }

    @ParameterizedTest
    @EnumSource(Alignment.class)
    void inkStaysBetweenTheMargins(Alignment alignment) throws LonghandException {
        for (Page page : Letters.set(Letters.LETTER, PLAIN.withAlignment(alignment))) {
            Bounds ink = page.ink().bounds().orElseThrow();
            assertTrue(ink.minX() >= 14.99 && ink.maxX() <= 133.01 && ink.minY() >= 15 && ink.maxY() <= 195,
                    ink.toString());
        }
    }

    @Test
    void justifiedLinesEndEvenlyAndOthersDoNot() throws LonghandException {
        List<double[]> even = edges(Letters.set(Letters.PARAGRAPH, PLAIN.withAlignment(Alignment.JUSTIFIED)).get(0));
        for (double[] line : even.subList(0, even.size() - 1)) {
            assertEquals(15, line[0], 0.01);
            assertEquals(133, line[1], 0.01);
        }
        List<double[]> ragged = edges(Letters.set(Letters.PARAGRAPH, PLAIN).get(0));
        assertTrue(ragged.stream().anyMatch(line -> line[1] < 130));
        List<double[]> right = edges(Letters.set(Letters.PARAGRAPH, PLAIN.withAlignment(Alignment.RIGHT)).get(0));
        right.forEach(line -> assertEquals(133, line[1], 0.01));
        List<double[]> centred = edges(Letters.set("Hello\nto all of you",
                PLAIN.withAlignment(Alignment.CENTER)).get(0));
        centred.forEach(line -> assertEquals(74, (line[0] + line[1]) / 2, 0.01));
    }

    @Test
    void indentsMoveTheLinesTheyAreFor() throws LonghandException {
        List<double[]> first = edges(Letters.set(Letters.PARAGRAPH, PLAIN.withIndentsMm(12, 0)).get(0));
        assertEquals(27, first.get(0)[0], 0.01);
        assertEquals(15, first.get(1)[0], 0.01);
        List<double[]> hanging = edges(Letters.set(Letters.PARAGRAPH, PLAIN.withIndentsMm(0, 10)).get(0));
        assertEquals(15, hanging.get(0)[0], 0.01);
        assertEquals(25, hanging.get(2)[0], 0.01);
    }

    @Test
    void tabsAndBlanksAtTheBeginningOfALineAreRoom() throws LonghandException {
        List<double[]> lines = edges(Letters.set("One\n\tTwo\n  Three", PLAIN).get(0));
        assertTrue(lines.get(1)[0] > lines.get(2)[0] + 1 && lines.get(2)[0] > lines.get(0)[0] + 1);
    }

    @Test
    void aFormFeedBeginsAPage() throws LonghandException {
        List<Page> pages = Letters.set("One\fTwo\n\f\nThree\f\fFive", PLAIN);
        assertEquals(List.of("One", "Two", "Three", "", "Five"), pages.stream().map(Page::text).toList());
        assertEquals(List.of(1, 2, 3, 4, 5), pages.stream().map(Page::number).toList());
    }

    @Test
    void noLineOfAParagraphIsLeftAlone() throws LonghandException {
        for (double height : new double[] {100, 108, 116, 124, 132}) {
            PageSettings low = PageSettings.of(new PageSize(148, height)).withMargins(Margins.all(15))
                    .withUnevenness(0).withParagraphSpaceMm(0);
            List<Page> pages = Letters.set(manyParagraphs(4), low);
            for (Page page : pages) {
                String[] lines = page.text().split("\n");
                boolean lonelyEnd = lines[0].endsWith("you telephoned.");
                boolean lonelyStart = lines[lines.length - 1].startsWith("The garden");
                assertTrue(!lonelyEnd && !lonelyStart, "page " + page.number() + " of height " + height);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LineBreaking.class)
    void bothWaysOfBreakingFillTheLinesWithAllWords(LineBreaking how) throws LonghandException {
        List<Page> pages = Letters.set(Letters.PARAGRAPH, PLAIN.withLineBreaking(how));
        assertEquals(Letters.PARAGRAPH, words(pages));
    }

    @Test
    void onRuledPaperEveryLineSitsOnARule() throws LonghandException {
        for (Page page : Letters.set(Letters.LETTER, PLAIN.withRuling(Ruling.DRAWN))) {
            List<Double> rules = page.rules().strokes().stream().map(rule -> rule.y(0)).toList();
            for (PageWord word : page.words()) {
                assertTrue(rules.stream().anyMatch(y -> Math.abs(y - word.baseLineMm()) < 1e-6), word.toString());
            }
        }
    }

    @Test
    void shrunkTextFitsOnePageAndIsNotSmallerThanItMustBe() throws LonghandException {
        PageSettings card = PageSettings.of(new PageSize(105, 148)).withMargins(Margins.all(8)).withUnevenness(0);
        assertTrue(Letters.set(Letters.LETTER, card).size() > 1);
        List<Page> shrunk = Letters.set(Letters.LETTER, card.withShrinkToFit(true));
        assertEquals(1, shrunk.size());
        assertTrue(shrunk.get(0).ink().bounds().orElseThrow().maxY() > 105, "much room is left");
    }

    @Test
    void theSameSeedGivesTheSamePagesAndNoWordIsWrittenTwiceAlike() throws LonghandException {
        PageSettings uneven = PLAIN.withUnevenness(1);
        List<Page> pages = Letters.set("again again again\n\nagain", uneven);
        assertEquals(pages, Letters.set("again again again\n\nagain", uneven));
        List<Double> widths = pages.get(0).words().stream().map(word -> word.bounds().width()).toList();
        assertEquals(4, widths.stream().distinct().count());
        assertNotEquals(pages.get(0).ink(), Typesetter.of(Letters.PRINT, Letters.MANNER.withSeed(6), uneven)
                .pages("again again again\n\nagain").get(0).ink());
    }

    @Test
    void unevennessMovesWordsALittleAndNotOffThePage() throws LonghandException {
        List<Page> even = Letters.set(Letters.LETTER, PLAIN);
        List<Page> uneven = Letters.set(Letters.LETTER, PLAIN.withUnevenness(1));
        for (Page page : uneven) {
            Bounds ink = page.ink().bounds().orElseThrow();
            assertTrue(ink.minX() > 11 && ink.maxX() < 137 && ink.minY() > 11 && ink.maxY() < 199, ink.toString());
        }
        assertNotEquals(even.get(0).ink(), uneven.get(0).ink());
    }

    @Test
    void pagesAreHandedOnOneByOneAndNotKept() throws LonghandException {
        List<Integer> numbers = new ArrayList<>();
        List<Long> progress = new ArrayList<>();
        Typesetter.of(Letters.PRINT, Letters.MANNER, PLAIN).set(manyParagraphs(60), new PageConsumer() {
            @Override
            public void accept(Page page) {
                numbers.add(page.number());
            }

            @Override
            public void progress(long written, long inAll) {
                progress.add(written);
                assertTrue(written <= inAll && (numbers.isEmpty() || numbers.size() < 40));
            }
        });
        assertTrue(numbers.size() > 15 && progress.size() > 3, numbers.size() + " pages");
    }

    @Test
    void aWordWiderThanTheLineIsNamed() {
        LonghandException e = assertThrows(LonghandException.class,
                () -> Letters.set("Dear all,\nthe " + "longword".repeat(20), PLAIN));
        assertTrue(e.getMessage().contains("'longword") && e.getMessage().contains("line 2"), e.getMessage());
    }

    @Test
    void aCharacterThatCannotBeWrittenIsNamedWithItsLine() {
        LonghandException e = assertThrows(LonghandException.class,
                () -> Letters.set("Dear all,\n\nhello 中", PLAIN));
        assertTrue(e.getMessage().contains("line 3") && e.getMessage().contains("U+4E2D"), e.getMessage());
    }

    @Test
    void marginsThatLeaveNoRoomAreRefused() {
        LonghandException e = assertThrows(LonghandException.class,
                () -> Letters.set("Hello", PLAIN.withMargins(Margins.all(90))));
        assertTrue(e.getMessage().contains("margins"), e.getMessage());
    }

    @Test
    void aParagraphOfTenMegabytesIsRefusedAtOnce() {
        LonghandException e = assertThrows(LonghandException.class,
                () -> Letters.set("word ".repeat(2_000_000), PLAIN));
        assertTrue(e.getMessage().contains("line 1") && e.getMessage().contains("empty line"), e.getMessage());
    }

    @Test
    void nothingToWriteIsAnError() {
        assertThrows(LonghandException.class, () -> Letters.set(" \n\n\t", PLAIN));
    }

    @Test
    void aPageCanBeLookedAt() throws LonghandException, IOException {
        PageSettings[] looks = {PageSettings.of(PageSize.A5).withMargins(Margins.all(15)),
            PageSettings.of(PageSize.A5).withMargins(Margins.all(15)).withRuling(Ruling.DRAWN)
                    .withAlignment(Alignment.JUSTIFIED).withUnevenness(0.8)};
        for (int i = 0; i < looks.length; i++) {
            Page page = Letters.set(Letters.LETTER, looks[i]).get(0);
            Picture picture = new Picture(page.widthMm(), page.heightMm(), 7);
            picture.colour(new Color(200, 210, 230));
            picture.draw(page.rules(), 0, 0, 0.2);
            picture.colour(new Color(20, 30, 90));
            picture.draw(page.ink(), 0, 0, 0.35);
            picture.save("page" + i);
        }
    }
}
