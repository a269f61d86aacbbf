package io.github.longhand.sampling;

/** A line to be written: its text, without line breaks, and the manner. */
public record LineRequest(String text, ScribeSettings settings) {
}
