package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
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

    @Test
    void theTextUnderTheInkIsFoundWhateverItsCharacters() throws Exception {
        List<PlacedWord> words = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (int c = 0xA1; c < 0x180; c += 6) {
            StringBuilder word = new StringBuilder();
            for (int i = c; i < c + 6 && i < 0x180; i++) {
                word.appendCodePoint(i == 0xAD ? 'x' : i);
            }
            int number = words.size();
            words.add(new PlacedWord(word.toString(), 10 + number % 5 * 35, 20 + number / 5 * 10, 30, 2.2));
            all.append(number == 0 ? "" : number % 5 == 0 ? "\n" : " ").append(word);
        }
        for (String word : List.of("“Zoë”", "–", "…", "€1,234.56", "½", "✓", "\uD83D\uDE00", "Ж中")) {
            words.add(new PlacedWord(word, 10 + words.size() % 5 * 35, 20 + words.size() / 5 * 10, 12, 2.2));
            all.append((words.size() - 1) % 5 == 0 ? "\n" : " ").append(word);
        }
        Drawing page = new Drawing(210, 297, List.of(), "many", words, "");
        try (PDDocument document = Loader.loadPDF(pdf(List.of(page)))) {
            assertEquals(all.toString(), new PDFTextStripper().getText(document).strip());
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 40);
            for (int y = 0; y < seen.getHeight(); y++) {
                for (int x = 0; x < seen.getWidth(); x++) {
                    assertEquals(0xFFFFFF, seen.getRGB(x, y) & 0xFFFFFF, "the text can be seen");
                }
            }
        }
    }

    @Test
    void theTextStandsWhereItsInkDoes() throws Exception {
        Drawing page = new Drawing(100, 50, List.of(), "", List.of(new PlacedWord("abcd", 30, 20, 40, 5)), "");
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(List.of(page)))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    found.add(text);
                }
            }.getText(document);
        }
        double mmPerPoint = 25.4 / 72;
        assertEquals(30, found.get(0).getX() * mmPerPoint, 0.01);
        assertEquals(20, found.get(0).getY() * mmPerPoint, 0.01);
        assertEquals(60, found.get(3).getX() * mmPerPoint, 0.01);
    }
}
