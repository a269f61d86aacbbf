package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.junit.jupiter.api.Test;

/** The same document is the same file, whatever else goes on. */
class DeterminismTest {
    private static final String DOCUMENT = Documents.document("""
            <hw:text font-size="14pt" text-align="justify">%s</hw:text><fo:block>printed <hw:text>and written
            </hw:text></fo:block>""".formatted("a paragraph of many words that goes over a page ".repeat(60)));

    private final FopFactory factory = Documents.factory(new StickPenman());

    @Test
    void theSameDocumentTwiceIsTheSameFile() throws Exception {
        assertEquals(pdf(DOCUMENT), pdf(DOCUMENT));
    }

    @Test
    void eightThreadsWithOneFactoryMakeTheSameFiles() throws Exception {
        String alone = pdf(DOCUMENT);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> runs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                runs.add(() -> pdf(DOCUMENT));
            }
            for (Future<String> run : threads.invokeAll(runs)) {
                assertEquals(alone, run.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theEnginesInkIsTheSameOnOneThreadAndOnEight() throws Exception {
        FopFactory plain = FopFactory.newInstance(Documents.here());
        String document = Documents.document("<hw:text>the quick brown fox</hw:text><hw:text>jumps over it</hw:text>");
        Callable<String> run = () -> Documents.withoutTime(
                Documents.render(plain, document, MimeConstants.MIME_PDF).bytes());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            String first = run.call();
            for (Future<String> other : threads.invokeAll(Collections.nCopies(8, run))) {
                assertEquals(first, other.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anotherPlaceInTheDocumentIsOtherInk() throws Exception {
        String before = Documents.document("<hw:text>one</hw:text><hw:text>two</hw:text>");
        String after = Documents.document("<hw:text>one</hw:text><hw:text>one</hw:text>");
        assertNotEquals(pdf(before), pdf(after));
    }

    private String pdf(String document) throws Exception {
        return Documents.withoutTime(Documents.render(factory, document, MimeConstants.MIME_PDF).bytes());
    }
}
