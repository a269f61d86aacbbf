package io.github.longhand.fop.letters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.LonghandFop;
import io.github.longhand.fop.StickPenman;
import io.github.longhand.fop.writing.Desk;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters for the printer. */
class PrintReadyLetterTest {
    private static final LetterOrder ORDER = new LetterOrder("1",
            List.of(Row.of(1, Map.of("name", "Ada", "text", "hello there"))), 7);
    private static final double POINTS_PER_MM = 72 / 25.4;

    @TempDir
    private Path folder;

    private Path template;
    private Path profile;

    @BeforeEach
    void makeAProfile() throws Exception {
        template = new Workshop(folder).write("template.fo", Workshop.TEMPLATE);
        try (InputStream in = PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc")) {
            byte[] cmyk = in.readAllBytes();
            System.arraycopy("prtr".getBytes(StandardCharsets.US_ASCII), 0, cmyk, 12, 4); // its class: a printer's
            profile = Files.write(folder.resolve("press.icc"), cmyk);
        }
    }

    private byte[] letter(PressSettings settings) throws Exception {
        Reach reach = Reach.of(template, List.of());
        return LetterPress.with(Template.read(template, reach), reach,
                LonghandFop.with(new Desk(hand -> new StickPenman())), settings).make(ORDER).pdf();
    }

    /** What PDF/X-3:2003 (ISO 15930-6) asks for, as far as a file like ours can fail it. */
    @Test
    void aLetterForThePrinterIsAsPdfX3AsksFor() throws Exception {
        byte[] bytes = letter(PressSettings.of(template).withPrintReady(profile).withMarks(3, true));
        assertEquals("%PDF-1.4", new String(bytes, 0, 8, StandardCharsets.US_ASCII));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertEquals("PDF/X-3:2003", pdf.getDocumentInformation().getCustomMetadataValue("GTS_PDFXVersion"));
            assertEquals("False", pdf.getDocumentInformation().getTrapped());
            assertEquals("1", pdf.getDocumentInformation().getTitle());
            assertNotNull(pdf.getDocumentInformation().getModificationDate());
            assertNotNull(pdf.getDocument().getDocumentID());
            assertFalse(pdf.isEncrypted());
            assertNull(pdf.getDocumentCatalog().getOpenAction());
            PDOutputIntent intent = pdf.getDocumentCatalog().getOutputIntents().get(0);
            assertEquals("GTS_PDFX", ((COSDictionary) intent.getCOSObject())
                    .getNameAsString(COSName.S));
            ICC_Profile of = ICC_Profile.getInstance(intent.getDestOutputIntent().createInputStream());
            assertEquals(ICC_Profile.CLASS_OUTPUT, of.getProfileClass());
            assertEquals(ColorSpace.TYPE_CMYK, of.getColorSpaceType());
            for (PDPage page : pdf.getPages()) {
                assertBoxes(page);
                assertTrue(page.getAnnotations().isEmpty());
                var resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    assertTrue(resources.getFont(name).isEmbedded());
                }
                assertTrue(resources.hasColorSpace(COSName.getPDFName("DefaultRGB")), "RGB has a profile");
                for (COSName name : resources.getExtGStateNames()) {
                    assertNull(resources.getExtGState(name).getSoftMask());
                }
            }
        }
    }

    private static void assertBoxes(PDPage page) {
        PDRectangle trim = page.getTrimBox();
        PDRectangle bleed = page.getBleedBox();
        PDRectangle media = page.getMediaBox();
        assertEquals(105 * POINTS_PER_MM, trim.getWidth(), 0.1);
        assertEquals(111 * POINTS_PER_MM, bleed.getWidth(), 0.1);
        assertTrue(media.contains(bleed.getLowerLeftX(), bleed.getLowerLeftY())
                && media.contains(bleed.getUpperRightX(), bleed.getUpperRightY()));
        assertTrue(page.getCOSObject().containsKey(COSName.TRIM_BOX));
        assertFalse(page.getCOSObject().containsKey(COSName.ART_BOX));
    }

    @Test
    void cropMarksStandOutsideOfTheBleedInLineWithTheEdges() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(letter(PressSettings.of(template).withMarks(3, true)))) {
            PDPage page = pdf.getPage(0);
            BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(0, 254); // 10 pixels a millimetre
            double left = (page.getTrimBox().getLowerLeftX() - page.getMediaBox().getLowerLeftX()) / POINTS_PER_MM;
            assertEquals(11, left, 0.05);
            assertTrue(isDark(sheet, left, left - 6), "above the upper left corner");
            assertTrue(isDark(sheet, left - 6, left), "left of the upper left corner");
            assertTrue(isDark(sheet, left + 105, left + 148 + 6), "below the lower right corner");
            assertFalse(isDark(sheet, left, left - 3.3), "within the bleed");
            assertFalse(isDark(sheet, left + 50, left - 6), "above the middle");
        }
    }

    private static boolean isDark(BufferedImage sheet, double xMm, double yMm) {
        int darkest = 255;
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                darkest = Math.min(darkest, new Color(sheet.getRGB((int) Math.round(10 * xMm) + dx,
                        (int) Math.round(10 * yMm) + dy)).getRed());
            }
        }
        return darkest < 160;
    }

    @Test
    void withoutMarksAPageIsThePaper() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(letter(PressSettings.of(template)))) {
            assertEquals(105 * POINTS_PER_MM, pdf.getPage(0).getMediaBox().getWidth(), 0.1);
        }
    }

    @Test
    void aLetterForThePrinterIsTheSameEachTime() throws Exception {
        PressSettings settings = PressSettings.of(template).withPrintReady(profile).withMarks(3, true);
        byte[] first = letter(settings);
        Thread.sleep(1100); // dates have seconds
        assertArrayEquals(first, letter(settings));
    }

    @Test
    void theProfileOfAMonitorIsRefused() throws Exception {
        Path monitor = Files.write(folder.resolve("monitor.icc"),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        assertTrue(assertThrows(LonghandException.class, () -> PressSettings.of(template).withPrintReady(monitor))
                .getMessage().contains("monitor"));
        assertThrows(LonghandException.class, () -> PressSettings.of(template).withPrintReady(template));
        assertThrows(LonghandException.class,
                () -> PressSettings.of(template).withPrintReady(folder.resolve("none.icc")));
    }
}
