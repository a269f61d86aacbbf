package io.github.longhand.fop.element;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into words and what stands between them. */
final class WhiteSpace {
    /**
     * Ends a line, whatever the properties of the block say about linefeeds. The second character has
     * no width; without it, FOP ends the line before the last box.
     */
    static final String LINE_END = "\u2028\u200b";

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

    /** Blanks of all kinds, and the places where a line may or must end. */
    static boolean isBetweenWords(char character) {
        return BETWEEN_WORDS.indexOf(character) >= 0;
    }
}
