package io.github.longhand.fop.letters;

import io.github.longhand.fop.writing.Copyist;
import io.github.longhand.fop.writing.LineOrder;
import io.github.longhand.fop.writing.PennedLine;
import io.github.longhand.fop.writing.Penman;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.List;

/**
 * Writes nothing: a stroke of common width stands for each character. So a letter can be laid out,
 * and its faults found, in a small part of the time that writing takes.
 */
final class Sketch implements Copyist {
    private static final double ADVANCE = 0.85;

    @Override
    public List<PennedLine> write(Penman penman, List<LineOrder> orders) {
        return orders.stream().<PennedLine>map(order -> Sketch::strokes).toList();
    }

    private static Ink strokes(int start, int end) {
        return Ink.of(Stroke.of(start * ADVANCE, 0, start * ADVANCE, -1, end * ADVANCE, 0));
    }
}
