package io.github.longhand.draw;

import io.github.longhand.ink.Ink;

/**
 * Ink as a file holds it, with what is known of it.
 *
 * @param text what is written, empty if unknown
 * @param writer who wrote it, empty if unknown
 * @param ink in millimetres, y downward
 */
public record InkSample(String text, String writer, Ink ink) {

    /** What {@code drawing} holds, without its pens and colours. */
    public static InkSample of(Drawing drawing) {
        return new InkSample(drawing.text(), "", drawing.ink());
    }
}
