package io.github.longhand.fop.letters;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;

/** Makes documents; reads none. */
final class SafeDom {
    private SafeDom() {
    }

    static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java makes documents", e);
        }
    }
}
