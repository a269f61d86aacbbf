package io.github.longhand.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Hangs straight quotation marks on the words they belong to: {@code he said, " No, "} becomes
 * {@code he said, "No,"}.
 *
 * <p>Marks open and close by turns, but a line may begin inside a quotation. So both readings are
 * tried, and the one that suits the punctuation and capitals around all marks of the line wins. Where
 * it wins by little, marks that have a blank on one side already stay as they are.
 */
final class QuotationMarks {
    /** From here on a reading is believed against the blanks that the transcript has. */
    private static final int SURE = 2;
    /** What follows a quotation that ended in a comma. */
    private static final Pattern SPEAKER = Pattern.compile("(?:he|she|they|said|asked|cried)(?!\\p{L})");

    private QuotationMarks() {
    }

    /** {@code text} with blanks beside each {@code mark} only where it faces away from its word. */
    static String attach(String text, char mark) {
        List<Integer> marks = marks(text, mark);
        int opensFirst = 0;
        for (int i = 0; i < marks.size(); i++) {
            opensFirst += (i % 2 == 0 ? 1 : -1) * opens(text, marks.get(i));
        }
        if (opensFirst == 0) {
            if (marks.size() % 2 != 0) {
                return text;
            }
            opensFirst = 1; // a pair is a quotation more often than the end of one and the start of another
        }
        StringBuilder attached = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < marks.size(); i++) {
            if (!standsAlone(text, marks.get(i)) && Math.abs(opensFirst) < SURE) {
                continue;
            }
            boolean opening = i % 2 == 0 == opensFirst > 0;
            int before = trimmedEnd(text, copied, marks.get(i));
            int after = trimmedStart(text, marks.get(i) + 1);
            attached.append(text, copied, before);
            if (opening) {
                boolean afterBracketOrDash = !attached.isEmpty() && "([-".indexOf(last(attached)) >= 0;
                spaceUnless(attached, attached.isEmpty() || afterBracketOrDash && before == marks.get(i));
            }
            attached.append(mark);
            if (!opening) {
                spaceUnless(attached, after == text.length() || isClosing(text.charAt(after))
                        || text.charAt(after) == '-' && after == marks.get(i) + 1);
            }
            copied = after;
        }
        return attached.append(text, copied, text.length()).toString();
    }

    /** Where {@code mark} may be a quotation mark: not inside a word, and apostrophes only if they stand alone. */
    private static List<Integer> marks(String text, char mark) {
        List<Integer> marks = new ArrayList<>();
        for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
            boolean inWord = !isBlank(text, i - 1) && !isBlank(text, i + 1)
                    && Character.isLetterOrDigit(text.charAt(i - 1)) && Character.isLetterOrDigit(text.charAt(i + 1));
            if (mark == '\'' ? standsAlone(text, i) : !inWord) {
                marks.add(i);
            }
        }
        return marks;
    }

    /** Whether no word is beside the mark at {@code at}, so that its place is surely not that of the ink. */
    private static boolean standsAlone(String text, int at) {
        return isBlank(text, at - 1) && (isBlank(text, at + 1) || isClosing(text.charAt(at + 1)));
    }

    /** How much speaks for the mark at {@code at} to open a quotation; below 0, to close one. */
    private static int opens(String text, int at) {
        int before = trimmedEnd(text, 0, at) - 1;
        int after = trimmedStart(text, at + 1);
        int opens = (isBlank(text, at - 1) ? 1 : 0) - (isBlank(text, at + 1) ? 1 : 0);
        char previous = before < 0 ? ' ' : text.charAt(before);
        char next = after == text.length() ? ' ' : text.charAt(after);
        if (previous == ' ' || previous == ':' || previous == '(') {
            opens += 2;
        }
        boolean sentence = ",.?!-".indexOf(previous) >= 0;
        boolean told = previous == ',' ? SPEAKER.matcher(text).region(after, text.length()).lookingAt()
                : Character.isLowerCase(next);
        if (sentence && (next == ' ' || told) || isClosing(next)) {
            opens -= 3;
        }
        return opens + (previous != '.' && Character.isUpperCase(next) ? 1 : 0);
    }

    private static boolean isBlank(String text, int at) {
        return at < 0 || at >= text.length() || text.charAt(at) == ' ';
    }

    private static boolean isClosing(char c) {
        return ".,;:!?)]".indexOf(c) >= 0;
    }

    private static int trimmedEnd(String text, int start, int end) {
        return end > start && text.charAt(end - 1) == ' ' ? end - 1 : end;
    }

    private static int trimmedStart(String text, int start) {
        return start < text.length() && text.charAt(start) == ' ' ? start + 1 : start;
    }

    private static char last(CharSequence text) {
        return text.charAt(text.length() - 1);
    }

    private static void spaceUnless(StringBuilder text, boolean attached) {
        if (!attached && last(text) != ' ') {
            text.append(' ');
        }
    }
}
