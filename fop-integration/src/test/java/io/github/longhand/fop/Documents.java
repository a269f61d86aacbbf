package io.github.longhand.fop;

import io.github.longhand.fop.element.HandwritingElementMapping;
import io.github.longhand.fop.element.Settings;
import io.github.longhand.fop.writing.Desk;
import io.github.longhand.fop.writing.Penman;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.xml.sax.SAXException;

/** Documents for tests: made of a few lines of FO, sent through FOP, looked at from outside. */
final class Documents {
    private Documents() {
    }

    /** A factory that writes with {@code penman}. */
    static FopFactory factory(Penman penman) {
        return factory(penman, "<fop version=\"1.0\"/>");
    }

    static FopFactory factory(Penman penman, String configuration) {
        try {
            FopFactory factory = FopFactory.newInstance(Path.of("").toAbsolutePath().toUri(),
                    new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
            factory.addElementMapping(new HandwritingElementMapping(new Desk(hand -> {
                if (hand.isPresent() && !hand.get().equals(penman.name())) {
                    throw io.github.longhand.LonghandException.input("there is no hand '" + hand.get() + "'");
                }
                return penman;
            }), Settings.DEFAULT));
            return factory;
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document on A5 pages whose flow holds {@code flow}. */
    static String document(String flow) {
        return document("", flow);
    }

    /** The same with static content. */
    static String document(String statics, String flow) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:hw="urn:longhand:hw"
                    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xml:lang="en">
                  <fo:layout-master-set>
                    <fo:simple-page-master master-name="page" page-width="148mm" page-height="210mm" margin="15mm">
                      <fo:region-body margin-top="10mm"/>
                      <fo:region-before extent="8mm"/>
                    </fo:simple-page-master>
                  </fo:layout-master-set>
                  <fo:page-sequence master-reference="page">
                    %s
                    <fo:flow flow-name="xsl-region-body">
                %s
                    </fo:flow>
                  </fo:page-sequence>
                </fo:root>
                """.formatted(statics, flow);
    }

    /** What came of a document. */
    record Result(byte[] bytes, List<Event> events, List<Integer> pages) {
        List<String> messages() {
            return events.stream().map(EventFormatter::format).toList();
        }

        boolean hasEvent(String name) {
            return events.stream().anyMatch(event -> event.getEventKey().equals(name));
        }
    }

    interface Configured {
        void configure(FOUserAgent agent) throws FOPException;
    }

    static Result render(FopFactory factory, String fo, String format) throws TransformerException {
        return render(factory, fo, format, agent -> { });
    }

    static Result render(FopFactory factory, String fo, String format, Configured configured)
            throws TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Event> events = new ArrayList<>();
        int pages = render(factory, fo, format, configured, events, out);
        return new Result(out.toByteArray(), events, List.of(pages));
    }

    static int render(FopFactory factory, String fo, String format, Configured configured, List<Event> events,
            OutputStream out) throws TransformerException {
        try {
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setCreationDate(new Date(0));
            agent.getEventBroadcaster().addEventListener(events::add);
            configured.configure(agent);
            Fop fop = factory.newFop(format, agent, out);
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.transform(new StreamSource(new StringReader(fo)), new SAXResult(fop.getDefaultHandler()));
            return fop.getResults() == null ? 0 : fop.getResults().getPageCount();
        } catch (FOPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code pdftotext} would find, by PDFBox. */
    static String text(byte[] pdf) throws IOException {
        try (org.apache.pdfbox.pdmodel.PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        }
    }

    /** A PDF without what FOP stamps on each with the time of day. */
    static String withoutTime(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceAll("<xmp:MetadataDate>[^<]*</xmp:MetadataDate>", "")
                .replaceAll("/ID \\[<[0-9A-F]*> <[0-9A-F]*>\\]", "");
    }

    static Path save(byte[] bytes, String name) throws IOException {
        Path file = Path.of("target", "documents", name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    static URI here() {
        return Path.of("").toAbsolutePath().toUri();
    }
}
