package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.junit.jupiter.api.Test;

/** FO's own properties, on the element and around it, mean for handwriting what they mean for print. */
class PropertiesTest {
    /** Dots in a millimetre at 254 dpi; the page is 148 mm wide with margins of 15 mm. */
    private static final int MM = 10;
    private static final int LEFT = 15 * MM;
    private static final int RIGHT = 133 * MM;
    /** The pen's half width, and what a seed moves an edge by. */
    private static final int NEAR = 6;
    private static final String WORDS = "words that fill more than one line of the page ".repeat(4);

    private final FopFactory factory = Documents.factory(new StickPenman());

    @Test
    void linesAreAlignedAsTheBlockSays() throws Exception {
        assertEquals(LEFT, Pictures.columnsWithInk(page("<hw:text>short</hw:text>"))[0], NEAR);
        assertEquals(RIGHT, Pictures.columnsWithInk(page("<hw:text text-align=\"end\">short</hw:text>"))[1], NEAR);
        int[] centred = Pictures.columnsWithInk(page("<fo:block text-align=\"center\"><hw:text>short</hw:text></fo:block>"));
        assertEquals((LEFT + RIGHT) / 2.0, (centred[0] + centred[1]) / 2.0, NEAR);
        byte[] justified = page("<hw:text text-align=\"justify\">" + WORDS + "</hw:text>");
        int[] rows = Pictures.rowsWithInk(justified);
        int[] first = Pictures.columnsWithInk(justified, rows[0], rows[0] + 3 * MM);
        assertEquals(LEFT, first[0], NEAR);
        assertEquals(RIGHT, first[1], NEAR);
    }

    @Test
    void indentsMoveTheLines() throws Exception {
        assertEquals(LEFT + 20 * MM, Pictures.columnsWithInk(page("<hw:text start-indent=\"20mm\">" + WORDS
                + "</hw:text>"))[0], NEAR);
        byte[] indented = page("<hw:text text-indent=\"20mm\">" + WORDS + "</hw:text>");
        int[] rows = Pictures.rowsWithInk(indented);
        assertEquals(LEFT + 20 * MM, Pictures.columnsWithInk(indented, rows[0], rows[0] + 3 * MM)[0], NEAR);
        assertEquals(LEFT, Pictures.columnsWithInk(indented)[0], NEAR);
    }

    @Test
    void lineHeightIsTheDistanceOfBaseLines() throws Exception {
        for (String height : List.of("20pt", "31pt")) {
            List<Double> distances = Pictures.lineDistances(pdf("<hw:text font-size=\"14pt\" line-height=\"" + height
                    + "\">" + WORDS + "</hw:text>"));
            assertTrue(distances.size() >= 2);
            distances.forEach(distance -> assertEquals(Double.parseDouble(height.replace("pt", "")), distance, 0.01));
        }
    }

    @Test
    void fontSizeIsTheSizeOfTheWriting() throws Exception {
        int[] small = Pictures.columnsWithInk(page("<hw:text seed=\"1\" font-size=\"10pt\">words</hw:text>"));
        int[] large = Pictures.columnsWithInk(page("<fo:block font-size=\"30pt\"><hw:text seed=\"1\">words</hw:text></fo:block>"));
        assertEquals(3.0, (large[1] - large[0]) / (double) (small[1] - small[0]), 0.2);
    }

    @Test
    void inkHasTheColourOfItsPlace() throws Exception {
        byte[] page = page("<fo:block color=\"#ff0000\"><hw:text>red <hw:span color=\"#0000ff\">blue</hw:span></hw:text></fo:block>");
        assertTrue(Pictures.pixels(page, 0xff0000) > 100);
        assertTrue(Pictures.pixels(page, 0x0000ff) > 100);
        assertEquals(0, Pictures.pixels(page, 0x000000));
    }

    @Test
    void bordersAndBackgroundsStandAroundIt() throws Exception {
        byte[] page = page("<hw:text background-color=\"#ffff00\" border=\"2mm solid #00ff00\" padding=\"3mm\" "
                + "start-indent=\"5mm\" end-indent=\"5mm\">framed</hw:text>");
        assertTrue(Pictures.pixels(page, 0xffff00) > 100 * MM * 8 * MM, "ground");
        assertTrue(Pictures.pixels(page, 0x00ff00) > 2 * 100 * MM * 2 * MM, "frame");
    }

    @Test
    void keepsAndBreaksHold() throws Exception {
        String filler = "<fo:block space-after=\"140mm\">above</fo:block>";
        String paragraph = "<hw:text font-size=\"16pt\" line-height=\"25pt\"%s>" + WORDS + WORDS + "</hw:text>";
        assertTrue(inkOnFirstPageBelowFiller(filler + paragraph.formatted("")) > 0);
        assertEquals(0, inkOnFirstPageBelowFiller(filler + paragraph.formatted(" keep-together.within-page=\"always\"")));
        assertEquals(2, Documents.render(factory, Documents.document("<hw:text>one</hw:text>"
                + "<hw:text break-before=\"page\">two</hw:text>"), MimeConstants.MIME_PDF).pages().get(0));
    }

    private int inkOnFirstPageBelowFiller(String flow) throws Exception {
        List<byte[]> pages = Pictures.ofPages(pdf(flow), 72);
        assertEquals(2, pages.size());
        return Pictures.inkIn(pages.get(0), 0, 0.3, 1, 1);
    }

    @Test
    void lettersAreChangedAsTextTransformSays() throws Exception {
        assertEquals("LOUD Words", Documents.text(pdf("<fo:block><hw:text text-transform=\"uppercase\">loud</hw:text> "
                + "<hw:text text-transform=\"capitalize\">words</hw:text></fo:block>")).strip());
    }

    @Test
    void whiteSpaceIsKeptOrCollapsedAsInPrint() throws Exception {
        for (String properties : List.of("", "white-space-collapse=\"false\"", "linefeed-treatment=\"preserve\"",
                "linefeed-treatment=\"ignore\"", "linefeed-treatment=\"treat-as-zero-width-space\"",
                "white-space-treatment=\"preserve\"",
                "white-space-collapse=\"false\" linefeed-treatment=\"preserve\" white-space-treatment=\"preserve\"")) {
            String block = "<fo:block font-family=\"Courier\" " + properties + ">%s</fo:block>";
            String text = "\n zero one \n\n  two&#x20; \tthree four\nfive six \n";
            String printed = Documents.text(pdf(block.formatted(text)));
            String written = Documents.text(pdf(block.formatted("<hw:text>" + text + "</hw:text>")));
            assertEquals(lines(printed), lines(written), properties);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).filter(line -> !line.isEmpty()).toList();
    }

    private byte[] page(String flow) throws Exception {
        return Pictures.ofPages(pdf(flow), 254).get(0);
    }

    private byte[] pdf(String flow) throws Exception {
        return Documents.render(factory, Documents.document(flow), MimeConstants.MIME_PDF).bytes();
    }
}
