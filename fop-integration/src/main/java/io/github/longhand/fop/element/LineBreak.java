package io.github.longhand.fop.element;

import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.PropertyList;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/** {@code <hw:br/>}: the line ends here. */
final class LineBreak extends FONode {
    static final String NAME = "br";

    LineBreak(FONode parent) {
        super(parent);
    }

    @Override
    public void processNode(String elementName, Locator where, Attributes attlist, PropertyList properties)
            throws FOPException {
        setLocator(where);
        ContentNodes.requireContentParent(this, parent);
        for (int i = 0; i < attlist.getLength(); i++) {
            ContentNodes.events(this).invalidAttribute(this, getName(), attlist.getQName(i), attlist.getValue(i),
                    "it has no attributes", where);
        }
    }

    @Override
    protected void addChildNode(FONode child) throws FOPException {
        ContentNodes.refuse(child, this);
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
