package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element for each row in the root element. Its attributes and the elements in it are its fields;
 * one further inside is named {@code outer.inner}; of those with the same name, the values stand on
 * lines of their own.
 */
final class XmlRows implements RowReader {
    private static final int DEEPEST = 20;
    private static final int LARGEST_ROW = 16 << 20;

    private final Path file;
    private final InputStream in;
    private final XMLStreamReader xml;
    private long number;
    private int size;

    XmlRows(Path file) throws IOException, LonghandException {
        this.file = file;
        this.in = new BufferedInputStream(Files.newInputStream(file));
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = factory.createXMLStreamReader(in);
            while (next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue; // up to the root
            }
        } catch (XMLStreamException | LonghandException e) {
            in.close();
            throw e instanceof LonghandException known ? known : broken((XMLStreamException) e);
        }
    }

    private int next(XMLStreamReader reader) throws XMLStreamException, LonghandException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw LonghandException.input(file + ", line " + reader.getLocation().getLineNumber()
                    + ": a document type and entities are not accepted; take the DOCTYPE out");
        }
        return event;
    }

    @Override
    public Optional<Row> next() throws LonghandException {
        try {
            while (xml.hasNext()) {
                int event = next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    number++;
                    size = 0;
                    Map<String, String> fields = new LinkedHashMap<>();
                    read("", fields, 1);
                    return Optional.of(Row.of(number, fields));
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Reads the element that has just begun, to its end; its text, if it has no element in it, is a field. */
    private void read(String name, Map<String, String> fields, int depth)
            throws XMLStreamException, LonghandException {
        if (depth > DEEPEST) {
            throw LonghandException.input(file + ", row " + number + ": elements nested more than " + DEEPEST
                    + " deep");
        }
        String prefix = name.isEmpty() ? "" : name + ".";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            put(prefix + xml.getAttributeLocalName(i), xml.getAttributeValue(i), fields);
        }
        StringBuilder text = new StringBuilder();
        boolean leaf = true;
        for (int event = next(xml); event != XMLStreamConstants.END_ELEMENT; event = next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                leaf = false;
                read(prefix + xml.getLocalName(), fields, depth + 1);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                count(xml.getTextLength());
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        if (leaf && !name.isEmpty()) {
            put(name, text.toString(), fields);
        }
    }

    private void put(String name, String value, Map<String, String> fields) throws LonghandException {
        count(name.length());
        fields.merge(name, value, (before, next) -> before + "\n" + next);
    }

    private void count(int characters) throws LonghandException {
        size += characters;
        if (size > LARGEST_ROW) {
            throw LonghandException.input(file + ", row " + number + ": more than " + (LARGEST_ROW >> 20)
                    + " million characters");
        }
    }

    private LonghandException broken(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int detail = message.indexOf("Message: ");
        return LonghandException.input(file + (e.getLocation() == null ? "" : ", line "
                + e.getLocation().getLineNumber()) + ": not well-formed XML: "
                + (detail < 0 ? message : message.substring(detail + 9)).lines().findFirst().orElse(""), e);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was only read cannot be closed", e);
        }
    }
}
