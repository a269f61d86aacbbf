package io.github.longhand.text;

import io.github.longhand.LonghandException;
import io.github.longhand.text.Composition.Blank;
import io.github.longhand.text.Composition.Drawn;
import io.github.longhand.text.Composition.Piece;
import io.github.longhand.text.Composition.Written;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * Says for any text what the pen does, character by character; nothing is dropped silently.
 *
 * <p>In this order: a character of the hand's alphabet is the network's; some are written as others
 * (a typographic quote, an ellipsis, œ as o and e drawn close); some have a glyph in the built-in
 * alphabet; a letter with accents is its base letter and the marks over it; compatibility
 * characters are what they stand for. A row of capitals is drawn. What is left is refused by name and place, or becomes a
 * placeholder if that was asked for. Immutable.
 */
public final class Composer {
    /** How many blanks a tab is. */
    public static final double BLANKS_OF_A_TAB = 4;

    /** So many capitals together are drawn. */
    private static final int ROW_OF_CAPITALS = 3;

    /** How many marks a letter may have; what has more is not meant to be read. */
    private static final int MOST_MARKS = 6;

    private final Alphabet alphabet;
    private final IntPredicate drawable;
    private final String drawn;
    private final Optional<String> placeholder;

    private Composer(Alphabet alphabet, IntPredicate drawable, String drawn, Optional<String> placeholder) {
        this.alphabet = alphabet;
        this.drawable = drawable;
        this.drawn = drawn;
        this.placeholder = placeholder;
    }

    /**
     * A composer for a hand of this alphabet.
     *
     * @param drawable which characters have a glyph of their own
     */
    public static Composer of(Alphabet alphabet, IntPredicate drawable) {
        return new Composer(alphabet, drawable, "", Optional.empty());
    }

    /** One that has {@code characters} drawn although the hand's alphabet has them. */
    public Composer drawing(String characters) {
        return new Composer(alphabet, drawable, characters, placeholder);
    }

    /** One that puts the glyph called {@code glyph} for what cannot be written. */
    public Composer withPlaceholder(String glyph) {
        return new Composer(alphabet, drawable, drawn, Optional.of(glyph));
    }

