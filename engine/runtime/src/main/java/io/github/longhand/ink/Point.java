package io.github.longhand.ink;

/** A place of the pen; y grows downward. */
public record Point(double x, double y) {
}
