package io.github.longhand.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a pen adds to a letter that it has written: an accent, a tail, a stroke through it. */
public enum Mark {
    GRAVE("grave", Place.ABOVE, 0x300),
    ACUTE("acute", Place.ABOVE, 0x301),
    CIRCUMFLEX("circumflex", Place.ABOVE, 0x302),
    TILDE("tilde", Place.ABOVE, 0x303),
    MACRON("macron", Place.ABOVE, 0x304),
    BREVE("breve", Place.ABOVE, 0x306),
    DOT_ABOVE("dot", Place.ABOVE, 0x307),
    DIAERESIS("diaeresis", Place.ABOVE, 0x308),
    HOOK_ABOVE("hook", Place.ABOVE, 0x309),
    RING("ring", Place.ABOVE, 0x30A),
    DOUBLE_ACUTE("double-acute", Place.ABOVE, 0x30B),
    CARON("caron", Place.ABOVE, 0x30C),
    /** The comma of a small g, which has no room below. */
    TURNED_COMMA("turned-comma", Place.ABOVE, 0x312),
    CEDILLA("cedilla", Place.BELOW, 0x327),
    OGONEK("ogonek", Place.BELOW_RIGHT, 0x328),
    COMMA_BELOW("comma-below", Place.BELOW, 0x326),
    DOT_BELOW("dot-below", Place.BELOW, 0x323),
    LINE_BELOW("line-below", Place.BELOW, 0x331),
    /** The caron of a tall letter, which is written like an apostrophe. */
    APOSTROPHE("apostrophe", Place.BESIDE_TOP, 0x315),
    HORN("horn", Place.BESIDE_X_HEIGHT, 0x31B),
    MIDDLE_DOT("middle-dot", Place.BESIDE_MIDDLE, Mark.NOT_COMBINING),
    /** Through the stem above the x-height: d and h. */
    HIGH_BAR("bar", Place.ACROSS_TOP, Mark.NOT_COMBINING),
    /** Through the middle: t and the capitals. */
    BAR("bar", Place.ACROSS_MIDDLE, 0x335),
    /** Through the left stem of a capital D. */
    LEFT_BAR("bar", Place.ACROSS_LEFT, Mark.NOT_COMBINING),
    /** A short slanted stroke through the stem: l. */
    SHORT_SLASH("slash", Place.THROUGH_STEM, 0x337),
    /** A slanted stroke through the whole letter: o. */
    SLASH("slash", Place.THROUGH, 0x338),
    /** No stroke at all: the letter is written without its dot. */
    DOTLESS("", Place.NOWHERE, Mark.NOT_COMBINING);

    /** Where a mark goes, seen from the ink of its letter. */
    public enum Place {
        ABOVE, BELOW, BELOW_RIGHT, BESIDE_TOP, BESIDE_X_HEIGHT, BESIDE_MIDDLE, ACROSS_TOP, ACROSS_MIDDLE,
        ACROSS_LEFT, THROUGH_STEM, THROUGH, NOWHERE
    }

    private static final int NOT_COMBINING = -1;
    private static final Map<Integer, Mark> BY_COMBINING = Arrays.stream(values())
            .filter(mark -> mark.combining != NOT_COMBINING)
            .collect(Collectors.toUnmodifiableMap(mark -> mark.combining, Function.identity()));

    private final String glyph;
    private final Place place;
    private final int combining;

    Mark(String glyph, Place place, int combining) {
        this.glyph = glyph;
        this.place = place;
        this.combining = combining;
    }

    /** The mark of a combining character of Unicode, if a pen knows it. */
    public static Optional<Mark> ofCombining(int codePoint) {
        return Optional.ofNullable(BY_COMBINING.get(codePoint));
    }

    /** The name of its design in the built-in alphabet; empty if nothing is drawn. */
    public String glyph() {
        return glyph;
    }

    public Place place() {
        return place;
    }

    /** Whether the dot of an i or j goes when this mark comes. */
    public boolean replacesDot() {
        return place == Place.ABOVE || this == DOTLESS;
    }
}
