package io.github.longhand.fop.element;

import java.util.HashMap;
import java.util.Map;
import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FOText;
import org.apache.fop.fo.FObj;
import org.apache.fop.fo.FObjMixed;
import org.apache.fop.fo.PropertyList;

/**
 * Makes text nodes, which FOP makes only for itself: it takes in characters as a formatting object
 * does and keeps the node that comes of them, to be copied.
 */
final class TextMaker extends FObjMixed {
    private final Map<String, FOText> made = new HashMap<>();
    private FOText last;

    TextMaker(FONode parent) {
        super(parent);
    }

    /** A text node of {@code text} below {@code parent}, with the properties it needs there. */
    FOText text(String text, FObj parent, PropertyList properties) throws FOPException {
        FOText model = made.get(text);
        if (model == null) {
            characters(text.toCharArray(), 0, text.length(), properties, locator);
            finalizeNode();
            model = last;
            made.put(text, model);
        }
        FOText copy = (FOText) model.clone(parent, true);
        copy.bind(properties);
        return copy;
    }

    @Override
    protected void addChildNode(FONode child) {
        last = (FOText) child;
    }

    /** As within a marker, nothing is bound yet. */
    @Override
    protected boolean inMarker() {
        return true;
    }

    /** An object whose text is not linked with that of the block around it. */
    @Override
    public int getNameId() {
        return Constants.FO_TITLE;
    }

    @Override
    public String getLocalName() {
        return "blanks";
    }

    @Override
    public String getNormalNamespacePrefix() {
        return HandwritingElementMapping.PREFIX;
    }
}
