/**
 * Pen strokes as pure geometry: {@link io.github.longhand.ink.Ink}, its strokes and points.
 *
 * <p>Everything here is an immutable value and knows no unit, no text, no network and no file
 * format. y grows downward, as in SVG.
 */
package io.github.longhand.ink;
