package io.github.longhand.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.draw.InkFiles;
import io.github.longhand.draw.InkSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteTest {
    @TempDir
    Path folder;

    @Test
    void theTextBecomesADrawingInTheFormatOfTheName() throws Exception {
        for (String ending : List.of("svg", "png", "pdf", "inkml", "json")) {
            Path file = folder.resolve("ishmael." + ending);
            Answer answer = Answer.to("write", "call me ishmael", "-o", file.toString());
            assertEquals(new Answer(0, "", ""), answer, ending);
            assertTrue(Files.size(file) > 500, ending);
        }
        assertTrue(Files.readString(folder.resolve("ishmael.svg")).contains("<title>call me ishmael</title>"));
    }

    @Test
    void aDrawingSaysHowWellItIsReadUnlessNobodyReadIt() throws Exception {
        assertTrue(new String(written("dear reader"), StandardCharsets.UTF_8).contains("legibility "));
        assertFalse(new String(written("dear reader", "--no-check"), StandardCharsets.UTF_8).contains("legibility"));
    }

    @Test
    void theSameCommandWritesTheSameFileAndAnotherSeedAnother() throws Exception {
        byte[] once = written("a dark night", "--seed", "5");
        assertArrayEquals(once, written("a dark night", "--seed", "5"));
        assertFalse(Arrays.equals(once, written("a dark night", "--seed", "6")));
    }

    @Test
    void everyLineOfTheTextIsWrittenAndTheFirstAsIfAlone() throws Exception {
        Path file = folder.resolve("lines.json");
        Answer answer = Answer.to("write", "the first\n\nthe third", "-o", file.toString());
        assertEquals(0, answer.exit(), answer.err());
        List<InkSample> lines = InkFiles.read(file);
        assertEquals(List.of("the first", "the third"), lines.stream().map(InkSample::text).toList());
        Path alone = folder.resolve("alone.json");
        Answer.to("write", "the first", "-o", alone.toString());
        assertEquals(lines.get(0).ink(), InkFiles.read(alone).get(0).ink());
    }

    @Test
    void theSameLineTwiceIsNotWrittenAlike() throws Exception {
        Path file = folder.resolve("twice.json");
        Answer.to("write", "over and over\nover and over", "-o", file.toString());
        List<InkSample> lines = InkFiles.read(file);
        assertFalse(lines.get(0).ink().equals(lines.get(1).ink()));
    }

    @Test
    void aLongLineIsWrappedUnlessAskedNotToBe() throws Exception {
        Path file = folder.resolve("long.json");
        Answer.to("write", "some words that are wrapped", "--wrap", "12", "-o", file.toString());
        assertEquals(List.of("some words", "that are", "wrapped"),
                InkFiles.read(file).stream().map(InkSample::text).toList());
        Answer.to("write", "some words that are wrapped", "--wrap", "0", "-o", file.toString());
        assertEquals(List.of("some words that are wrapped"), InkFiles.read(file).stream().map(InkSample::text).toList());
    }

    @Test
    void theTextComesFromWordsAFileOrStandardInput() throws Exception {
        byte[] words = written("dear reader");
        Path text = Files.writeString(folder.resolve("dear.txt"), "\uFEFFdear reader\n");
        assertArrayEquals(words, Answer.to("write", "dear", "reader", "-o", "-").out().getBytes());
        assertArrayEquals(words, Answer.to("write", text.toString(), "-o", "-").out().getBytes());
        assertArrayEquals(words, Answer.to("write", "--file", text.toString(), "-o", "-").out().getBytes());
        assertArrayEquals(words, Answer.withInput("dear reader\n", "write", "-", "-o", "-").out().getBytes());
    }

    @Test
    void aNameMadeFromTheTextSaysWhatItIs() {
        assertEquals("dear-mrs-dalloways-cafe", Target.stem("Dear Mrs. Dalloway's café!"));
        assertEquals("one-two-three-four-five-six-seven-eight", Target.stem("one two three four five six seven eight nine"));
        assertEquals("longhand", Target.stem("../.."));
    }

    @Test
    void aRefusalIsOneLineAndLeavesNoFile() throws IOException {
        String nowhere = folder.resolve("missing/folder/x.svg").toString();
        Path garbage = Files.write(folder.resolve("garbage.hand"), new byte[] {1, 2, 3});
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xC3, 0x28});
        String x = folder.resolve("x.svg").toString();
        refused(2, "there is no text to write", "write", "-o", x);
        refused(2, "there is no text to write", "write", "  ", "-o", x);
        refused(2, "at most 1000 characters, not 100000", "write", "a".repeat(100_000), "-o", x);
        refused(2, "the text makes 1667 lines", "write", "word ".repeat(20_000), "-o", x);
        refused(2, "U+6F22", "write", "a 漢", "-o", x);
        refused(2, "the bias must lie between 0", "write", "a", "--bias", "-1", "-o", x);
        refused(2, "the bias must lie between 0", "write", "a", "--bias", "NaN", "-o", x);
        refused(2, "'much' is not a double", "write", "a", "--bias", "much", "-o", x);
        refused(2, "garbage.hand", "write", "a", "--hand", garbage.toString(), "-o", x);
        refused(2, "there is no hand", "write", "a", "--hand", "nobody", "-o", x);
        refused(2, "there is no hand", "write", "a", "--hand", folder.resolve("no.hand").toString(), "-o", x);
        refused(2, "has no style 'none'", "write", "a", "--style", "none", "-o", x);
        refused(2, "has no style 'none'", "write", "a", "--style", "anyone:1+none:1", "-o", x);
        refused(2, "leave out --style", "write", "a", "--style-sheet", "--style", "anyone", "-o", x);
        refused(2, "one line of text, not 2", "write", "a\nb", "--style-sheet", "-o", x);
        refused(2, "unknown pen 'quill'", "write", "a", "--pen", "quill", "-o", x);
        refused(2, "unknown colour 'mud'", "write", "a", "--color", "mud", "-o", x);
        refused(2, "needs a unit", "write", "a", "--x-height", "4", "-o", x);
        refused(2, "the x-height must lie between", "write", "a", "--x-height", "-4mm", "-o", x);
        refused(2, "the stroke width must lie between", "write", "a", "--stroke-width", "0mm", "-o", x);
        refused(2, "the margin must be 0 mm or more", "write", "a", "--margin", "-1mm", "-o", x);
        refused(2, "the resolution must lie between", "write", "a", "--dpi", "0", "-o", folder.resolve("x.png").toString());
        refused(2, "cannot tell the format", "write", "a", "-o", folder.resolve("x.doc").toString());
        refused(2, "there is no file", "write", "--file", folder.resolve("no.txt").toString(), "-o", x);
        refused(2, "it is a folder", "write", "--file", folder.toString(), "-o", x);
        refused(2, "is not UTF-8", "write", "--file", binary.toString(), "-o", x);
        refused(2, "not both", "write", "a", "--file", binary.toString(), "-o", x);
        refused(1, "there is no such folder", "write", "a", "-o", nowhere);
        refused(2, "did you mean", "write", "a", "--sead", "4", "-o", x);
        refused(2, "say what to do", new String[0]);
        refused(2, "longhand --help", "wriet", "a");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void helpShowsExamples() {
        for (String command : List.of("write", "explain", "hands")) {
            Answer answer = Answer.to(command, "--help");
            assertEquals(0, answer.exit());
            assertTrue(answer.out().contains("Examples:") && answer.out().contains("  longhand " + command), command);
        }
        assertTrue(Answer.to("--help").out().contains("explain"));
    }

    private static void refused(int exit, String part, String... arguments) {
        Answer answer = Answer.to(arguments);
        assertEquals(exit, answer.exit(), answer.err());
        assertTrue(answer.err().contains(part), answer.err());
        assertTrue(answer.err().startsWith("longhand: ") && answer.err().lines().count() == 1, answer.err());
        assertTrue(answer.err().length() < 400, answer.err());
        assertEquals("", answer.out());
    }

    private static byte[] written(String text, String... options) {
        List<String> arguments = new ArrayList<>(List.of("write", text, "-o", "-"));
        arguments.addAll(List.of(options));
        Answer answer = Answer.to(arguments.toArray(String[]::new));
        assertEquals(0, answer.exit(), answer.err());
        return answer.out().getBytes();
    }
}
