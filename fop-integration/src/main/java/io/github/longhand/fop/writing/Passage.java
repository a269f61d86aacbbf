package io.github.longhand.fop.writing;

import io.github.longhand.sampling.ScribeSettings.Check;
import io.github.longhand.sampling.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Words that follow one another in one manner, and are written as a hand writes them: in lines.
 *
 * <p>First it is filled, then handed to its {@link DocumentWriting}, which draws its words. Belongs
 * to one document, hence to one thread.
 */
public final class Passage {
    /** The length of a line, in characters, that hands are used to from their corpus. */
    private static final int LONGEST_LINE = 44;

    private final DocumentWriting writing;
    private final Penman penman;
    private final Manner manner;
    private final Trouble trouble;
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private boolean blankPending;

    /** The settings of a passage on which its ink depends. */
    public record Manner(Optional<String> style, double bias, OptionalLong seed, Check check) {
    }

    /** Where a passage reports what went wrong while it was written. */
    public interface Trouble {

        /** The passage cannot be written; must not return. */
        RuntimeException unwritten(String reason);

        /** These words came out unreadable, again and again. */
        void unreadable(List<String> words);
    }

    Passage(DocumentWriting writing, Penman penman, Manner manner, Trouble trouble) {
        this.writing = writing;
        this.penman = penman;
        this.manner = manner;
        this.trouble = trouble;
    }

    /** Adds a word, or a part of one if no blank was added since the last. */
    public Word add(String part, Look look) {
        if (blankPending && text.length() > 0) {
            text.append(' ');
        }
        blankPending = false;
        Word word = new Word(this, part, text.length(), false, look);
        text.append(part);
        words.add(word);
        return word;
    }

    /** Adds an empty box in place of a character that cannot be written. */
    public Word addPlaceholder(String character, Look look) {
        blankPending = true; // the hand writes what follows as a word of its own
        Word word = new Word(this, character, text.length(), true, look);
        words.add(word);
        return word;
    }

    /** Ends a word. */
    public void addBlank() {
        blankPending = true;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    DocumentWriting writing() {
        return writing;
    }

    Penman penman() {
        return penman;
    }

    Trouble trouble() {
        return trouble;
    }

    List<Word> words() {
        return words;
    }

    /** The lines to be written, cut at blanks, all about as long. */
    List<PassageLine> lines(long place) {
        long seed = manner.seed().orElseGet(() -> Seeds.derive(Seeds.derive(place, text.toString()), place));
        List<PassageLine> lines = new ArrayList<>();
        int lineCount = Math.max(1, (text.length() + LONGEST_LINE - 1) / LONGEST_LINE);
        int wanted = (text.length() + lineCount - 1) / lineCount;
        List<Word> written = words.stream().filter(word -> !word.isPlaceholder()).toList();
        int firstWord = 0;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start, wanted);
            int nextWord = firstWord;
            while (nextWord < written.size() && written.get(nextWord).start() < end) {
                nextWord++;
            }
            LineOrder order = new LineOrder(text.substring(start, end), manner.style(), manner.bias(),
                    Seeds.derive(seed, lines.size()), manner.check());
            lines.add(new PassageLine(this, start, written.subList(firstWord, nextWord), order));
            firstWord = nextWord;
            start = end + 1;
        }
        return lines;
    }

    /** The last blank at which a line of {@code wanted} characters at most can end, or the next one. */
    private int lineEnd(int start, int wanted) {
        int limit = start + wanted;
        if (limit >= text.length()) {
            return text.length();
        }
        int next = text.indexOf(" ", limit);
        int end = next < 0 ? text.length() : next;
        if (end - start <= LONGEST_LINE) {
            return end;
        }
        int last = text.lastIndexOf(" ", limit);
        return last > start ? last : end;
    }
}
