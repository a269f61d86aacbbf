package io.github.longhand.fop.element;

import io.github.longhand.fop.writing.Desk;
import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FObj;
import org.apache.fop.fo.PropertyList;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/**
 * {@code <hw:text>} where text or blocks stand.
 *
 * <p>It has no areas of its own: when it ends, it adds formatting objects of FOP's to its parent,
 * beside itself, and FOP's layout passes it over. What it was given it keeps in fields, so that a
 * copy made when a marker is retrieved has it too; the place, and with it the ink, stays the same.
 */
final class HandwrittenText extends FObj {
    static final String NAME = "text";

    private final Desk desk;
    private final Settings defaults;
    private final Content content = new Content();
    private GivenAttributes attributes;
    private long place;
    private PropertyList properties;

    HandwrittenText(FONode parent, Desk desk, Settings defaults) {
        super(parent);
        this.desk = desk;
        this.defaults = defaults;
    }

    @Override
    public void processNode(String elementName, Locator where, Attributes attlist, PropertyList pList)
            throws FOPException {
        if (attributes == null) { // otherwise a copy, which has them
            setLocator(where);
            attributes = GivenAttributes.of(attlist);
            place = FopRun.writing(getFOEventHandler()).nextPlace();
            if (parent instanceof Span || parent instanceof HandwrittenText || parent instanceof HandwrittenDrawing) {
                ContentNodes.refuse(this, parent);
            }
        }
        properties = pList;
    }

    /** Nothing: the objects it adds have the properties and register the id. */
    @Override
    public void startOfNode() {
    }

    @Override
    protected void characters(char[] data, int start, int length, PropertyList pList, Locator where) {
        content.characters(data, start, length);
    }

    @Override
    protected void addChildNode(FONode child) throws FOPException {
        ContentNodes.add(child, content, this);
    }

    @Override
    public void endOfNode() throws FOPException {
        Placement placement = Placement.in(parent);
        if (placement == Placement.NOWHERE) {
            ContentNodes.refuse(this, parent);
        }
        Writer writer = new Writer(this, locator, desk, FopRun.writing(getFOEventHandler()), place);
        new Injector(this, writer, properties.getParentPropertyList())
                .inject(placement, attributes.forFop(), attributes.within(defaults, this, getName(), locator), content);
        if (!writer.wroteWords()) {
            ContentNodes.events(this).emptyElement(this, getName(), locator);
        }
    }

    /** Makes {@code child} a child of {@code parent}, as the parser would. */
    static void attach(FONode child, FONode parent) throws FOPException {
        addChildTo(child, parent);
    }

    /** Has {@code parent} take note that a block comes, as it would when the parser met one. */
    static void announceBlock(FONode parent, Locator where) throws FOPException {
        validateChildNode(parent, where, FO_URI, "block");
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
