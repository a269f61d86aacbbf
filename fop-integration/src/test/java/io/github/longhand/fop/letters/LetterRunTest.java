package io.github.longhand.fop.letters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of letters, whole, broken off and begun anew. */
class LetterRunTest {
    private static final String TABLE = "id,name,text\na,Ada,one letter\nb,Bo,one letter\nc,Cy,three words here\n";

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = new Workshop(folder);
    }

    private RunReport run(String table) throws IOException, LonghandException {
        return workshop.run(table, Workshop.TEMPLATE).run((done, failed, all) -> { });
    }

    private Map<String, String> letters() throws IOException {
        Map<String, String> letters = new HashMap<>();
        try (Stream<Path> files = Files.list(workshop.out())) {
            for (Path file : files.filter(file -> file.toString().endsWith(".pdf")).toList()) {
                letters.put(file.getFileName().toString(), Fingerprint.of(Files.readAllBytes(file)));
            }
        }
        return letters;
    }

    @Test
    void everyRowHasItsLetterAndItsLineInTheLedger() throws Exception {
        RunReport report = run(TABLE);
        assertEquals(3, report.written());
        assertEquals(List.of("a.pdf", "b.pdf", "c.pdf"), letters().keySet().stream().sorted().toList());
        List<String> ledger = Files.readAllLines(workshop.out().resolve("ledger.csv"));
        assertEquals(4, ledger.size());
        assertTrue(ledger.get(1).startsWith("a,") && ledger.get(1).endsWith(",written"), ledger.get(1));
        assertFalse(Files.exists(workshop.out().resolve("errors.csv")));
    }

    @Test
    void aSecondRunWritesNothing() throws Exception {
        run(TABLE);
        Map<String, String> before = letters();
        RunReport report = run(TABLE);
        assertEquals(0, report.written());
        assertEquals(3, report.unchanged());
        assertEquals(before, letters());
    }

    @Test
    void twoRowsWithTheSameTextShareNoStrokesAndARowPrintedAloneIsTheSame() throws Exception {
        run(TABLE.replace("Bo", "Ada"));
        Map<String, String> all = letters();
        assertNotEquals(all.get("a.pdf"), all.get("b.pdf"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Workshop elsewhere = new Workshop(other);
        elsewhere.run("id,name,text\nb,Ada,one letter\n", Workshop.TEMPLATE).run((done, failed, total) -> { });
        assertArrayEquals(Files.readAllBytes(workshop.out().resolve("b.pdf")),
                Files.readAllBytes(elsewhere.out().resolve("b.pdf")));
    }

    @Test
    void onlyWhatChangedIsWrittenAgain() throws Exception {
        run(TABLE);
        assertEquals(1, run(TABLE.replace("Bo", "Bob")).written());
        String other = Workshop.TEMPLATE.replace("14pt", "15pt");
        assertEquals(3, workshop.run(TABLE, other).run((done, failed, all) -> { }).written());
        assertEquals(3, workshop.run(TABLE, other, "another hand").run((done, failed, all) -> { }).written());
        Files.delete(workshop.out().resolve("a.pdf"));
        Files.writeString(workshop.out().resolve("b.pdf"), "damaged");
        assertEquals(2, workshop.run(TABLE, other, "another hand").run((done, failed, all) -> { }).written());
    }

    @Test
    void aPictureOrADocumentThatTheTemplateReadsIsPartOfIt() throws Exception {
        Files.writeString(folder.resolve("note.xml"), "<note>warm</note>");
        writePicture(Color.RED);
        String template = """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:template match="/rows/row">%s</xsl:template>
                </xsl:stylesheet>
                """.formatted(Workshop.TEMPLATE.replace("To {name}", "<fo:external-graphic src='logo.png'/>"
                + "<xsl:value-of select='document(&quot;note.xml&quot;)'/>").replace("{text}", "greetings"));
        assertEquals(3, workshop.run(TABLE, template).run((done, failed, all) -> { }).written());
        assertEquals(3, workshop.run(TABLE, template).run((done, failed, all) -> { }).unchanged());
        writePicture(Color.BLUE);
        assertEquals(3, workshop.run(TABLE, template).check((done, failed, all) -> { }).written());
        assertEquals(3, workshop.run(TABLE, template).run((done, failed, all) -> { }).written());
        Files.writeString(folder.resolve("note.xml"), "<note>warmer</note>");
        assertEquals(3, workshop.run(TABLE, template).run((done, failed, all) -> { }).written());
        assertEquals(3, workshop.run(TABLE, template).run((done, failed, all) -> { }).unchanged());
    }

    private void writePicture(Color color) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, color.getRGB());
        ImageIO.write(image, "png", folder.resolve("logo.png").toFile());
    }

    @Test
    void lettersFinishedBeforeAFileWasFirstReadDoNotDependOnIt() throws Exception {
        Map<String, String> first = Map.of("logo.png", "1");
        try (SourceLog log = SourceLog.open(folder)) {
            assertEquals(0, log.note(Map.of()));
            assertEquals(1, log.note(first));
            assertEquals(1, log.note(first));
        }
        Files.writeString(folder.resolve("t.fo"), "");
        Reach reach = Reach.of(folder.resolve("t.fo"), List.of());
        assertEquals(List.of(true, false), SourceLog.standing(folder, reach));
        Files.writeString(folder.resolve("logo.png"), "new");
        try (SourceLog log = SourceLog.open(folder)) {
            assertEquals(2, log.note(Map.of("logo.png", reach.hashNow("logo.png"))));
        }
        assertEquals(List.of(true, false, true), SourceLog.standing(folder, reach));
    }

    @Test
    void aRunBrokenOffAnywhereGoesOnToTheSameLetters() throws Exception {
        run(TABLE);
        Map<String, String> whole = letters();
        List<String> ledger = Files.readAllLines(workshop.out().resolve("ledger.csv"));
        Path file = workshop.out().resolve("ledger.csv");
        Files.writeString(file, ledger.get(0) + "\n" + ledger.get(1) + "\n" + ledger.get(2).substring(0, 20));
        Files.delete(workshop.out().resolve("c.pdf"));
        Files.writeString(workshop.out().resolve(".c.pdf.1-1.part"), "half a letter");
        RunReport report = run(TABLE);
        assertEquals(2, report.written());
        assertEquals(whole, letters());
        assertEquals(ledger.stream().map(line -> line.split(",")[0]).toList(),
                Files.readAllLines(file).stream().map(line -> line.split(",")[0]).toList());
        assertFalse(Files.exists(workshop.out().resolve(".c.pdf.1-1.part")));
    }

    @Test
    void rowsThatFailAreListedWithTheirReasonsAndTheOthersAreWritten() throws Exception {
        RunReport report = run("id,name,text\n1,Ada,one\n1,Bo,two\n,Cy,three\n=4,Di,\u2603\n5,Ed\n../6,Flo,six\n"
                + "7,Gus,unwritten\n8,\"Hal\nHo\",\"a \"\"b\"\"\nc\"\n");
        assertEquals(3, report.written());
        List<String> errors = Files.readAllLines(workshop.out().resolve("errors.csv"));
        assertEquals(List.of("row", "2", "3", "4", "5", "7"),
                errors.stream().map(line -> line.split(",")[0]).toList());
        assertTrue(errors.get(1).contains("row 1"), errors.get(1));
        assertTrue(errors.get(3).startsWith("4,'=4,") && errors.get(3).contains("U+2603"), errors.get(3));
        assertEquals(List.of("1.pdf", "8.pdf", "__6.pdf"), letters().keySet().stream().sorted().toList());
        assertEquals(3, run("id,name,text\n1,Ada,one\n../6,Flo,six\n8,\"Hal\nHo\",\"a \"\"b\"\"\nc\"\n").unchanged());
        assertFalse(Files.exists(workshop.out().resolve("errors.csv")));
    }

    @Test
    void aLetterWhoseRowNowFailsIsTakenAway() throws Exception {
        run(TABLE);
        RunReport report = run(TABLE.replace("three words here", "\u2603"));
        assertEquals(1, report.failed());
        assertFalse(Files.exists(workshop.out().resolve("c.pdf")));
        assertEquals(1, run(TABLE).written());
        assertEquals(1, run(TABLE.replace("three words here", "x".repeat(Row.LONGEST_FIELD + 1))).failed());
        assertFalse(Files.exists(workshop.out().resolve("c.pdf")));
        assertEquals(1, run(TABLE + "b,Bo,again\n").failed());
        assertTrue(Files.exists(workshop.out().resolve("b.pdf")), "the letter of the first row with this key");
    }

    @Test
    void noRowsMakeNoLettersAndRowsThatAreGoneAreCounted() throws Exception {
        run(TABLE);
        RunReport report = run("id,name,text\n");
        assertEquals(0, report.rows());
        assertEquals(3, report.orphans());
        assertEquals(3, letters().size());
    }

    @Test
    void aTableWithoutAColumnThatIsNeededIsRefused() {
        String message = assertThrows(LonghandException.class, () -> run("id,name\na,Ada\n")).getMessage();
        assertTrue(message.contains("'text'"), message);
        assertThrows(LonghandException.class, () -> run("number,name,text\na,Ada,b\n"));
    }

    @Test
    void aDryRunFindsTheFaultsAndWritesNothing() throws Exception {
        RunReport report = workshop.run(TABLE + "d,Di,snow\u2603\ne,Ed," + "w".repeat(90) + "\n", Workshop.TEMPLATE)
                .check((done, failed, all) -> { });
        assertEquals(3, report.written());
        assertEquals(List.of(4L, 5L), report.errors().stream().map(RowError::row).toList());
        assertFalse(Files.exists(workshop.out()));
    }

    @Test
    void theLettersTogetherAreOneFileWithABookmarkForEach() throws Exception {
        run(TABLE);
        Path merged = folder.resolve("all.pdf");
        MergedPdf.write(workshop.run(TABLE, Workshop.TEMPLATE).files(), merged);
        byte[] first = Files.readAllBytes(merged);
        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertEquals(3, pdf.getNumberOfPages());
            assertEquals("a", pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
        }
        MergedPdf.write(workshop.run(TABLE, Workshop.TEMPLATE).files(), merged);
        assertArrayEquals(first, Files.readAllBytes(merged));
    }

    @Test
    void aLedgerThatIsNoneIsNotWrittenOver() throws Exception {
        Files.createDirectories(workshop.out());
        Files.writeString(workshop.out().resolve("ledger.csv"), "my,own,accounts\n", StandardOpenOption.CREATE);
        assertThrows(LonghandException.class, () -> run(TABLE));
        assertEquals("my,own,accounts\n", Files.readString(workshop.out().resolve("ledger.csv")));
    }

    @Test
    void aRunKilledThreeTimesEndsInTheLettersOfOneThatWasNot() throws Exception {
        String table = "id,name,text\n" + IntStream.range(0, 24).mapToObj(i -> i + ",Name,text of letter " + i + "\n")
                .collect(Collectors.joining());
        Workshop undisturbed = new Workshop(Files.createDirectory(folder.resolve("undisturbed")));
        undisturbed.run(table, Workshop.TEMPLATE).run((done, failed, all) -> { });
        workshop.run(table, Workshop.TEMPLATE);
        Path ledger = workshop.out().resolve("ledger.csv");
        for (int kill = 1; kill <= 3; kill++) {
            Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), KilledRun.class.getName(), folder.toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).start();
            while (run.isAlive() && (!Files.exists(ledger) || Files.readAllLines(ledger).size() < 6 * kill)) {
                Thread.sleep(10);
            }
            assertTrue(run.isAlive(), () -> read(folder.resolve("log.txt")));
            run.destroyForcibly().waitFor();
        }
        RunReport report = workshop.run(table, Workshop.TEMPLATE).run((done, failed, all) -> { });
        assertTrue(report.unchanged() >= 15 && report.unchanged() < 24, report::toString);
        Workshop disturbed = workshop;
        workshop = undisturbed;
        Map<String, String> expected = letters();
        workshop = disturbed;
        assertEquals(expected, letters());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
