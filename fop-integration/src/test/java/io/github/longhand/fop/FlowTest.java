package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.apps.MimeConstants;
import org.junit.jupiter.api.Test;

/** Where handwriting can stand, and how it flows there. */
class FlowTest {
    private final StickPenman penman = new StickPenman();
    private final FopFactory factory = Documents.factory(penman);

    @Test
    void wordsStandInTheLineAmongPrintedText() throws Exception {
        assertEquals("Printed words, then some handwritten words that go on, over the end of the line and further "
                + "still, until printed words end the paragraph.", textOf("inline", Documents.document("""
                <fo:block font-size="14pt" text-align="justify">Printed words, then <hw:text color="blue">some
                handwritten words that go on, over the end of the line and further still, until</hw:text> printed
                words end the paragraph.</fo:block>
                """)));
    }

    @Test
    void itStandsWhereBlocksStand() throws Exception {
        assertEquals("In the flow. In a container. 1. In a list. In a cell. Printed. 1 In a footnote.",
                textOf("blocks", Documents.document("""
                <hw:text space-after="6pt" start-indent="5mm" border="1pt solid red" padding="1mm">In the flow.</hw:text>
                <fo:block-container><hw:text>In a container.</hw:text></fo:block-container>
                <fo:list-block><fo:list-item>
                  <fo:list-item-label><hw:text>1.</hw:text></fo:list-item-label>
                  <fo:list-item-body start-indent="10mm"><hw:text>In a list.</hw:text></fo:list-item-body>
                </fo:list-item></fo:list-block>
                <fo:table table-layout="fixed" width="100%"><fo:table-body><fo:table-row><fo:table-cell>
                  <hw:text>In a cell.</hw:text>
                </fo:table-cell></fo:table-row></fo:table-body></fo:table>
                <fo:block>Printed.<fo:footnote><fo:inline> 1</fo:inline>
                  <fo:footnote-body><hw:text>In a footnote.</hw:text></fo:footnote-body></fo:footnote></fo:block>
                """)));
    }

    @Test
    void itStandsInStaticContentAndMarkersByItselfAndAsADrawing() throws Exception {
        assertEquals("At the head A drawing One", textOf("statics", Documents.document("""
                <fo:static-content flow-name="xsl-region-before"><hw:text font-size="6pt">At the head</hw:text>
                  <fo:retrieve-marker retrieve-class-name="m"/></fo:static-content>
                """, """
                <fo:block><fo:marker marker-class-name="m"><fo:block font-size="6pt"><fo:instream-foreign-object><hw:text width="60mm"
                  font-size="6pt" color="red">A <hw:span color="blue">drawing</hw:span></hw:text>
                  </fo:instream-foreign-object></fo:block></fo:marker><hw:text>One</hw:text></fo:block>
                """)));
    }

    @Test
    void itBreaksOverColumnsAndPages() throws Exception {
        String words = "word ".repeat(900);
        String columns = Documents.document("<hw:text font-size=\"12pt\">" + words + "last</hw:text>")
                .replace("<fo:region-body ", "<fo:region-body column-count=\"2\" ");
        Documents.Result result = Documents.render(factory, columns, MimeConstants.MIME_PDF);
        noErrors(result);
        assertTrue(result.pages().get(0) > 1);
        assertEquals(words + "last", flat(Documents.text(result.bytes())));
    }

    @Test
    void itStandsInInlineObjects() throws Exception {
        assertEquals("a link an inline a wrapped one spanned words end", textOf("inlines", Documents.document("""
                <fo:block><fo:basic-link external-destination="url('http://example.org/')"><hw:text>a link</hw:text>
                </fo:basic-link> <fo:inline font-size="18pt"><hw:text>an inline</hw:text></fo:inline>
                <fo:wrapper color="green"><hw:text>a wrapped one</hw:text></fo:wrapper>
                <hw:text>spanned <hw:span color="red" bias="3" font-size="20pt">words</hw:span> end</hw:text></fo:block>
                """)));
    }

    @Test
    void aWordCanChangeItsColourInTheMiddle() throws Exception {
        assertEquals("unbelievable", textOf("within", Documents.document("""
                <fo:block><hw:text>un<hw:span color="red">believ</hw:span>able</hw:text></fo:block>""")));
    }

    @Test
    void whatIsRetrievedFromAMarkerIsTheSameInkOnEachPage() throws Exception {
        Documents.Result result = Documents.render(factory, Documents.document("""
                <fo:static-content flow-name="xsl-region-before"><fo:block>
                  <fo:retrieve-marker retrieve-class-name="head"/></fo:block></fo:static-content>
                """, """
                <fo:block><fo:marker marker-class-name="head">See <hw:text hand="sticks" color="red">the <hw:span
                  color="blue">running</hw:span> head</hw:text></fo:marker>One.</fo:block>
                <fo:block break-before="page">Two.</fo:block>
                """), MimeConstants.MIME_PDF);
        Documents.save(result.bytes(), "marker.pdf");
        assertEquals("See the running head One. See the running head Two.", flat(Documents.text(result.bytes())));
        noErrors(result);
        List<byte[]> pages = Pictures.ofPages(result.bytes(), 72);
        assertEquals(2, pages.size());
        assertEquals(Pictures.inkIn(pages.get(0), 0, 0, 1, 0.11), Pictures.inkIn(pages.get(1), 0, 0, 1, 0.11));
    }

