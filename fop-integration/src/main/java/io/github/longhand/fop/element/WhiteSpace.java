package io.github.longhand.fop.element;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into words and what stands between them. */
final class WhiteSpace {
    /** Without width; where a line ends after a box, FOP ends it before the box unless this follows. */
    private static final char GUARD = '\u200b';
    /** Ends a line, whatever the properties of the block say about linefeeds. */
    static final String LINE_END = "\u2028" + GUARD;

    private static final String BETWEEN_WORDS = " \t\r\n\u00a0" + LINE_END;

    private WhiteSpace() {
    }

    /** The runs of {@code text}, each either all {@linkplain #isBetweenWords between words} or none of it. */
    static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isBetweenWords(text.charAt(i)) != isBetweenWords(text.charAt(start))) {
                runs.add(text.substring(start, i));
                start = i;
            }
        }
        return runs;
    }

    /**
     * A blank whose linefeeds end lines, as they are to, after the box before it. In an inline FOP would
     * also take the blank after the next box for one that begins a line, were there nothing to be seen since.
     */
    static String guarded(String blank) {
        return blank.indexOf('\n') < 0 ? blank : blank + GUARD;
    }

    /** Blanks of all kinds, and the places where a line may or must end. */
    static boolean isBetweenWords(char character) {
        return BETWEEN_WORDS.indexOf(character) >= 0;
    }
}
