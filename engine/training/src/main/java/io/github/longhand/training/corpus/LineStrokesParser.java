package io.github.longhand.training.corpus;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one line of IAM-OnDB: the strokes of a {@code WhiteboardCaptureSession}.
 *
 * <p>A document type declaration is refused before anything in it is looked at, so a file can neither
 * expand entities nor reach other files. Safe to share between threads.
 */
final class LineStrokesParser {
    /** Ten times the largest line of the database. */
    static final int MAX_POINTS = 50_000;

    private final XMLInputFactory factory;

    LineStrokesParser() {
        // The JDK's own parser, whatever else is on the class path: the limits below are known to hold there.
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to another file");
        });
    }

    /**
     * The strokes of {@code xml}.
     *
     * @throws UnreadableLineException with what is wrong in one line
     */
    Ink parse(byte[] xml) throws UnreadableLineException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return strokes(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new UnreadableLineException("not well-formed XML at line " + line);
        }
    }

    private static Ink strokes(XMLStreamReader reader) throws XMLStreamException, UnreadableLineException {
        List<Stroke> strokes = new ArrayList<>();
        double[] xy = new double[256];
        int length = 0;
        int points = 0;
        boolean inStroke = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableLineException("has a document type declaration, which is refused");
            } else if (event == XMLStreamConstants.START_ELEMENT && isNamed(reader, "Stroke")) {
                inStroke = true;
                length = 0;
            } else if (event == XMLStreamConstants.START_ELEMENT && inStroke && isNamed(reader, "Point")) {
                if (++points > MAX_POINTS) {
                    throw new UnreadableLineException("has more than " + MAX_POINTS + " points");
                }
                if (length == xy.length) {
                    xy = Arrays.copyOf(xy, 2 * length);
                }
                xy[length++] = coordinate(reader, "x");
                xy[length++] = coordinate(reader, "y");
            } else if (event == XMLStreamConstants.END_ELEMENT && isNamed(reader, "Stroke")) {
                inStroke = false;
                if (length > 0) {
                    strokes.add(Stroke.of(Arrays.copyOf(xy, length)));
                }
            }
        }
        if (strokes.isEmpty()) {
            throw new UnreadableLineException("has no stroke");
        }
        return new Ink(strokes);
    }

    private static boolean isNamed(XMLStreamReader reader, String name) {
        return reader.getLocalName().equals(name);
    }

    private static double coordinate(XMLStreamReader reader, String name) throws UnreadableLineException {
        String value = reader.getAttributeValue(null, name);
        try {
            double number = Double.parseDouble(value == null ? "" : value);
            if (Math.abs(number) <= 1e6) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, with the place.
        }
        throw new UnreadableLineException("has a point without a usable " + name + " at line "
                + reader.getLocation().getLineNumber());
    }
}