    @Test
    void aBreakEndsTheLine() throws Exception {
        Documents.Result result = Documents.render(factory, Documents.document("""
                <fo:block><hw:text>Dear Ada,<hw:br/>
                how are you?</hw:text></fo:block>"""), MimeConstants.MIME_PDF);
        Documents.save(result.bytes(), "break.pdf");
        assertEquals(List.of("Dear Ada,", "how are you?"), Documents.text(result.bytes()).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList());
        noErrors(result);
    }

    @Test
    void whiteSpaceIsTreatedAsTheBlockSays() throws Exception {
        Documents.Result result = Documents.render(factory, Documents.document("""
                <fo:block white-space-collapse="false" linefeed-treatment="preserve" white-space-treatment="preserve"
                ><hw:text>one &#x2d; two
                three</hw:text></fo:block>"""), MimeConstants.MIME_PDF);
        assertEquals(List.of("one - two", "three"), Documents.text(result.bytes()).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList());
        noErrors(result);
    }

    @Test
    void blanksAreAsWideAsTheHandLeavesThem() throws Exception {
        String narrow = "<fo:block font-size=\"12pt\" font-family=\"%s\"><hw:text seed=\"1\">one two</hw:text></fo:block>";
        int[] sans = Pictures.columnsWithInk(pageOf(Documents.document(narrow.formatted("Helvetica"))));
        int[] mono = Pictures.columnsWithInk(pageOf(Documents.document(narrow.formatted("Courier"))));
        assertEquals(sans[1] - sans[0], mono[1] - mono[0], 1, "the printed font beneath has no say in it");
    }

    @Test
    void theLinesOfAPageSequenceAreWrittenTogether() throws Exception {
        Documents.render(factory, Documents.document("<hw:text>one two three</hw:text>".repeat(30)),
                MimeConstants.MIME_PDF);
        assertEquals(List.of(30), penman.batchSizes());
    }

    @Test
    void theSameWordsTwiceLookDifferentAndWithOneSeedTheSame() throws Exception {
        // An inch apart, which is a whole number of pixels and of FOP's units.
        byte[] byPlace = pageOf(Documents.document(
                "<fo:block-container height=\"1in\"><hw:text>word</hw:text></fo:block-container>".repeat(2)));
        byte[] bySeed = pageOf(Documents.document(
                "<fo:block-container height=\"1in\"><hw:text seed=\"5\">word</hw:text></fo:block-container>".repeat(2)));
        assertFalse(Pictures.sameBand(byPlace, 250, 504, 254));
        assertTrue(Pictures.sameBand(bySeed, 250, 504, 254));
    }

    @Test
    void handwrittenLinesStandAsFarApartAsPrintedOnes() throws Exception {
        String words = "some words to fill lines with ".repeat(30);
        String printed = Documents.document("<fo:block id=\"a\">" + words + "</fo:block><fo:block>end</fo:block>");
        String mixed = Documents.document("<fo:block id=\"a\">" + words.replace("words", "<hw:text>w</hw:text>")
                + "</fo:block><fo:block>end</fo:block>");
        assertEquals(Pictures.lineDistances(Documents.render(factory, printed, MimeConstants.MIME_PDF).bytes()).get(0),
                Pictures.lineDistances(Documents.render(factory, mixed, MimeConstants.MIME_PDF).bytes()).get(0), 0.01);
    }

    @Test
    void inAForeignObjectItIsOneDrawingThatWrapsAtItsWidth() throws Exception {
        Documents.Result result = Documents.render(factory, Documents.document("""
                <fo:block><fo:instream-foreign-object><hw:text width="40mm" font-size="14pt" color="navy">some
                words that wrap<hw:br/>and <hw:span color="red">break</hw:span></hw:text>
                </fo:instream-foreign-object></fo:block>"""), MimeConstants.MIME_PDF);
        Documents.save(result.bytes(), "drawing.pdf");
        noErrors(result);
        assertEquals("some words that wrap and break", flat(Documents.text(result.bytes())));
        int[] columns = Pictures.columnsWithInk(Pictures.ofPages(result.bytes(), 254).get(0));
        assertTrue(columns[1] - columns[0] <= 410, "40 mm at 10 dots a mm, not " + (columns[1] - columns[0]));
        assertTrue(columns[1] - columns[0] > 250);
    }

    private byte[] pageOf(String fo) throws Exception {
        return Pictures.ofPages(Documents.render(factory, fo, MimeConstants.MIME_PDF).bytes(), 254).get(0);
    }

    private String textOf(String name, String fo) throws Exception {
        Documents.Result result = Documents.render(factory, fo, MimeConstants.MIME_PDF);
        Documents.save(result.bytes(), name + ".pdf");
        noErrors(result);
        return flat(Documents.text(result.bytes()));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void noErrors(Documents.Result result) {
        assertTrue(result.events().stream().allMatch(event -> event.getSeverity() == EventSeverity.INFO),
                () -> result.messages().toString());
    }
}
