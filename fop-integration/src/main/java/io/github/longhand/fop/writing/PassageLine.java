package io.github.longhand.fop.writing;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.Seeds;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /** In x-heights: what is left between words where the line does not say. */
    private static final double COMMON_BLANK = 1.0;
    private static final double LEAST_BLANK = 0.6;
    private static final double LARGEST_BLANK = 1.8;
    /** What a character takes that the network merged with its neighbour. */
    private static final double INKLESS_WIDTH = 0.3;
    private static final double LARGEST_RISE = 0.2;
    private static final double LARGEST_GROWTH = 0.08;
    private static final double LARGEST_LEAN = 0.12;
    private static final Stroke BOX = Stroke.of(0.15, -1.4, 0.95, -1.4, 0.95, 0, 0.15, 0, 0.15, -1.4);
    private static final double BOX_WIDTH = 1.1;

    /** Draws the words that stand on this line. */
    void cut(PennedLine line) {
        List<Part> parts = new ArrayList<>();
        double reached = 0;
        for (Word word : words) {
            Ink ink = slanted(line.inkOf(word.start() - start, word.end() - start), word.look());
            Optional<Bounds> bounds = ink.bounds();
            double left = bounds.map(Bounds::minX).orElse(reached);
            double right = bounds.map(Bounds::maxX).orElse(reached + INKLESS_WIDTH * word.text().length());
            parts.add(new Part(word, ink, left, right));
            reached = right;
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<Part> next = i + 1 < parts.size() ? Optional.of(parts.get(i + 1)) : Optional.empty();
            boolean wordGoesOn = next.isPresent() && next.get().word.start() == part.word.end();
            double advance = Math.max(INKLESS_WIDTH,
                    wordGoesOn ? next.get().left - part.left : part.right - part.left);
            double blank = next.isEmpty() ? COMMON_BLANK
                    : Math.min(LARGEST_BLANK, Math.max(LEAST_BLANK, next.get().left - part.right));
            draw(part.word, part.ink, part.left, advance, blank, Seeds.derive(order.seed(), i));
        }
    }

    /** Draws an empty box for each character that could not be written. */
    static void drawPlaceholders(Passage passage) {
        for (Word word : passage.words()) {
            if (word.isPlaceholder()) {
                draw(word, slanted(Ink.of(BOX), word.look()), 0, BOX_WIDTH, COMMON_BLANK, word.start());
            }
        }
    }

    private record Part(Word word, Ink ink, double left, double right) {
    }

    private static Ink slanted(Ink ink, Look look) {
        if (look.slantDegrees() == 0) {
            return ink;
        }
        return ink.transformed(AffineTransform.getShearInstance(-Math.tan(Math.toRadians(look.slantDegrees())), 0));
    }

    private static void draw(Word word, Ink ink, double left, double advance, double blank, long seed) {
        Look look = word.look();
        AffineTransform transform = AffineTransform.getScaleInstance(look.xHeightMm(), look.xHeightMm());
        if (look.irregularity() > 0) {
            transform.concatenate(unevenness(look.irregularity(), seed));
        }
        transform.translate(-left, 0);
        List<BezierPath> paths = look.pen().draw(ink.transformed(transform));
        word.draw(new DrawnWord(paths, advance * look.xHeightMm(), blank * look.xHeightMm()));
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
