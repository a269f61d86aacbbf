package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import java.util.List;
import java.util.Locale;

/**
 * One page of ink, in millimetres from its upper left corner. Immutable.
 *
 * @param widthMm of the page, above 0, at most {@link #LARGEST_MM}
 * @param heightMm of the page, above 0, at most {@link #LARGEST_MM}
 * @param layers from the lowest to the topmost
 * @param text what is written, empty if unknown: the title of an SVG or PDF, the transcript in InkML
 *        and JSON
 * @param words of the text, where they stand, in the order of reading; none if unknown: PDF hides them under
 *        the ink
 * @param description what else a reader should know, such as hand, style and seed; may be empty
 */
public record Drawing(double widthMm, double heightMm, List<InkLayer> layers, String text, List<PlacedWord> words,
        String description) {
    /** The longest side: what a PDF page may measure, 200 inches. */
    public static final double LARGEST_MM = 5080;

    public Drawing {
        layers = List.copyOf(layers);
        words = List.copyOf(words);
        requireSide(widthMm);
        requireSide(heightMm);
    }

    /** A drawing whose words stand nobody knows where. */
    public Drawing(double widthMm, double heightMm, List<InkLayer> layers, String text, String description) {
        this(widthMm, heightMm, layers, text, List.of(), description);
    }

    private static void requireSide(double side) {
        if (!(side > 0 && side <= LARGEST_MM)) {
            throw new IllegalArgumentException("a drawing's side is above 0 and at most " + LARGEST_MM + " mm, not "
                    + side);
        }
    }

    /**
     * A drawing that fits tightly around {@code ink}: nothing that the pen leaves comes nearer to its
     * edge than {@code marginMm}. Without ink it is an empty square.
     *
     * @param ink in millimetres, anywhere; it is moved to its place
     * @param words of the ink, where they stand in it; they move with it
     * @throws LonghandException (input) if the drawing would be larger than {@link #LARGEST_MM} or the
     *         margin is below 0
     */
    public static Drawing around(Ink ink, List<PlacedWord> words, Pen pen, InkColor color, double marginMm)
            throws LonghandException {
        if (!(marginMm >= 0)) {
            throw LonghandException.input("the margin must be 0 mm or more, not " + marginMm);
        }
        double margin = marginMm + pen.reachMm();
        Bounds bounds = ink.bounds().orElse(new Bounds(0, 0, 0, 0)).grown(margin);
        if (!(bounds.width() <= LARGEST_MM && bounds.height() <= LARGEST_MM)) {
            throw LonghandException.input(String.format(Locale.ROOT,
                    "the drawing would be %.0f x %.0f mm, but %.0f mm is the most: write smaller or shorter lines",
                    bounds.width(), bounds.height(), LARGEST_MM));
        }
        Ink placed = ink.translated(-bounds.minX(), -bounds.minY());
        List<PlacedWord> moved = words.stream().map(word -> word.translated(-bounds.minX(), -bounds.minY())).toList();
        return new Drawing(bounds.width(), bounds.height(), List.of(new InkLayer(placed, pen, color)), "", moved, "");
    }

    /** As {@link #around(Ink, List, Pen, InkColor, double)}, without words. */
    public static Drawing around(Ink ink, Pen pen, InkColor color, double marginMm) throws LonghandException {
        return around(ink, List.of(), pen, color, marginMm);
    }

    public Drawing withText(String other) {
        return new Drawing(widthMm, heightMm, layers, other, words, description);
    }

    public Drawing withDescription(String other) {
        return new Drawing(widthMm, heightMm, layers, text, words, other);
    }

    /** The ink of all layers, in order. */
    public Ink ink() {
        return layers.stream().map(InkLayer::ink).reduce(Ink.EMPTY, Ink::plus);
    }
}
