package io.github.longhand.fop.element;

import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;

/** What has to be added where an element stands. */
enum Placement {
    INLINE, BLOCK, NOWHERE;

    /** The placement in {@code parent}, looked up through objects that are nothing of their own. */
    static Placement in(FONode parent) {
        for (FONode node = parent; node != null; node = node.getParent()) {
            switch (node.getNameId()) {
                case Constants.FO_WRAPPER, Constants.FO_RETRIEVE_MARKER, Constants.FO_RETRIEVE_TABLE_MARKER -> {
                    // what holds them decides
                }
                case Constants.FO_BLOCK, Constants.FO_INLINE, Constants.FO_BASIC_LINK, Constants.FO_BIDI_OVERRIDE,
                        Constants.FO_LEADER, Constants.FO_FOOTNOTE -> {
                    return INLINE;
                }
                case Constants.FO_FLOW, Constants.FO_STATIC_CONTENT, Constants.FO_BLOCK_CONTAINER,
                        Constants.FO_TABLE_CELL, Constants.FO_LIST_ITEM_BODY, Constants.FO_LIST_ITEM_LABEL,
                        Constants.FO_FOOTNOTE_BODY, Constants.FO_FLOAT, Constants.FO_INLINE_CONTAINER,
                        Constants.FO_TABLE_CAPTION -> {
                    return BLOCK;
                }
                default -> {
                    return NOWHERE;
                }
            }
        }
        return NOWHERE;
    }
}
