package io.github.longhand.fop.element;

import java.util.ArrayList;
import java.util.List;

/**
 * The mixed content of one element, while FOP reads it. It outlives the element: what is
 * retrieved from a marker is written again from here.
 */
final class Content {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    void characters(char[] data, int start, int length) {
        pending.append(data, start, length);
    }

    void add(Piece piece) {
        flush();
        pieces.add(piece);
    }

    List<Piece> pieces() {
        flush();
        return pieces;
    }

    private void flush() {
        if (pending.length() > 0) {
            pieces.add(new Piece.Characters(pending.toString()));
            pending.setLength(0);
        }
    }
}
