package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.HandSource;
import io.github.longhand.fop.writing.LineOrder;
import io.github.longhand.fop.writing.PennedLine;
import io.github.longhand.fop.writing.Penman;
import io.github.longhand.fop.writing.PenmanSource;
import io.github.longhand.fop.writing.ScribePenman;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.Styles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who writes letters: the hand and the style of the run, and those that a template or a row names. Of
 * these, files must be within reach.
 */
public final class LetterHands implements PenmanSource {
    private final Penman own;
    private final Optional<String> style;
    private final Reach reach;

    /**
     * Hands for letters.
     *
     * @param hand of the run
     * @param style of the run, which may stand in any file
     */
    public LetterHands(Hand hand, Optional<String> style, Reach reach) {
        this.style = style;
        this.reach = reach;
        own = new WithinReach(ScribePenman.with(hand));
    }

    @Override
    public Penman find(Optional<String> name) throws LonghandException {
        if (name.isEmpty() || name.get().equals(own.name())) {
            return own;
        }
        if (HandFile.isNamed(name.get())) {
            reach.require(path(name.get()));
        }
        return new WithinReach(new HandSource().find(name));
    }

    private static Path path(String name) throws LonghandException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw LonghandException.input("the template asks for " + name + ", which names no file", e);
        }
    }

    /** Makes sure that each file in an expression such as {@code mine.style:2+round} is within reach. */
    private void requireStyleFiles(String expression) throws LonghandException {
        for (String file : Styles.files(expression)) {
            reach.require(path(file));
        }
    }

    /** A penman whose styles are within reach. */
    private final class WithinReach implements Penman {
        private final Penman penman;
        private final Set<String> known = ConcurrentHashMap.newKeySet();

        WithinReach(Penman penman) {
            this.penman = penman;
        }

        @Override
        public String name() {
            return penman.name();
        }

        @Override
        public void requireStyle(String expression) throws LonghandException {
            if (!known.contains(expression)) {
                if (!style.equals(Optional.of(expression))) {
                    requireStyleFiles(expression);
                }
                penman.requireStyle(expression);
                known.add(expression);
            }
        }

        @Override
        public OptionalInt firstUnwritable(String text) {
            return penman.firstUnwritable(text);
        }

        @Override
        public List<PennedLine> write(List<LineOrder> orders) throws LonghandException {
            return penman.write(orders);
        }
    }
}