    /**
     * What the pen does for {@code text}, one line.
     *
     * @throws LonghandException (input) if a character cannot be written; the message names it and
     *         its place
     */
    public Composition compose(String text) throws LonghandException {
        List<Atom> atoms = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (!Characters.isInvisible(codePoint)) {
                add(atoms, text, at, end, codePoint);
            }
            at = end;
        }
        drawCapitals(atoms);
        drawLonelyMarks(atoms);
        return arranged(text, atoms);
    }

    private void add(List<Atom> atoms, String text, int start, int end, int codePoint) throws LonghandException {
        OptionalDouble blank = Characters.blankWidth(codePoint);
        if (blank.isPresent()) {
            atoms.add(Atom.blank(start, end, blank.getAsDouble()));
            return;
        }
        Optional<Mark> mark = Mark.ofCombining(codePoint);
        if (mark.isPresent() && !atoms.isEmpty() && !atoms.get(atoms.size() - 1).isBlank()) {
            Atom last = atoms.remove(atoms.size() - 1);
            if (last.marks().size() == MOST_MARKS) {
                throw LonghandException.input("character " + (text.codePointCount(0, last.start()) + 1)
                        + " of the line has more than " + MOST_MARKS + " accents, which no pen can write: remove some");
            }
            atoms.add(last.marked(mark.get(), end));
            return;
        }
        List<Atom> resolved = resolve(start, end, codePoint);
        if (resolved.isEmpty()) {
            if (placeholder.isEmpty()) {
                throw Unwritable.at(text, start, codePoint);
            }
            resolved = List.of(Atom.drawn(start, end, placeholder.get()));
        }
        atoms.addAll(resolved);
    }

    /** The atoms for one character; none if it cannot be written. */
    private List<Atom> resolve(int start, int end, int codePoint) {
        if (isWritten(codePoint)) {
            return List.of(Atom.written(start, end, (char) codePoint));
        }
        Optional<Recipes.Recipe> recipe = Recipes.of(codePoint);
        if (recipe.isPresent() && recipe.get().base().codePoints().allMatch(this::isWritten)) {
            return followed(start, end, recipe.get());
        }
        if (drawable.test(codePoint)) {
            return List.of(Atom.drawn(start, end, Character.toString(codePoint)));
        }
        if (recipe.isPresent()) {
            return followed(start, end, recipe.get());
        }
        List<Atom> decomposed = decomposed(start, end, codePoint, Normalizer.Form.NFD);
        return decomposed.isEmpty() ? decomposed(start, end, codePoint, Normalizer.Form.NFKD) : decomposed;
    }

    private List<Atom> followed(int start, int end, Recipes.Recipe recipe) {
        List<Atom> atoms = sequence(start, end, recipe.base());
        if (atoms.isEmpty()) {
            return atoms;
        }
        for (int i = 1; recipe.joined() && i < atoms.size(); i++) {
            atoms.set(i, atoms.get(i).joinedUp());
        }
        for (Mark mark : recipe.marks()) {
            atoms.set(atoms.size() - 1, atoms.get(atoms.size() - 1).marked(mark, end));
        }
        return atoms;
    }

    private List<Atom> decomposed(int start, int end, int codePoint, Normalizer.Form form) {
        String self = Character.toString(codePoint);
        String parts = Normalizer.normalize(self, form);
        return parts.equals(self) ? List.of() : sequence(start, end, parts);
    }

    /** The atoms for all of {@code parts}, marks on the letter before them; none if one cannot be. */
    private List<Atom> sequence(int start, int end, String parts) {
        List<Atom> atoms = new ArrayList<>();
        for (int part : parts.codePoints().toArray()) {
            Optional<Mark> mark = Mark.ofCombining(part);
            if (mark.isPresent() && !atoms.isEmpty()) {
                atoms.add(atoms.remove(atoms.size() - 1).marked(mark.get(), end));
                continue;
            }
            List<Atom> resolved = resolve(start, end, part);
            if (resolved.isEmpty()) {
                return List.of();
            }
            atoms.addAll(resolved);
        }
        return atoms;
    }

    private boolean isWritten(int codePoint) {
        return codePoint <= Character.MAX_VALUE && alphabet.contains((char) codePoint)
                && drawn.indexOf(codePoint) < 0;
    }

    /**
     * Has a network write no row of capitals: it has learned them at the beginning of words, and of three
     * together it makes nothing that could be read. Many people print them, too.
     */
    private void drawCapitals(List<Atom> atoms) {
        int start = 0;
        while (start < atoms.size()) {
            int end = start;
            while (end < atoms.size() && atoms.get(end).isCapital()) {
                end++;
            }
            boolean beside = start > 0 && atoms.get(start - 1).isWrittenLetter()
                    || end < atoms.size() && atoms.get(end).isWrittenLetter();
            if (end - start >= ROW_OF_CAPITALS && !beside) {
                drawWritten(atoms, start, end);
            }
            start = Math.max(end, start + 1);
        }
    }

    /** Draws those from start up to, without, end that a network was to write. */
    private void drawWritten(List<Atom> atoms, int start, int end) {
        for (int i = start; i < end; i++) {
            if (atoms.get(i).isWritten() && drawable.test(atoms.get(i).character())) {
                atoms.set(i, atoms.get(i).asGlyph());
            }
        }
    }

    /**
     * Has a network write no comma or bracket without a letter beside it: of what it has never seen
     * it makes nothing that could be read. So where glyphs cut a word, a part without a letter or a
     * figure is drawn as well.
     */
    private void drawLonelyMarks(List<Atom> atoms) {
        boolean anyDrawn = atoms.stream().anyMatch(atom -> atom.glyph().isPresent());
        boolean anyLetter = atoms.stream().anyMatch(Atom::isWrittenLetter);
        int start = 0;
        while (anyDrawn && start < atoms.size()) {
            int end = start;
            boolean letters = false;
            while (end < atoms.size() && atoms.get(end).isWritten()) {
                letters |= atoms.get(end).isWrittenLetter();
                end++;
            }
            boolean besideGlyph = start > 0 && atoms.get(start - 1).glyph().isPresent()
                    || end < atoms.size() && atoms.get(end).glyph().isPresent();
            if (!letters && (besideGlyph || !anyLetter)) {
                drawWritten(atoms, start, end);
            }
            start = Math.max(end, start + 1);
        }
    }

    private static Composition arranged(String text, List<Atom> atoms) {
        StringBuilder base = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        boolean apart = false;
        for (Atom atom : atoms) {
            if (atom.isBlank()) {
                pieces.add(new Blank(atom.start(), atom.end(), atom.blankWidth()));
                apart = true;
            } else if (atom.glyph().isPresent()) {
                pieces.add(new Drawn(atom.start(), atom.end(), atom.glyph().get(), atom.marks(), atom.joined()));
                apart = true;
            } else {
                if (apart && !base.isEmpty()) {
                    base.append(' ');
                }
                apart = false;
                pieces.add(new Written(atom.start(), atom.end(), base.length(), atom.marks(), atom.joined()));
                base.append(atom.character());
            }
        }
        return new Composition(text, base.toString(), pieces);
    }
}
