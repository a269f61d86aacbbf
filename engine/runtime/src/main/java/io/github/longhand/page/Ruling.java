package io.github.longhand.page;

/** Whether the paper has lines to write on. */
public enum Ruling {
    /** Blank paper: paragraphs may stand anywhere. */
    NONE,
    /** The lines sit on rules that the paper has already. */
    ON_PAPER,
    /** The lines sit on rules, and the page draws them. */
    DRAWN
}
