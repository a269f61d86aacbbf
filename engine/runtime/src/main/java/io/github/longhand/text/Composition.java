package io.github.longhand.text;

import java.util.Arrays;
import java.util.List;

/**
 * What the pen does for a line of text: what the network is asked to write, and what is drawn over
 * and between. Immutable.
 *
 * @param text as it was asked for
 * @param base what the network writes, all of it in its alphabet, words one blank apart; empty if
 *        everything is drawn
 * @param pieces in the order of the text; characters that a pen leaves out (a soft hyphen) have none
 */
public record Composition(String text, String base, List<Piece> pieces) {

    public Composition {
        pieces = List.copyOf(pieces);
    }

    /** Whether the network writes the text as it stands and nothing is left to do. */
    public boolean isPlain() {
        return text.equals(base)
                && pieces.stream().allMatch(piece -> piece.marks().isEmpty() && !(piece instanceof Drawn));
    }

    /**
     * The same, but what the network wrote for the characters of the base from {@code start} up to, without,
     * {@code end} is put aside and they are drawn.
     */
    public Composition drawing(int start, int end) {
        return new Composition(text, base, pieces.stream().map(piece -> piece instanceof Written written
                && written.baseIndex() >= start && written.baseIndex() < end ? drawn(written) : piece).toList());
    }

    private Drawn drawn(Written written) {
        return new Drawn(written.start(), written.end(), Character.toString(base.charAt(written.baseIndex())),
                written.marks(), written.joined());
    }

    /** For each character of the base, where in the text it comes from; for a blank, where the word before it does. */
    public int[] placesOfBase() {
        int[] places = new int[base.length()];
        Arrays.fill(places, -1);
        for (Piece piece : pieces) {
            if (piece instanceof Written written) {
                places[written.baseIndex()] = written.start();
            }
        }
        for (int i = 1; i < places.length; i++) {
            places[i] = places[i] < 0 ? places[i - 1] : places[i];
        }
        return places;
    }

    /** One thing that the pen does, for the characters of the text from start up to, without, end. */
    public sealed interface Piece {
        int start();

        int end();

        /** What is added to it, the nearest to the letter first. */
        List<Mark> marks();
    }

    /**
     * A character that the network writes.
     *
     * @param baseIndex where it stands in {@link Composition#base}
     * @param joined whether it is drawn up to the piece before it, as the e of an œ
     */
    public record Written(int start, int end, int baseIndex, List<Mark> marks, boolean joined) implements Piece {
        public Written {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A character drawn from the built-in alphabet.
     *
     * @param glyph its name there
     * @param joined whether it is drawn up to the piece before it
     */
    public record Drawn(int start, int end, String glyph, List<Mark> marks, boolean joined) implements Piece {
        public Drawn {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Room without ink.
     *
     * @param width in blanks of the line
     */
    public record Blank(int start, int end, double width) implements Piece {
        @Override
        public List<Mark> marks() {
            return List.of();
        }
    }
}
