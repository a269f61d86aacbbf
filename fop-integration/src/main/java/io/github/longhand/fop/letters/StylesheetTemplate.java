package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.URIResolver;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.sax.SAXSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;

/**
 * XSLT 1.0, by the JDK's processor with secure processing. Its input is {@code <rows>} with a
 * {@code <row number="1">} for each row, and in it an element for each column; what an element
 * cannot be called becomes {@code _}.
 */
final class StylesheetTemplate implements Template {
    static final String NAMESPACE = "http://www.w3.org/1999/XSL/Transform";

    private final Path file;
    private final Reach reach;
    private final Templates templates;
    private final String fingerprint;

    private StylesheetTemplate(Path file, Reach reach, Templates templates, String fingerprint) {
        this.file = file;
        this.reach = reach;
        this.templates = templates;
        this.fingerprint = fingerprint;
    }

    static StylesheetTemplate of(byte[] bytes, Path file, Reach reach) throws LonghandException {
        Fingerprint fingerprint = new Fingerprint().add(bytes);
        Sources sources = new Sources(reach, included -> fingerprint.add(included));
        Complaints complaints = new Complaints();
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "file"); // of files, Sources takes care
            factory.setURIResolver(sources);
            factory.setErrorListener(complaints);
            Templates templates = factory.newTemplates(new SAXSource(SafeSax.reader(), SafeSax.source(bytes, file)));
            if (sources.refusal.isPresent()) {
                throw LonghandException.input(sources.refusal.get());
            }
            return new StylesheetTemplate(file, reach, templates, fingerprint.text());
        } catch (TransformerConfigurationException e) {
            throw LonghandException.input(sources.refusal.orElse("the template " + file + " is no XSLT 1.0: "
                    + complaints.first.orElse(message(e))), e);
        }
    }

    @Override
    public void fill(List<Row> rows, ContentHandler document) throws LonghandException {
        Sources sources = new Sources(reach, included -> { });
        Complaints complaints = new Complaints();
        try {
            Transformer transformer = templates.newTransformer();
            transformer.setURIResolver(sources);
            transformer.setErrorListener(complaints);
            transformer.transform(new DOMSource(xml(rows), file.toAbsolutePath().toUri().toString()),
                    new SAXResult(document));
        } catch (TransformerException e) {
            throw LonghandException.input(sources.refusal.orElseGet(() -> FopFailure.explain(e)
                    .orElse("the template fails: " + complaints.first.orElse(message(e)))), e);
        } catch (StackOverflowError e) {
            throw LonghandException.input("the template calls itself without end");
        } catch (RuntimeException e) {
            throw LonghandException.input(sources.refusal.orElseGet(() -> FopFailure.explain(e)
                    .orElse("the template fails: " + e)), e);
        }
        if (sources.refusal.isPresent()) {
            throw LonghandException.input(sources.refusal.get());
        }
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static Document xml(List<Row> rows) {
        Document document = SafeDom.empty();
        Element root = document.createElement("rows");
        document.appendChild(root);
        for (Row row : rows) {
            Element element = document.createElement("row");
            element.setAttribute("number", Long.toString(row.number()));
            root.appendChild(element);
            for (Map.Entry<String, String> field : row.fields().entrySet()) {
                Element value = document.createElement(elementName(field.getKey()));
                value.setAttribute("column", field.getKey());
                value.appendChild(document.createTextNode(field.getValue()));
                element.appendChild(value);
            }
        }
        return document;
    }

    /** The element for a column: letters, digits, {@code - . _}, not beginning with a digit. */
    static String elementName(String column) {
        String name = column.strip().replaceAll("[^\\p{IsAlphabetic}0-9._-]", "_");
        return name.isEmpty() || !Character.isAlphabetic(name.charAt(0)) && name.charAt(0) != '_' ? "_" + name : name;
    }

    @Override
    public List<String> fields() {
        return List.of();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    private interface Reading {
        void of(byte[] bytes);
    }

    /** Opens what is within reach, and remembers what was not: the processor may go on without it. */
    private static final class Sources implements URIResolver {
        private final Reach reach;
        private final Reading reading;
        private Optional<String> refusal = Optional.empty();

        Sources(Reach reach, Reading reading) {
            this.reach = reach;
            this.reading = reading;
        }

        @Override
        public Source resolve(String href, String base) throws TransformerException {
            try {
                URI address = base == null || base.isEmpty() ? URI.create(href) : URI.create(base).resolve(href);
                byte[] bytes;
                try (InputStream in = reach.open(address)) {
                    bytes = in.readNBytes(LARGEST);
                }
                reading.of(bytes);
                InputSource source = new InputSource(new java.io.ByteArrayInputStream(bytes));
                source.setSystemId(address.toString());
                return new SAXSource(SafeSax.reader(), source);
            } catch (IOException | IllegalArgumentException | LonghandException e) {
                refusal = refusal.or(() -> Optional.of(e.getMessage()));
                throw new TransformerException(e.getMessage(), e);
            }
        }
    }

    /** Keeps the first thing the processor says; by itself it would print it. */
    private static final class Complaints implements ErrorListener {
        private Optional<String> first = Optional.empty();
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void warning(TransformerException e) {
            warnings.add(e.getMessage());
        }

        @Override
        public void error(TransformerException e) {
            first = first.or(() -> Optional.of(e.getMessageAndLocation().lines().findFirst().orElse("").strip()));
        }

        @Override
        public void fatalError(TransformerException e) throws TransformerException {
            error(e);
            throw e;
        }
    }
}
