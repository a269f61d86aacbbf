package io.github.longhand.fop.writing;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.page.WordEdges;
import io.github.longhand.page.WordGaps;
import io.github.longhand.sampling.Seeds;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One line of a passage, on its way to be written and to be cut at its words.
 *
 * @param passage whose line it is
 * @param start index of its first character in the passage's text
 * @param words that stand on it
 * @param order what is to be written
 */
record PassageLine(Passage passage, int start, List<Word> words, LineOrder order) {
    /** What the box of a word has at its sides beyond what the eye sees of the word, as those of printed letters have. */
    private static final double BEARING = 0.2;
    /** What a character takes that the network merged with its neighbour. */
    private static final double INKLESS_WIDTH = 0.3;
    private static final double LARGEST_RISE = 0.2;
    private static final double LARGEST_GROWTH = 0.08;
    private static final double LARGEST_LEAN = 0.12;
    private static final Stroke BOX = Stroke.of(0.15, -1.4, 0.95, -1.4, 0.95, 0, 0.15, 0, 0.15, -1.4);
    private static final double BOX_WIDTH = 1.1;

    /** The words that stand on this line, in their order. */
    List<Part> cut(PennedLine line) {
        List<Part> parts = new ArrayList<>();
        double reached = 0;
        for (Word word : words) {
            Ink ink = slanted(line.inkOf(word.start() - start, word.end() - start), word.look());
            double left = reached;
            WordEdges edges = WordEdges.of(ink).orElseGet(() ->
                    new WordEdges(left, left + INKLESS_WIDTH * word.text().length()));
            parts.add(new Part(word, ink, edges));
            reached = edges.right();
        }
        return parts;
    }

    /** The gaps between words as the hand left them. */
    static List<Double> gaps(List<Part> parts) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (!parts.get(i).goesOnIn(parts.get(i + 1))) {
                gaps.add(parts.get(i).edges.gapTo(parts.get(i + 1).edges));
            }
        }
        return gaps;
    }

    /** Draws the words of this line, the gaps between them as {@code even} keeps them. */
    void draw(List<Part> parts, WordGaps even) {
        boolean begins = true;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double end = part.edges.right() + BEARING;
            double gap = even.usual();
            boolean goesOn = false;
            if (i + 1 < parts.size()) {
                Part next = parts.get(i + 1);
                goesOn = part.goesOnIn(next);
                end = goesOn ? next.edges.left() : end;
                gap = even.kept(part.edges.gapTo(next.edges));
            }
            double left = part.edges.left() - (begins ? BEARING : 0);
            draw(part.word, part.ink, left, Math.max(INKLESS_WIDTH, end - left), gap, Seeds.derive(order.seed(), i));
            begins = !goesOn;
        }
    }

    /** Draws an empty box for each character that could not be written. */
    static void drawPlaceholders(Passage passage) {
        for (Word word : passage.words()) {
            if (word.isPlaceholder()) {
                draw(word, slanted(Ink.of(BOX), word.look()), 0, BOX_WIDTH, WordGaps.of(List.of()).usual(),
                        word.start());
            }
        }
    }

    /** A word with its ink, where it stands in the line, in x-heights. */
    record Part(Word word, Ink ink, WordEdges edges) {

        /** Whether {@code next} is of the same word, which changes its look there. */
        boolean goesOnIn(Part next) {
            return next.word.start() == word.end();
        }
    }

    private static Ink slanted(Ink ink, Look look) {
        if (look.slantDegrees() == 0) {
            return ink;
        }
        return ink.transformed(AffineTransform.getShearInstance(-Math.tan(Math.toRadians(look.slantDegrees())), 0));
    }

    private static void draw(Word word, Ink ink, double left, double advance, double gap, long seed) {
        Look look = word.look();
        AffineTransform transform = AffineTransform.getScaleInstance(look.xHeightMm(), look.xHeightMm());
        if (look.irregularity() > 0) {
            transform.concatenate(unevenness(look.irregularity(), seed));
        }
        transform.translate(-left, 0);
        List<BezierPath> paths = look.pen().draw(ink.transformed(transform));
        word.draw(new DrawnWord(paths, advance * look.xHeightMm(), (gap - 2 * BEARING) * look.xHeightMm()));
    }

    /** What sets a word a little higher or lower, larger or smaller, and more or less upright. */
    private static AffineTransform unevenness(double amount, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AffineTransform transform = AffineTransform.getTranslateInstance(0,
                amount * LARGEST_RISE * random.nextDouble(-1, 1));
        double size = 1 + amount * LARGEST_GROWTH * random.nextDouble(-1, 1);
        transform.scale(size, size);
        transform.shear(amount * LARGEST_LEAN * random.nextDouble(-1, 1), 0);
        return transform;
    }
}
