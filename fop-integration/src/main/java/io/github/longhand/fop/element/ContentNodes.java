package io.github.longhand.fop.element;

import io.github.longhand.fop.HandwritingEventProducer;
import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.FONode;

/** What may stand in an element of ours. */
final class ContentNodes {
    private ContentNodes() {
    }

    /** Takes a child into the content of {@code parent}, or reports that it cannot stand there. */
    static void add(FONode child, Content content, FONode parent) throws FOPException {
        if (child instanceof Span span) {
            content.add(span.piece());
        } else if (child instanceof LineBreak) {
            content.add(new Piece.Break());
        } else {
            refuse(child, parent);
        }
    }

    static void requireContentParent(FONode child, FONode parent) throws FOPException {
        if (!(parent instanceof HandwrittenText || parent instanceof HandwrittenDrawing || parent instanceof Span)) {
            refuse(child, parent);
        }
    }

    /** Reports that {@code child} cannot stand in {@code parent}, which ends the document. */
    static void refuse(FONode child, FONode parent) throws FOPException {
        events(parent).misplacedElement(parent, child.getName(), parent.getName(),
                child.getLocator() != null ? child.getLocator() : parent.getLocator());
    }

    static HandwritingEventProducer events(FONode node) {
        return HandwritingEventProducer.Provider.get(node.getUserAgent().getEventBroadcaster());
    }
}
