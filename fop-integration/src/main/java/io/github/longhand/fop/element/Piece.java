package io.github.longhand.fop.element;

import org.xml.sax.Locator;

/** What stands in an element, in the order of the document. */
sealed interface Piece {

    /** Characters, as the parser gave them. */
    record Characters(String text) implements Piece {
    }

    /** A forced end of line. */
    record Break() implements Piece {
    }

    /** Content with attributes of its own. */
    record Part(GivenAttributes attributes, Content content, Locator locator) implements Piece {
    }
}
