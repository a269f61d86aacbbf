package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * XSL-FO in whose texts and attributes {@code {column}} stands for a value, and {@code {{} for a
 * brace. Values are put in after parsing, so none of them can be markup. In {@code hw:text}, a line
 * break in a value is one on the paper.
 */
final class PlaceholderTemplate implements Template {
    static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";
    private static final String HANDWRITING = "urn:longhand:hw";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\{([^{}]*)\\}");

    private final byte[] xml;
    private final Path file;
    private final List<String> fields;
    private final String fingerprint;

    private PlaceholderTemplate(byte[] xml, Path file, List<String> fields) {
        this.xml = xml;
        this.file = file;
        this.fields = fields;
        this.fingerprint = Fingerprint.of(xml);
    }

    static PlaceholderTemplate of(byte[] xml, Path file) throws LonghandException {
        Set<String> fields = new LinkedHashSet<>();
        SafeSax.parse(xml, file, new Filling(new DefaultHandler(), name -> {
            fields.add(name);
            return "";
        }));
        return new PlaceholderTemplate(xml, file, List.copyOf(fields));
    }

    @Override
    public void fill(List<Row> rows, ContentHandler document) throws LonghandException {
        if (rows.size() != 1) {
            throw LonghandException.input("a template with {placeholders} takes one row at a time; for "
                    + rows.size() + " rows on a sheet, use XSLT");
        }
        Row row = rows.get(0);
        for (String field : fields) {
            if (row.field(field).isEmpty()) {
                throw LonghandException.input("there is no field '" + field + "', which the template needs");
            }
        }
        try {
            SafeSax.parse(xml, file, new Filling(document, name -> row.field(name).orElseThrow()));
        } catch (LonghandException e) {
            throw LonghandException.input(FopFailure.explain(e).orElse(e.getMessage()), e);
        } catch (RuntimeException e) {
            throw LonghandException.input(FopFailure.explain(e).orElse("the document fails: " + e), e);
        }
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    private interface Values {
        String of(String name);
    }

    private static final class Filling extends XMLFilterImpl {
        private final Values values;
        private final StringBuilder text = new StringBuilder();
        private int handwritten;

        Filling(ContentHandler target, Values values) {
            this.values = values;
            setContentHandler(target);
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            getContentHandler().setDocumentLocator(locator);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes)
                throws SAXException {
            flush();
            AttributesImpl filled = new AttributesImpl(attributes);
            for (int i = 0; i < filled.getLength(); i++) {
                filled.setValue(i, filled(filled.getValue(i)));
            }
            handwritten += uri.equals(HANDWRITING) ? 1 : 0;
            super.startElement(uri, name, qualified, filled);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            flush();
            handwritten -= uri.equals(HANDWRITING) ? 1 : 0;
            super.endElement(uri, name, qualified);
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            flush();
            super.processingInstruction(target, data);
        }

        @Override
        public void ignorableWhitespace(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        /** The parser cuts text where it likes, and so in the midst of a placeholder. */
        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        private void flush() throws SAXException {
            if (text.isEmpty()) {
                return;
            }
            String template = text.toString();
            text.setLength(0);
            Matcher matcher = PLACEHOLDER.matcher(template);
            int from = 0;
            while (matcher.find()) {
                send(template.substring(from, matcher.start()));
                if (matcher.group(1) == null) {
                    send("{");
                } else {
                    sendValue(values.of(matcher.group(1).strip()));
                }
                from = matcher.end();
            }
            send(template.substring(from));
        }

        private void sendValue(String value) throws SAXException {
            if (handwritten == 0) {
                send(value);
                return;
            }
            String[] lines = value.strip().split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    super.startElement(HANDWRITING, "br", "hw:br", new AttributesImpl());
                    super.endElement(HANDWRITING, "br", "hw:br");
                }
                send(lines[i]);
            }
        }

        private void send(String part) throws SAXException {
            if (!part.isEmpty()) {
                super.characters(part.toCharArray(), 0, part.length());
            }
        }

        private String filled(String template) {
            return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(
                    match.group(1) == null ? "{" : values.of(match.group(1).strip())));
        }
    }
}
