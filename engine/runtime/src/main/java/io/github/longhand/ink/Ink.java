package io.github.longhand.ink;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pen strokes in writing order: what the engine produces. May be empty. Immutable. */
public record Ink(List<Stroke> strokes) {
    /** No stroke at all. */
    public static final Ink EMPTY = new Ink(List.of());

    public Ink {
        strokes = List.copyOf(strokes);
    }

    public static Ink of(Stroke... strokes) {
        return new Ink(List.of(strokes));
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** The number of points of all strokes. */
    public int pointCount() {
        int points = 0;
        for (Stroke stroke : strokes) {
            points += stroke.size();
        }
        return points;
    }

    /** The rectangle around all points; empty without a stroke. */
    public Optional<Bounds> bounds() {
        return strokes.stream().map(Stroke::bounds).reduce(Bounds::union);
    }

    /** These strokes, then those of {@code other}. */
    public Ink plus(Ink other) {
        List<Stroke> both = new ArrayList<>(strokes);
        both.addAll(other.strokes);
        return new Ink(both);
    }

    public Ink transformed(AffineTransform transform) {
        return new Ink(strokes.stream().map(stroke -> stroke.transformed(transform)).toList());
    }

    public Ink translated(double dx, double dy) {
        return transformed(AffineTransform.getTranslateInstance(dx, dy));
    }

    /** This ink, {@code factor} times as large, about the origin. */
    public Ink scaled(double factor) {
        return transformed(AffineTransform.getScaleInstance(factor, factor));
    }
}
