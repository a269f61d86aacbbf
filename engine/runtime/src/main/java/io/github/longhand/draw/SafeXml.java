package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from strangers, element by element: no DTD, no entities, nothing fetched, no deep nesting, and
 * 64 MB at most.
 * For one thread.
 */
final class SafeXml {
    private static final int DEEPEST = 200;
    private static final long LARGEST_MB = 64;

    private final XMLStreamReader xml;
    private final String source;
    private int depth;

    /** The XML of {@code in}, which messages call {@code source}. */
    SafeXml(InputStream in, String source) throws LonghandException {
        this.source = source;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            xml = factory.createXMLStreamReader(new Limited(in));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The next event of {@link XMLStreamConstants}; {@code END_DOCUMENT} when there is none left. */
    int next() throws LonghandException {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refuse("a document type and entities are not accepted: take the DOCTYPE out");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw refuse("elements nested more than " + DEEPEST + " deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** An attribute without namespace; {@code otherwise} if it is not there. */
    String attribute(String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    /** All text up to the end of the element that has just begun, elements within left out. */
    String text() throws LonghandException {
        StringBuilder text = new StringBuilder();
        int end = depth - 1;
        while (depth > end) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** Bad input at the place that has been reached. */
    LonghandException refuse(String what) {
        return LonghandException.input(where(xml.getLocation()) + ": " + what);
    }

    private LonghandException broken(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException failed) {
            return LonghandException.input(source + ": " + failed.getMessage(), e);
        }
        String message = e.getMessage() == null ? "not XML" : e.getMessage();
        int detail = message.indexOf("Message: ");
        String what = detail < 0 ? message : message.substring(detail + "Message: ".length());
        return LonghandException.input(where(e.getLocation()) + ": not well-formed XML: "
                + what.lines().findFirst().orElse(""), e);
    }

    /** A stream that fails instead of filling the memory. */
    private static final class Limited extends FilterInputStream {
        private long left = LARGEST_MB << 20;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("larger than " + LARGEST_MB + " MB");
            }
        }
    }

    private String where(Location location) {
        return location == null || location.getLineNumber() < 0 ? source
                : source + ", line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
