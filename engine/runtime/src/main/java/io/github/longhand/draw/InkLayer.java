package io.github.longhand.draw;

import io.github.longhand.ink.Ink;

/**
 * Ink in its place on a drawing, with what it is drawn with. Immutable.
 *
 * @param ink in millimetres from the drawing's upper left corner
 * @param pen whose widths are millimetres too
 * @param color of all its strokes
 */
public record InkLayer(Ink ink, Pen pen, InkColor color) {
}
