package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    private static final Pen FELT = new OutlinedPen("felt", 0.8, 1.2, 0.9, 1);
    private static final List<Drawing> PAGES = List.of(
            new Drawing(80, 40, List.of(new InkLayer(MadeUpInk.line(60), Pens.line(), InkColor.BLACK)),
                    "Grüße & <more>", "made up"),
            new Drawing(210, 297, List.of(new InkLayer(MadeUpInk.line(90), FELT, InkColor.BLUE_BLACK)), "", ""));

    private static byte[] pdf(List<Drawing> drawings) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(drawings, out);
        return out.toByteArray();
    }

    @Test
    void eachDrawingIsAPageOfItsSizeAndTheTextIsTheTitle() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(PAGES))) {
            assertEquals(2, document.getNumberOfPages());
            assertEquals("Grüße & <more>", document.getDocumentInformation().getTitle());
            assertEquals(595.28, document.getPage(1).getMediaBox().getWidth(), 0.01);
            assertEquals(841.89, document.getPage(1).getMediaBox().getHeight(), 0.01);
        }
    }

    @Test
    void aPageLooksLikeThePictureOfItsDrawing() throws Exception {
        BufferedImage picture = PngWriter.render(PAGES.get(1), new PngSettings(72, false));
        try (PDDocument document = Loader.loadPDF(pdf(PAGES))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(1, 72);
            long difference = 0;
            long ink = 0;
            for (int y = 0; y < 80; y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int expected = picture.getRGB(x, y) & 0xFF;
                    difference += Math.abs(expected - (page.getRGB(x, y) & 0xFF));
                    ink += 255 - expected;
                }
            }
            assertFalse(ink == 0);
            // Both smooth their edges, each in its own way, and the page is not a whole number of pixels high.
            assertEquals(0.0, (double) difference / ink, 0.25);
        }
    }

    @Test
    void theSameDrawingsGiveTheSameBytes() throws Exception {
        byte[] first = pdf(PAGES);
        Thread.sleep(5);
        assertArrayEquals(first, pdf(PAGES));
    }
}
