package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML schema allows what is documented, and no other. */
class SchemaTest {

    @Test
    void theSchemaAllowsWhatIsWrittenInTheSamples() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (DirectoryStream<Path> samples = Files.newDirectoryStream(Path.of("../samples/fop"), "*.fo")) {
            for (Path sample : samples) {
                Document document = factory.newDocumentBuilder().parse(sample.toFile());
                NodeList texts = document.getElementsByTagNameNS("urn:longhand:hw", "text");
                for (int i = 0; i < texts.getLength(); i++) {
                    schema().newValidator().validate(new DOMSource(texts.item(i)));
                }
            }
        }
    }

    @Test
    void theSchemaRefusesWhatTheElementsRefuse() throws Exception {
        assertDoesNotThrow(() -> validate("<hw:text xmlns:hw='urn:longhand:hw' bias='1.5' font-size='12pt'>a<hw:br/>"
                + "<hw:span color='red' pen='felt'>b</hw:span></hw:text>"));
        for (String bad : new String[] {"bias='11'", "pen='quill'", "missing='skip'", "seed='x'"}) {
            assertThrows(SAXException.class, () -> validate("<hw:text xmlns:hw='urn:longhand:hw' " + bad + "/>"), bad);
        }
        assertThrows(SAXException.class,
                () -> validate("<hw:text xmlns:hw='urn:longhand:hw'><hw:text>nested</hw:text></hw:text>"));
    }

    private static void validate(String xml) throws Exception {
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SchemaTest.class.getResource("hw.xsd"));
    }
}
