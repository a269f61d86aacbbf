package io.github.longhand.fop.element;

import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.PropertyList;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/** {@code <hw:span>}: words within a text that are written or drawn in another manner. */
final class Span extends FONode {
    static final String NAME = "span";
    static final String FULL_NAME = HandwritingElementMapping.PREFIX + ":" + NAME;

    private final Content content = new Content();
    private GivenAttributes attributes;

    Span(FONode parent) {
        super(parent);
    }

    @Override
    public void processNode(String elementName, Locator where, Attributes attlist, PropertyList properties)
            throws FOPException {
        setLocator(where);
        attributes = GivenAttributes.of(attlist);
        ContentNodes.requireContentParent(this, parent);
    }

    Piece piece() {
        return new Piece.Part(attributes, content, locator);
    }

    @Override
    protected void characters(char[] data, int start, int length, PropertyList properties, Locator where) {
        content.characters(data, start, length);
    }

    @Override
    protected void addChildNode(FONode child) throws FOPException {
        ContentNodes.add(child, content, this);
    }

    @Override
    public String getLocalName() {
        return NAME;
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
