package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** XML without document types: no entity of its own making, nothing fetched. */
final class SafeSax {
    private SafeSax() {
    }

    /** The root element of a document. */
    record Root(String namespace, String name) {
    }

    static XMLReader reader() throws LonghandException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw LonghandException.work("this Java has no XML parser that can be made safe: " + e.getMessage(), e);
        }
    }

    static Root root(byte[] xml, Path file) throws LonghandException {
        Root[] root = new Root[1];
        parse(xml, file, new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) {
                if (root[0] == null) {
                    root[0] = new Root(uri, qualified);
                }
            }
        });
        return root[0];
    }

    static void parse(byte[] xml, Path file, ContentHandler handler) throws LonghandException {
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(new DefaultHandler());
        try {
            reader.parse(source(xml, file));
        } catch (SAXParseException e) {
            throw LonghandException.input(explain(file, e), e);
        } catch (SAXException | IOException e) {
            throw LonghandException.input("the template " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static InputSource source(byte[] xml, Path file) {
        InputSource source = new InputSource(new ByteArrayInputStream(xml));
        source.setSystemId(file.toAbsolutePath().toUri().toString());
        return source;
    }

    private static String explain(Path file, SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        String where = "the template " + file + ", line " + e.getLineNumber() + ": ";
        return message.contains("DOCTYPE") ? where
                + "a document type is not accepted, nor are entities; take the DOCTYPE out and write &#160; for &nbsp;"
                : where + "not well-formed XML: " + message;
    }
}
