package io.github.longhand.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One character while it is being composed: written by the network, drawn as a glyph, or blank.
 *
 * @param character what the network writes, if it does
 * @param glyph what is drawn, if it is
 * @param blankWidth in blanks; 0 for what has ink
 */
record Atom(int start, int end, char character, Optional<String> glyph, double blankWidth, List<Mark> marks,
        boolean joined) {

    static Atom written(int start, int end, char character) {
        return new Atom(start, end, character, Optional.empty(), 0, List.of(), false);
    }

    static Atom drawn(int start, int end, String glyph) {
        return new Atom(start, end, '\0', Optional.of(glyph), 0, List.of(), false);
    }

    static Atom blank(int start, int end, double width) {
        return new Atom(start, end, ' ', Optional.empty(), width, List.of(), false);
    }

    boolean isBlank() {
        return blankWidth > 0;
    }

    boolean isWritten() {
        return glyph.isEmpty() && !isBlank();
    }

    boolean isWrittenLetter() {
        return isWritten() && Character.isLetterOrDigit(character);
    }

    boolean isCapital() {
        return glyph.map(name -> name.codePointAt(0)).filter(Character::isUpperCase).isPresent()
                || isWritten() && Character.isUpperCase(character);
    }

    /** This one with a mark more, and with the text up to {@code newEnd}. */
    Atom marked(Mark mark, int newEnd) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Atom(start, newEnd, character, glyph, blankWidth, List.copyOf(more), joined);
    }

    Atom joinedUp() {
        return new Atom(start, end, character, glyph, blankWidth, marks, true);
    }

    Atom asGlyph() {
        return new Atom(start, end, '\0', Optional.of(Character.toString(character)), 0, marks, joined);
    }
}
