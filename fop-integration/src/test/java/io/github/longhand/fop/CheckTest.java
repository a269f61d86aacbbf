package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.ScribePenman;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Readers;
import io.github.longhand.reading.Standard;
import io.github.longhand.sampling.Scribe;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words are read again after they were written, and what comes of those that cannot be read is an event. */
class CheckTest {
    private static Scribe scribe;
    private static FopFactory unpleasable;

    /** The hand with a reader whom nothing pleases, so that every word fails. */
    @BeforeAll
    static void loadHand() throws LonghandException {
        Hand hand = Hands.load(Hands.DEFAULT);
        Reader reader = Readers.builtIn().orElseThrow();
        float[] most = Standard.none(reader.alphabet().size()).mostPoints();
        scribe = Scribe.with(hand);
        unpleasable = Documents.factory(ScribePenman.with(scribe.readBy(Optional.of(
                reader.withStandard(new Standard(1, 1, new float[most.length], most))))));
    }

    @Test
    void unreadableWordsAreToldWithTheirPlaceAndTheDocumentIsMade() throws Exception {
        for (String check : List.of("", " check=\"true\"")) {
            Documents.Result result = render(unpleasable, check);
            assertEquals(List.of("unreadableWords"), keys(result.events()), check);
            Event event = result.events().stream().filter(e -> e.getSeverity() == EventSeverity.WARN).findFirst()
                    .orElseThrow();
            String message = EventFormatter.format(event);
            assertTrue(message.contains("dear, Emma") && message.matches("(?s).*\\(See position 13:[0-9]+\\).*"), message);
            assertEquals("dear Emma", Documents.text(result.bytes()).strip());
        }
    }

    @Test
    void whereNoCheckIsWantedNothingIsRead() throws Exception {
        assertEquals(List.of(), keys(render(unpleasable, " check=\"false\"").events()));
    }

    @Test
    void aStrictCheckEndsTheDocument() {
        String message = fatal(unpleasable, " check=\"strict\"");
        assertTrue(message.contains("'dear'") && message.contains("readable")
                && message.matches("(?s).*position 13:[0-9]+.*"), message);
    }

    @Test
    void aWordThatFailsIsWrittenAgainAndOneThatPassesIsLeftAlone() throws Exception {
        String unchecked = pdf(unpleasable, " check=\"false\"");
        Reader pleased = Readers.builtIn().orElseThrow();
        pleased = pleased.withStandard(Standard.none(pleased.alphabet().size()));
        assertEquals(unchecked, pdf(Documents.factory(ScribePenman.with(scribe.readBy(Optional.of(pleased)))), ""));
        assertNotEquals(unchecked, pdf(unpleasable, ""));
    }

    @Test
    void withoutAReaderNothingIsReadUnlessItIsAskedFor() throws Exception {
        assertEquals(List.of(), keys(render(Documents.factory(ScribePenman.with(scribe.readBy(Optional.empty()))), "")
                .events()));
    }

    @Test
    void aCheckThatNothingCanDoIsAnError() {
        String message = fatal(Documents.factory(ScribePenman.with(scribe.readBy(Optional.empty()))), " check=\"true\"");
        assertTrue(message.contains("no reader on the class path") && message.contains("position 13:"), message);
    }

    private static Documents.Result render(FopFactory factory, String check) throws TransformerException {
        return Documents.render(factory, document(check), MimeConstants.MIME_PDF);
    }

    private static String pdf(FopFactory factory, String check) throws TransformerException {
        // Of so many words, written so freely, some are read better when they are written again.
        String document = Documents.document("<hw:text bias=\"0\" style=\"anyone\"" + check
                + ">" + "we hope to hear from every one of you before the summer is quite over and gone ".repeat(4)
                + "</hw:text>");
        return Documents.withoutTime(Documents.render(factory, document, MimeConstants.MIME_PDF).bytes());
    }

    private static String document(String check) {
        return Documents.document("<hw:text bias=\"2\"" + check + ">dear Emma</hw:text>");
    }

    private static String fatal(FopFactory factory, String check) {
        List<Event> events = new ArrayList<>();
        assertThrows(TransformerException.class, () -> Documents.render(factory, document(check),
                MimeConstants.MIME_PDF, agent -> { }, events, new ByteArrayOutputStream()));
        return events.stream().filter(event -> event.getSeverity() == EventSeverity.FATAL).map(EventFormatter::format)
                .reduce((one, another) -> "two: " + one + another).orElse("none");
    }

    private static List<String> keys(List<Event> events) {
        return events.stream().filter(event -> event.getSeverity() != EventSeverity.INFO).map(Event::getEventKey)
                .toList();
    }
}
