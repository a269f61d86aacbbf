package io.github.longhand.fop.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.cli.Longhand;
import io.github.longhand.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code longhand letters}. The letters are a word long, and soon written. */
class LettersCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeATemplate() throws IOException {
        Files.writeString(folder.resolve("card.fo"), """
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:hw="urn:longhand:hw">
                  <fo:layout-master-set><fo:simple-page-master master-name="page" page-width="105mm"
                    page-height="74mm" margin="10mm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
                  <fo:page-sequence master-reference="page"><fo:flow flow-name="xsl-region-body">
                    <hw:text>{word}</hw:text>
                  </fo:flow></fo:page-sequence>
                </fo:root>
                """);
    }

    private int run(String table, String... options) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        List<String> arguments = new ArrayList<>(List.of("letters", "--data", path("table.csv"), "--template",
                path("card.fo"), "--out", path("letters")));
        arguments.addAll(List.of(options));
        return Longhand.run(new Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false), arguments.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }

    @Test
    void aTableBecomesLettersOneFileAndProofs() throws IOException {
        assertEquals(0, run("id,word\n1,no\n2,on\n", "--name", "{id}-{word}.pdf", "--merged", path("all.pdf"),
                "--proofs", "1"), err::toString);
        assertTrue(exists("letters/1-no.pdf") && exists("letters/2-on.pdf") && exists("all.pdf"));
        assertTrue(exists("letters/proofs/1-no-1.png") && !exists("letters/proofs/2-on-1.png"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("2 letters: written 2, 0 as they were, 0 failed"),
                out::toString);
    }

    @Test
    void aRowThatFailsIsToldAndTheExitCodeIsOne() throws IOException {
        assertEquals(1, run("id,word\n1,no\n1,on\n"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("row 2: the id '1' is that of row 1"), err::toString);
        assertTrue(exists("letters/1.pdf") && exists("letters/errors.csv"));
    }

    @Test
    void anEnvelopeIsMadeOfTheSameRowWithoutAStrokeOfItsLetter() throws IOException {
        assertEquals(0, run("id,word\n1,no\n2,on\n", "--envelope", path("card.fo"), "--proofs", "1"), err::toString);
        assertTrue(exists("letters/1.pdf") && exists("letters/envelopes/2.pdf"));
        assertTrue(exists("letters/envelopes/proofs/1-1.png"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("2 envelopes: written 2"), out::toString);
        assertFalse(Arrays.equals(Files.readAllBytes(folder.resolve("letters/1.pdf")),
                Files.readAllBytes(folder.resolve("letters/envelopes/1.pdf"))), "the same words by the same template");
    }

    @Test
    void theMergedFileMayBeTheOnlyOne() throws IOException {
        assertEquals(0, run("id,word\n1,no\n2,on\n", "--merged", path("all.pdf"), "--only-merged"), err::toString);
        assertTrue(exists("all.pdf") && !exists("letters/1.pdf") && !exists("letters/2.pdf"));
        byte[] first = Files.readAllBytes(folder.resolve("all.pdf"));
        assertEquals(0, run("id,word\n1,no\n2,on\n", "--merged", path("all.pdf"), "--only-merged"), err::toString);
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("all.pdf")));
        assertEquals(2, run("id,word\n1,no\n", "--only-merged"));
    }

    @Test
    void aTableWithoutRowsMakesNothingAndIsNoError() throws IOException {
        assertEquals(0, run("id,word\n", "--merged", path("all.pdf"), "--proofs", "3"), err::toString);
        assertFalse(exists("all.pdf"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("0 letters"), out::toString);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        assertEquals(0, run("id,word\n1,no\n", "--dry-run"), err::toString);
        assertFalse(exists("letters"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("to be written 1"), out::toString);
    }

    @Test
    void whatCannotBeUsedIsSaidInOneLineAndTheExitCodeIsTwo() throws IOException {
        assertEquals(2, run("id,name\n1,no\n"));
        assertEquals(2, run("id,word\n1,no\n", "--key", "number"));
        assertEquals(2, run("id,word\n1,no\n", "--name", "../{id}.pdf"));
        assertEquals(2, run("id,word\n1,no\n", "--hand", "nobody"));
        assertEquals(2, run("id,word\n1,no\n", "--bleed", "1000"));
        assertEquals(5, err.toString(StandardCharsets.UTF_8).lines().count(), err::toString);
        assertFalse(exists("letters"));
    }
}
