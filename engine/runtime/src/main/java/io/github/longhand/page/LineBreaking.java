package io.github.longhand.page;

/** How it is decided where a line ends. */
public enum LineBreaking {
    /** So that the lines of the whole paragraph are as even as can be (Knuth and Plass 1981). */
    OPTIMAL,
    /** As many words as there is room for, as one writes who does not look ahead. */
    FIRST_FIT
}
