package io.github.longhand.page;

/** Where the lines of a page begin and end. */
public enum Alignment {
    LEFT, RIGHT, CENTER,
    /** Both edges even, by wider gaps between words; the last line of a paragraph is left as it is. */
    JUSTIFIED
}
