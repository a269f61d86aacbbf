package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What is in the PDF beside the ink: text, structure, and nothing that a standard forbids. */
class PdfTest {
    /** DejaVu, as Debian's package fonts-dejavu-core has it: the standards want embedded fonts. */
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");

    private static final String TEXT = "Dear Ada, the (engine) goes on; 100% \u00e9clat & \u201cfun\u201d.";
    private static final String FLOW = """
            <fo:block font-family="DejaVu" role="H1">A heading</fo:block>
            <fo:block font-family="DejaVu">Printed. %s</fo:block>
            <fo:table table-layout="fixed" width="100%%" font-family="DejaVu"><fo:table-body><fo:table-row><fo:table-cell>
            <fo:block>%s</fo:block></fo:table-cell></fo:table-row></fo:table-body></fo:table>
            """;
    private static final String METADATA = """
            <fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
              xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              ><dc:title><rdf:Alt><rdf:li xml:lang="x-default">A letter</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>
            </x:xmpmeta></fo:declarations><fo:page-sequence""";

    @BeforeAll
    static void useVeraPdfsOwnParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void allWordsAreFoundInTheirOrder() throws Exception {
        byte[] pdf = render(written(), "", true).bytes();
        String plain = TEXT.replace("\u201c", "\"").replace("\u201d", "\"");
        String found = Documents.text(pdf).replaceAll("\\s+", " ").replace('\u201c', '"').replace('\u201d', '"').strip();
        assertEquals("A heading Printed. " + plain + " " + plain, found);
    }

    @Test
    void theWordsOfADrawingAreFoundLineByLineHoweverSmallThePrintAroundIt() throws Exception {
        byte[] pdf = render(Documents.document("""
                <fo:block font-family="DejaVu" font-size="5pt"><fo:instream-foreign-object><hw:text width="80mm"
                  font-size="22pt">checked and<hw:br/>found correct</hw:text></fo:instream-foreign-object></fo:block>
                """), "", false).bytes();
        Path file = Documents.save(pdf, "stamp.pdf");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "skipped: pdftotext (poppler-utils) is not there");
        Process reader = new ProcessBuilder("pdftotext", file.toString(), "-").start();
        String found = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("checked and\nfound correct", found.strip());
    }

    @Test
    void aTaggedPdfSaysWhatEachDrawingStandsFor() throws Exception {
        byte[] pdf = render(written(), "", true).bytes();
        List<String> spoken = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            collect(document.getDocumentCatalog().getStructureTreeRoot(), spoken);
        }
        assertEquals(String.join(" ", TEXT, TEXT), String.join(" ", spoken));
    }

    private static void collect(PDStructureNode node, List<String> spoken) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                COSDictionary dictionary = element.getCOSObject();
                if (dictionary.containsKey(COSName.ACTUAL_TEXT)) {
                    assertEquals(element.getActualText(), element.getAlternateDescription());
                    assertEquals("Span", element.getStructureType());
                    assertEquals("Span", ((PDStructureElement) element.getParent()).getStructureType());
                    spoken.add(element.getActualText());
                }
                collect(element, spoken);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PDFA_1_A,PDF/A-1a,", "PDFA_1_B,PDF/A-1b,", "PDFA_2_A,PDF/A-2a,", "PDFA_2_B,PDF/A-2b,",
        "PDFA_3_A,PDF/A-3a,", "PDFUA_1,,PDF/UA-1"})
    void noStandardFindsAFaultThatThePrintedTwinLacks(PDFAFlavour flavour, String pdfA, String pdfUa)
            throws Exception {
        String options = (pdfA == null ? "" : "<pdf-a-mode>" + pdfA + "</pdf-a-mode>")
                + (pdfUa == null ? "" : "<pdf-ua-mode>" + pdfUa + "</pdf-ua-mode>");
        Documents.Result written = render(written(), options, true);
        Documents.save(written.bytes(), "handwritten-" + flavour + ".pdf");
        TreeSet<String> faults = faults(written.bytes(), flavour);
        faults.removeAll(faults(render(printed(), options, true).bytes(), flavour));
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void pdfA2aIsCompliant() throws Exception {
        assertEquals(new TreeSet<>(), faults(render(written(), "<pdf-a-mode>PDF/A-2a</pdf-a-mode>", true).bytes(),
                PDFAFlavour.PDFA_2_A));
    }

    @Test
    void theStrokesAreVectorsOfFewDigits() throws Exception {
        byte[] pdf = render(written(), "<filterList><value>null</value></filterList>", false).bytes();
        String content = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(content.contains(" c\n"), "Bezier curves");
        assertTrue(!content.contains("/Subtype /Image"), "no bitmaps");
        for (String line : content.split("\n")) {
            if (line.endsWith(" c")) {
                assertTrue(line.length() <= 6 * 6 + 1, line);
            }
        }
    }

    private static String written() {
        return document("<hw:text>" + escaped() + "</hw:text>");
    }

    private static String printed() {
        return document(escaped());
    }

    private static String escaped() {
        return TEXT.replace("&", "&amp;");
    }

    private static String document(String text) {
        return Documents.document(FLOW.formatted(text, text)).replaceFirst("<fo:page-sequence ", METADATA + " ");
    }

    private static Documents.Result render(String fo, String options, boolean accessible) throws Exception {
        assumeTrue(Files.exists(FONT), "skipped: " + FONT + " (package fonts-dejavu-core) is not there to embed");
        FopFactory factory = Documents.factory(new StickPenman(), """
                <fop version="1.0"><accessibility>%s</accessibility><renderers><renderer mime="application/pdf">%s
                <fonts><font embed-url="%s" embedding-mode="subset"><font-triplet name="DejaVu" style="normal"
                weight="normal"/><font-triplet name="any" style="normal" weight="normal"/></font></fonts>
                </renderer></renderers></fop>
                """.formatted(accessible, options, FONT.toUri()));
        return Documents.render(factory, fo, MimeConstants.MIME_PDF);
    }

    private static TreeSet<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        TreeSet<String> faults = new TreeSet<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                faults.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
            }
        } catch (ModelParsingException e) {
            throw new IllegalStateException("not a PDF", e);
        }
        return faults;
    }
}
