package io.github.longhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.draw.Drawing;
import io.github.longhand.draw.InkColor;
import io.github.longhand.draw.InkFiles;
import io.github.longhand.draw.InkSample;
import io.github.longhand.draw.Pens;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.hand.Style;
import io.github.longhand.hand.StyleFile;
import io.github.longhand.ink.Ink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Your own hand: ink in, its style out. The ink is written by a style of the shipped hand, which is thus known. */
class OwnHandTest {
    private static final String SAYS = "we came to see some friends again\nand found the garden full of roses";

    @TempDir
    private static Path inks;
    private static Hand hand;
    private static String style;

    @TempDir
    private Path folder;

    /** By the style that is least like the others. */
    @BeforeAll
    static void writeInk() throws Exception {
        hand = Hands.load(Hands.DEFAULT);
        style = hand.styles().values().stream().filter(each -> norm(each.vector()) > 0)
                .max(Comparator.comparingDouble(OwnHandTest::distanceToNext)).orElseThrow().name();
        for (String name : List.of("mine.json", "mine.inkml", "mine.svg")) {
            assertEquals(new Answer(0, "", ""), Answer.to("write", SAYS, "--style", style, "--no-check", "--seed", "5", "-o",
                    inks.resolve(name).toString()));
        }
    }

    private static double distanceToNext(Style of) {
        return hand.styles().values().stream().filter(other -> !other.equals(of))
                .mapToDouble(other -> distance(of.vector(), other.vector())).min().orElseThrow();
    }

    private static double norm(float[] vector) {
        return distance(vector, new float[vector.length]);
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static Path ink(String name) {
        return inks.resolve(name);
    }

    private Answer write(Path ink, String... options) {
        List<String> arguments = new ArrayList<>(List.of("write", "dear reader", "--no-check", "--style",
                ink.toString(), "-o", folder.resolve("out.svg").toString()));
        arguments.addAll(List.of(options));
        return Answer.to(arguments.toArray(String[]::new));
    }

    private void assertRefused(String why, Path ink, String... options) {
        Answer answer = write(ink, options);
        assertEquals(2, answer.exit(), answer.err());
        assertTrue(answer.err().contains(why) && answer.err().lines().count() == 1, answer.err());
    }

    private String nearest(float[] vector) {
        return hand.styles().values().stream().min(Comparator.comparingDouble(each -> distance(each.vector(), vector)))
                .orElseThrow().name();
    }

    @Test
    void aStyleLearnedFromInkIsNearestToTheStyleThatWroteIt() throws Exception {
        Path saved = folder.resolve("mine.style");
        assertEquals(new Answer(0, "", ""), write(ink("mine.json"), "--save-style", saved.toString()));
        Style mine = StyleFile.read(saved, hand);
        assertEquals("mine", mine.name());
        assertEquals(style, nearest(mine.vector()));
        assertTrue(Files.size(saved) < 2000, "numbers alone, and few");
        String first = Files.readString(folder.resolve("out.svg"));
        assertEquals(new Answer(0, "", ""), write(saved));
        assertEquals(first, Files.readString(folder.resolve("out.svg")));
    }

    @Test
    void aDrawingOfSeveralLinesWillDoAsWell() throws Exception {
        Path saved = folder.resolve("drawn.style");
        Path says = Files.writeString(folder.resolve("says.txt"), SAYS);
        assertEquals(new Answer(0, "", ""), write(ink("mine.svg"), "--style-text", says.toString(), "--save-style",
                saved.toString()));
        assertEquals(style, nearest(StyleFile.read(saved, hand).vector()));
    }

    @Test
    void primingWritesToo() throws Exception {
        Path saved = folder.resolve("primed.style");
        assertEquals(new Answer(0, "", ""), write(ink("mine.inkml"), "--style-by", "priming", "--save-style",
                saved.toString()));
        assertTrue(StyleFile.read(saved, hand) instanceof Style.Primed);
    }

    @Test
    void whatTheInkDoesNotSayIsNoticed() throws Exception {
        Path ink = ink("mine.json");
        assertRefused("the ink does not say", ink, "--style-text",
                "the weather will be fine in June\nwhen nobody is at home any more");
        assertRefused("the ink does not say", ink, "--style-text",
                "and found the garden full of roses\nwe came to see some friends again");
        assertRefused("it has no word like 'lovely'", ink, "--style-text", SAYS.replace("garden", "lovely garden"));
        Answer without = write(ink, "--style-text", SAYS.replace("garden ", ""));
        assertTrue(without.err().contains("it has a word more") && without.err().lines().count() == 1, without.err());
        assertRefused("2 lines and its text is one line", ink, "--style-text", "we came to see");
        assertRefused("2 lines and its text is one line", ink("mine.svg"), "--style-text", SAYS.replace('\n', ' '));
        assertRefused("2 lines and its text is 3 lines", ink, "--style-text", SAYS + "\nmore");
        assertRefused("too few of the characters", ink, "--style-text", "пишу письмо другу\nпишу письмо другу");
        assertRefused("too few to tell a style from", ink, "--style-text", "1\n2");
    }

    @Test
    void inkThatIsNoneIsRefusedInOneLine() throws Exception {
        Path file = folder.resolve("bad.inkml");
        Files.writeString(file, "");
        assertRefused("bad.inkml", file, "--style-text", "what it says");
        Files.writeString(file, "<ink><trace>0 0, 1 1</trace>");
        assertRefused("bad.inkml", file, "--style-text", "what it says");
        Files.writeString(file, "<!DOCTYPE ink [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><ink>&c;</ink>");
        assertRefused("bad.inkml", file, "--style-text", "what it says");
        Files.writeString(file, "<ink><trace>0 0, 1 1</trace></ink>");
        assertRefused("nobody says what the ink says", file);
        assertRefused("the ink does not say", file, "--style-text", "what it says");
        Files.writeString(file, "<ink><trace>" + "0 0, 1 1, 2 0, ".repeat(50_000) + "0 0</trace></ink>");
        assertRefused("points at most", file, "--style-text", "what it says");
        Path empty = folder.resolve("empty.json");
        InkFiles.write(Drawing.around(Ink.EMPTY, Pens.line(), InkColor.BLUE_BLACK, 1), empty);
        assertRefused("there is no ink", empty, "--style-text", "what it says");
        assertRefused("there is no file", folder.resolve("none.svg"), "--style-text", "what it says");
    }

    @Test
    void textAndWayNeedInk() {
        assertRefused("go with a file of ink", Path.of(style), "--style-text", "what it says");
        assertRefused("go with a file of ink", Path.of(style), "--style-by", "priming");
    }

    @Test
    void aSampleSaysItsOwnText() throws Exception {
        assertEquals(List.of(SAYS.split("\n")), InkFiles.read(ink("mine.inkml")).stream().map(InkSample::text).toList());
    }
}
