package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a document is said as an event of FOP's, with its place, or made right. */
class BadInputTest {
    private static final Pattern POSITION = Pattern.compile("\\(See position [0-9]+:[0-9]+\\)");

    private final FopFactory factory = Documents.factory(new StickPenman());

    @Test
    void anUnknownHandEndsTheDocument() {
        assertTrue(fatal("<hw:text hand=\"nobody\">word</hw:text>").contains("there is no hand 'nobody'"));
    }

    @Test
    void anUnknownStyleEndsTheDocumentAndNamesThoseThereAre() {
        String message = fatal("<hw:text style=\"wild\">word</hw:text>");
        assertTrue(message.contains("'wild'") && message.contains("plain, shaky"), message);
    }

    @Test
    void aCharacterThatCannotBeWrittenEndsTheDocument() {
        String message = fatal("<fo:block><hw:text>a snow\u2603man</hw:text></fo:block>");
        assertTrue(message.contains("U+2603 SNOWMAN") && message.contains("snow\u2603man"), message);
    }

    @Test
    void orItBecomesABoxIfThatIsAskedFor() throws Exception {
        Documents.Result result = render("<hw:text missing=\"placeholder\">a snow\u2603man</hw:text>");
        assertTrue(only(result, EventSeverity.WARN).contains("U+2603"));
        assertEquals("a snow man", Documents.text(result.bytes()).strip().replaceAll("[^a-z]+", " "));
    }

    @Test
    void anAttributeWithoutSenseIsReportedAndIgnored() throws Exception {
        for (String attribute : List.of("bias=\"neat\"", "bias=\"11\"", "seed=\"x\"", "pen=\"quill\"",
                "stroke-width=\"1furlong\"", "slant=\"90\"", "irregularity=\"-1\"", "check=\"perhaps\"",
                "missing=\"skip\"")) {
            Documents.Result result = render("<hw:text " + attribute + ">word</hw:text>");
            String message = only(result, EventSeverity.ERROR);
            assertTrue(message.contains(attribute) && POSITION.matcher(message).find(), message);
            assertEquals("word", Documents.text(result.bytes()).strip());
        }
    }

    @Test
    void anUnknownAttributeIsReportedAsFopReportsIt() {
        assertTrue(fatal("<hw:text colour=\"red\">word</hw:text>").contains("Invalid property"));
    }

    @Test
    void anEmptyElementIsReported() throws Exception {
        for (String empty : List.of("<hw:text/>", "<hw:text> </hw:text>", "<fo:block><hw:text/></fo:block>",
                "<hw:text><hw:br/></hw:text>")) {
            assertTrue(only(render(empty), EventSeverity.WARN).contains("no word to write"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<hw:text>a <hw:text>b</hw:text></hw:text>", "<hw:text>a <fo:inline>b</fo:inline></hw:text>",
        "<hw:text>a <hw:wave/></hw:text>", "<fo:block><hw:span>a</hw:span></fo:block>", "<fo:block><hw:br/></fo:block>",
        "<hw:text>a <hw:span><hw:text>b</hw:text></hw:span></hw:text>",
        "<fo:block><fo:instream-foreign-object><hw:text>a <hw:text>b</hw:text></hw:text></fo:instream-foreign-object>"
            + "</fo:block>",
        "<fo:table><fo:table-body><fo:table-row><hw:text>a</hw:text><fo:table-cell><fo:block/></fo:table-cell>"
            + "</fo:table-row></fo:table-body></fo:table>"})
    void whatCannotStandThereEndsTheDocument(String flow) {
        assertTrue(fatal(flow).contains("cannot stand in"));
    }

    @Test
    void aWordWiderThanItsLineIsReportedAndWritten() throws Exception {
        Documents.Result result = render("<hw:text font-size=\"80pt\">incomprehensibilities</hw:text>");
        assertTrue(result.messages().stream().anyMatch(message -> message.contains("\"incomprehensibilities\"")
                && POSITION.matcher(message).find()), () -> result.messages().toString());
        assertEquals("incomprehensibilities", Documents.text(result.bytes()).strip());
    }

    @Test
    void aWordWiderThanItsColumnIsReportedThereToo() throws Exception {
        Documents.Result result = render("""
                <fo:table table-layout="fixed" width="100%"><fo:table-column column-width="2cm"/><fo:table-body>
                <fo:table-row><fo:table-cell><hw:text>incomprehensibilities</hw:text></fo:table-cell></fo:table-row>
                </fo:table-body></fo:table>""");
        assertTrue(result.hasEvent("overwideWord"), () -> result.messages().toString());
    }

    @Test
    void textThatTheEngineCannotWriteEndsTheDocumentAtItsElement() {
        String message = fatal("<hw:text>fine</hw:text>\n<fo:block><hw:text>left unwritten</hw:text></fo:block>\n");
        assertTrue(message.contains("did not come to its end") && message.contains("position 14:"), message);
    }

    @Test
    void entitiesAndMixedWhiteSpaceAreReadAsXml() throws Exception {
        assertEquals("a & b < c \u00e9 d", Documents.text(render("<hw:text>\n\ta &amp;\t  b\n&lt; c&#160;&#xe9; d\n"
                + "</hw:text>").bytes()).strip().replace('\u00a0', ' '));
    }

    /** Run it with {@code -Dlonghand.words=100000} when there is a minute to spare. */
    @Test
    void aVeryLongElementIsSetToItsEnd() throws Exception {
        int words = Integer.getInteger("longhand.words", 6_000);
        Documents.Result result = render("<hw:text font-size=\"8pt\">" + "word and word ".repeat(words / 3)
                + "last</hw:text>");
        assertTrue(result.pages().get(0) > words / 2_000, "pages: " + result.pages());
        assertTrue(Documents.text(result.bytes()).strip().endsWith("last"));
    }

    private Documents.Result render(String flow) throws Exception {
        return Documents.render(factory, Documents.document(flow), MimeConstants.MIME_PDF);
    }

    /** The message of the one event of a severity, which says where. */
    private static String only(Documents.Result result, EventSeverity severity) {
        List<String> messages = result.events().stream().filter(event -> event.getSeverity() == severity)
                .map(EventFormatter::format).toList();
        assertEquals(1, messages.size(), messages::toString);
        assertTrue(POSITION.matcher(messages.get(0)).find(), messages.get(0));
        return messages.get(0);
    }

    /** The message of the fatal event that ended the document. */
    private String fatal(String flow) {
        List<Event> events = new ArrayList<>();
        assertThrows(TransformerException.class, () -> Documents.render(factory, Documents.document(flow),
                MimeConstants.MIME_PDF, agent -> { }, events, new ByteArrayOutputStream()));
        List<String> messages = events.stream().filter(event -> event.getSeverity() == EventSeverity.FATAL)
                .map(EventFormatter::format).toList();
        assertEquals(1, messages.size(), messages::toString);
        assertTrue(POSITION.matcher(messages.get(0)).find(), messages.get(0));
        return messages.get(0);
    }
}
