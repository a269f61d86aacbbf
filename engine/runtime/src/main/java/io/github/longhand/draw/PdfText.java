package io.github.longhand.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The text under the ink of a PDF: nobody sees it, but it can be searched for, selected and copied,
 * whichever characters it has.
 *
 * <p>Its fonts are of type 3, made of glyphs that draw nothing and are all as wide; each code says
 * which character it is. So they hold any character, need no font file and embed nothing. One object
 * serves one document.
 */
final class PdfText {
    /** Codes of a font; 0 is left out, which some programs take for the end of a text. */
    private static final int CODES = 255;
    /** Of a glyph, in thousandths of the font's size. */
    private static final int ADVANCE = 500;
    private static final int DESCENT = -250;
    private static final int ASCENT = 750;
    /** A font's size in x-heights: tall letters then reach to the top of its glyphs. */
    private static final double SIZE = 2.6;
    /** A word without ink has this width for each character, in x-heights. */
    private static final double LEAST_WIDTH = 0.05;

    private final PDDocument document;
    private final Map<Integer, Integer> numbers = new HashMap<>(); // of each character, in the order they came
    private final List<Integer> characters = new ArrayList<>(); // the character of each number
    private final List<COSDictionary> fonts = new ArrayList<>();

    PdfText(PDDocument document) {
        this.document = document;
    }

    /** Puts {@code words} on a page that has nothing on it yet. */
    void add(List<PlacedWord> words, PDPage page) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        StringBuilder content = new StringBuilder("BT\n3 Tr\n");
        for (int i = 0; i < words.size(); i++) {
            boolean ends = i + 1 == words.size() || words.get(i + 1).baseLineMm() != words.get(i).baseLineMm();
            append(words.get(i), !ends, page.getMediaBox().getHeight(), content);
        }
        content.append("ET\n");
        COSDictionary named = new COSDictionary();
        for (int f = 0; f < fonts.size(); f++) {
            named.setItem(COSName.getPDFName(name(f)), fonts.get(f));
        }
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, named);
        page.setResources(resources);
        page.setContents(new PDStream(stream(content.toString())));
    }

    /** A word and, if another follows in its line, the blank that parts them. */
    private void append(PlacedWord word, boolean blank, double pageHeight, StringBuilder content) {
        int[] text = (word.text() + (blank ? " " : "")).codePoints().toArray();
        int count = text.length - (blank ? 1 : 0);
        double size = SIZE * word.xHeightMm() * PdfPages.POINTS_PER_MM;
        double width = Math.max(word.widthMm(), LEAST_WIDTH * word.xHeightMm() * count)
                * PdfPages.POINTS_PER_MM;
        double stretch = 100 * width / (count * size * ADVANCE / 1000);
        content.append(String.format(Locale.ROOT, "%.2f Tz\n1 0 0 1 %.2f %.2f Tm\n", stretch,
                word.leftMm() * PdfPages.POINTS_PER_MM, pageHeight - word.baseLineMm() * PdfPages.POINTS_PER_MM));
        int font = -1;
        for (int character : text) {
            int number = number(character);
            if (number / CODES != font) {
                content.append(font < 0 ? "" : "> Tj\n");
                font = number / CODES;
                content.append(String.format(Locale.ROOT, "/%s %.2f Tf\n<", name(font), size));
            }
            content.append(String.format("%02X", number % CODES + 1));
        }
        content.append("> Tj\n");
    }

    private int number(int character) {
        return numbers.computeIfAbsent(character, c -> {
            if (characters.size() % CODES == 0) {
                fonts.add(new COSDictionary());
            }
            characters.add(c);
            return characters.size() - 1;
        });
    }

    private static String name(int font) {
        return "T" + (font + 1);
    }

    /** Makes the fonts, when all words have come. */
    void finish() throws IOException {
        if (fonts.isEmpty()) {
            return;
        }
        COSStream nothing = stream(ADVANCE + " 0 0 " + DESCENT + " " + ADVANCE + " " + ASCENT + " d1\n");
        for (int f = 0; f < fonts.size(); f++) {
            fill(fonts.get(f), characters.subList(f * CODES, Math.min(characters.size(), (f + 1) * CODES)), nothing);
        }
    }

    private void fill(COSDictionary font, List<Integer> ofFont, COSStream nothing) throws IOException {
        COSDictionary glyphs = new COSDictionary();
        COSArray differences = new COSArray();
        COSArray widths = new COSArray();
        differences.add(COSInteger.get(1));
        for (int code = 1; code <= ofFont.size(); code++) {
            COSName glyph = COSName.getPDFName("g" + code);
            glyphs.setItem(glyph, nothing);
            differences.add(glyph);
            widths.add(COSInteger.get(ADVANCE));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, DESCENT, ADVANCE, ASCENT));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.FIRST_CHAR, COSInteger.get(1));
        font.setItem(COSName.LAST_CHAR, COSInteger.get(ofFont.size()));
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(toUnicode(ofFont)));
    }

    /** Which character each code stands for, as PDF wants to be told. */
    private static String toUnicode(List<Integer> ofFont) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        int atOnce = 100; // the most that one list may have
        for (int from = 0; from < ofFont.size(); from += atOnce) {
            int to = Math.min(ofFont.size(), from + atOnce);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append(String.format("<%02X> <", i + 1));
                for (char unit : Character.toChars(ofFont.get(i))) {
                    map.append(String.format("%04X", (int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    private static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(new COSFloat(value));
        }
        return array;
    }

    private COSStream stream(String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
