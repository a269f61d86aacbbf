package io.github.longhand.page;

import io.github.longhand.LonghandException;
import io.github.longhand.text.Composer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as paragraphs of lines of words. An empty line ends a paragraph, a line end only a line, a
 * form feed begins a page; blanks and tabs within a line are room.
 *
 * @param paragraphs in order
 * @param characters of all words
 */
record Manuscript(List<Paragraph> paragraphs, long characters) {
    /** What a paragraph may have; more is about a hundred pages without a break. */
    static final int LONGEST_PARAGRAPH = 200_000;
    private static final double BLANKS_OF_A_TAB = Composer.BLANKS_OF_A_TAB;

    /**
     * A paragraph.
     *
     * @param lines at least one
     * @param emptyLinesBefore how many empty lines there are before it
     * @param newPages how many pages to begin before it
     */
    record Paragraph(List<Line> lines, int emptyLinesBefore, int newPages) {
    }

    /**
     * A line that ends where the text says.
     *
     * @param number of the line in the text, from 1
     * @param words at least one
     */
    record Line(int number, List<Word> words) {
    }

    /**
     * A word, without blanks at which a line may end.
     *
     * @param blanksBefore how much room is before it
     */
    record Word(String text, double blanksBefore) {
    }

    /**
     * The paragraphs of {@code text}.
     *
     * @throws LonghandException (input) if there is none, or one that is too long
     */
    static Manuscript of(String text) throws LonghandException {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        long characters = 0;
        int length = 0;
        int empty = 0;
        int newPages = 0;
        int number = 0;
        int at = 0;
        while (at <= text.length()) {
            number++;
            int end = endOfLine(text, at);
            for (int from = at; from <= end;) {
                int to = text.indexOf('\f', from);
                boolean feeds = to >= 0 && to < end;
                to = feeds ? to : end;
                if (length + to - from > LONGEST_PARAGRAPH) {
                    throw LonghandException.input("the paragraph that begins in line "
                            + (lines.isEmpty() ? number : lines.get(0).number()) + " has more than "
                            + LONGEST_PARAGRAPH + " characters: divide it by an empty line");
                }
                List<Word> words = words(text, from, to);
                boolean ends = words.isEmpty();
                if (!ends) {
                    lines.add(new Line(number, words));
                    length += to - from;
                }
                if ((ends || feeds) && !lines.isEmpty()) {
                    paragraphs.add(new Paragraph(List.copyOf(lines), empty, newPages));
                    lines.clear();
                    characters += length;
                    length = 0;
                    empty = 0;
                    newPages = 0;
                }
                empty += ends && !feeds ? 1 : 0;
                newPages += feeds ? 1 : 0;
                from = to + 1;
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        if (!lines.isEmpty()) {
            paragraphs.add(new Paragraph(List.copyOf(lines), empty, newPages));
            characters += length;
        }
        if (paragraphs.isEmpty()) {
            throw LonghandException.input("there is no text to write");
        }
        return new Manuscript(List.copyOf(paragraphs), characters);
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && "\n\r\u000B\u0085\u2028\u2029".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static List<Word> words(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        double blanks = 0;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                blanks += c == '\t' ? BLANKS_OF_A_TAB : 1;
                at++;
                continue;
            }
            int end = at + 1;
            while (end < to && !isBlank(text.charAt(end))) {
                end++;
            }
            words.add(new Word(text.substring(at, end), blanks));
            blanks = 0;
            at = end;
        }
        return words;
    }

    // A no-break space is part of its word.
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c >= 0x2000 && c <= 0x200B && c != 0x2007 || c == 0x3000;
    }
}
