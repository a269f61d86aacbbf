package io.github.longhand.fop.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.longhand.fop.LonghandFop;
import io.github.longhand.fop.StickPenman;
import io.github.longhand.fop.writing.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples as they are shipped, in strokes that take no time. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("../samples/letters");
    private static final int ROWS = 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"thank-you.xsl, customers.csv, 1, Dear Ada", "long-letter.fo, friends.jsonl, 1, My dear Ada",
        "form.fo, members.xml, 1, Member since", "card.fo, birthdays.csv, 1, Happy birthday",
        "envelope.fo, customers.csv, 1, Ada Marlow", "labels.xsl, customers.csv, 20, Ada Marlow"})
    void everyRowOfASampleBecomesASoundPdfWhoseTextIsFound(String template, String table, int rowsPerFile,
            String words) throws Exception {
        Path fo = SAMPLES.resolve(template);
        Reach reach = Reach.of(fo, List.of());
        LetterPress press = LetterPress.with(Template.read(fo, reach), reach,
                LonghandFop.with(new Desk(hand -> new StickPenman())), PressSettings.of(fo));
        RunReport report = LetterRun.of(press, "sticks", RunSettings.of(SAMPLES.resolve(table), folder)
                .withRowsPerFile(rowsPerFile)).run((done, failed, all) -> { });
        assertEquals(List.of(), report.errors());
        assertEquals(ROWS / rowsPerFile, report.written());
        List<Path> letters = letters();
        for (Path letter : letters) {
            try (PDDocument pdf = Loader.loadPDF(letter.toFile())) {
                assertEquals(List.of(), fontsNotEmbedded(pdf));
            }
        }
        try (PDDocument first = Loader.loadPDF(letters.get(0).toFile())) {
            String text = new PDFTextStripper().getText(first).replaceAll("\\s+", " ");
            assertTrue(text.contains(words), text);
        }
        assumeTrue(isThere("qpdf"), "qpdf is not installed");
        for (Path letter : letters) {
            Process check = new ProcessBuilder("qpdf", "--check", letter.toString()).redirectErrorStream(true).start();
            String said = new String(check.getInputStream().readAllBytes());
            assertEquals(0, check.waitFor(), said);
        }
    }

    private List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static List<String> fontsNotEmbedded(PDDocument pdf) throws IOException {
        List<String> fonts = new java.util.ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                if (!resources.getFont(name).isEmbedded()) {
                    fonts.add(resources.getFont(name).getName());
                }
            }
        }
        return fonts;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
