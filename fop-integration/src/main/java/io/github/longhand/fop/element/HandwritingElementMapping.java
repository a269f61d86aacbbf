package io.github.longhand.fop.element;

import io.github.longhand.fop.writing.Desk;
import io.github.longhand.fop.writing.HandSource;
import java.util.HashMap;
import org.apache.fop.fo.ElementMapping;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.InstreamForeignObject;

/**
 * The elements of the namespace {@value #URI}.
 *
 * <p>Each {@link org.apache.fop.apps.FopFactory} has a mapping of its own, and with it the hands
 * that its documents have asked for so far.
 */
public final class HandwritingElementMapping extends ElementMapping {
    /** The namespace of the elements. */
    public static final String URI = "urn:longhand:hw";
    /** The prefix by which messages call them. */
    public static final String PREFIX = "hw";

    private final Desk desk;
    private final Settings defaults;

    /** A mapping that finds hands by name or file: the one FOP makes by itself. */
    public HandwritingElementMapping() {
        this(new Desk(new HandSource()), Settings.DEFAULT);
    }

    /**
     * A mapping with hands of your own.
     *
     * @param desk where hands are found
     * @param defaults what an element asks for that says nothing else
     */
    public HandwritingElementMapping(Desk desk, Settings defaults) {
        this.desk = desk;
        this.defaults = defaults;
        this.namespaceURI = URI;
    }

    @Override
    protected void initialize() {
        if (foObjs == null) {
            HashMap<String, Maker> makers = new HashMap<>();
            makers.put(HandwrittenText.NAME, maker(parent -> parent instanceof InstreamForeignObject
                    ? new HandwrittenDrawing(parent, desk, defaults)
                    : new HandwrittenText(parent, desk, defaults)));
            makers.put(Span.NAME, maker(Span::new));
            makers.put(LineBreak.NAME, maker(LineBreak::new));
            makers.put(DEFAULT, maker(UnknownElement::new));
            foObjs = makers;
        }
    }

    @Override
    public String getStandardPrefix() {
        return PREFIX;
    }

    private interface NodeMaker {
        FONode make(FONode parent);
    }

    private static Maker maker(NodeMaker nodes) {
        return new Maker() {
            @Override
            public FONode make(FONode parent) {
                return nodes.make(parent);
            }
        };
    }
}
