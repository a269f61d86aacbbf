package io.github.longhand.fop.element;

import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.PropertyList;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/** An element of our namespace that there is not: it stops the document. */
final class UnknownElement extends FONode {
    private String name = "unknown";

    UnknownElement(FONode parent) {
        super(parent);
    }

    @Override
    public void processNode(String elementName, Locator where, Attributes attlist, PropertyList properties)
            throws FOPException {
        setLocator(where);
        name = elementName;
        ContentNodes.refuse(this, parent);
    }

    @Override
    public String getLocalName() {
        return name;
    }

    @Override
    public String getNormalNamespacePrefix() {
        return HandwritingElementMapping.PREFIX;
    }

    @Override
    public String getNamespaceURI() {
        return HandwritingElementMapping.URI;
    }
}
