package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.util.MimeConstants;
import org.junit.jupiter.api.Test;

class FlowTest {
    private final FopFactory factory = Documents.factory(new StickPenman());

    @Test
    void wordsStandInTheLineAmongPrintedText() throws Exception {
        Documents.Result result = Documents.render(factory, Documents.document("""
                <fo:block font-size="14pt" text-align="justify">Printed words, then <hw:text color="blue">some
                handwritten words that go on, over the end of the line and further still, until</hw:text> printed
                words end the paragraph.</fo:block>
                """), MimeConstants.MIME_PDF);
        Documents.save(result.bytes(), "inline.pdf");
        assertEquals("Printed words, then some handwritten words that go on, over the end of the line and further "
                + "still, until printed words end the paragraph.",
                Documents.text(result.bytes()).replaceAll("\\s+", " ").strip());
        assertTrue(result.events().stream().noneMatch(event -> event.getSeverity().toString().contains("ERROR")),
                () -> result.messages().toString());
    }
}
