package io.github.longhand.learning;

import io.github.longhand.LonghandException;
import io.github.longhand.reading.LineReading;
import io.github.longhand.reading.Mismatch;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.TextComparison;
import io.github.longhand.reading.WordReading;
import java.util.Optional;

/** Whether ink says what it is said to say, as a recogniser sees it that knows letters and no words. */
public final class TextMatch {
    /** No word counts as worse than this, so that one that nobody can read does not decide alone. */
    private static final double WORST_WORD = -6;
    /** Lines that score less hardly ever say what they are said to. */
    private static final double LEAST = -2.5;
    /** Evidence for a word too many or too few that is worth a warning; people's own lines give more for one in seventy. */
    private static final double DOUBTFUL = 5;
    /** Evidence that transcripts of people's lines give only where they are wrong. */
    private static final double SURE = 20;

    private final String text;
    private final String read;
    private final double score;
    private final Optional<Mismatch> worst;

    private TextMatch(String text, TextComparison comparison) {
        this.text = text;
        this.read = comparison.reading().text();
        this.score = score(comparison.reading());
        this.worst = comparison.mismatches().stream().findFirst();
    }

    /** Holds {@code line} against its text. */
    public static TextMatch of(SampleLine line, Reader reader) {
        return new TextMatch(line.text(), reader.compare(line.ink(), line.text()));
    }

    private static double score(LineReading reading) {
        double sum = 0;
        int characters = 0;
        for (WordReading word : reading.words()) {
            sum += Math.max(WORST_WORD, word.score()) * word.text().length();
            characters += word.text().length();
        }
        return characters == 0 ? 0 : sum / characters;
    }

    /**
     * How well the ink says the text: the mean over its words, weighed by their length, of how much less likely the
     * ink says the word than what it is most likely to say, a logarithm for each character. 0 is best, -6 the worst.
     */
    public double score() {
        return score;
    }

    /** Whether a text is that of its ink. */
    public enum Verdict {
        FITS,
        /** A word of one seems to be lacking in the other. */
        DOUBTFUL,
        WRONG
    }

    /** Whether the ink says the text; people's own lines are doubtful or wrong for one in fifty. */
    public Verdict verdict() {
        return isWrong() ? Verdict.WRONG : lacksAWord(DOUBTFUL) ? Verdict.DOUBTFUL : Verdict.FITS;
    }

    private boolean isWrong() {
        return score < LEAST || lacksAWord(SURE);
    }

    /** Whether there is so much evidence that a word of ink or text is not in the other. */
    private boolean lacksAWord(double evidence) {
        return worst.isPresent() && worst.get().evidence() > evidence;
    }

    /**
     * Refuses a line whose ink says something else.
     *
     * @throws LonghandException (input) naming the text and what the ink seems to say
     */
    void require() throws LonghandException {
        if (isWrong()) {
            throw LonghandException.input("the ink does not say \"" + shortened(text) + "\"; "
                    + worst.filter(word -> word.evidence() > SURE).map(TextMatch::told).orElse("") + "it reads more like \""
                    + shortened(read)
                    + "\": give the text that the ink says, line by line, with strokes in the order of writing");
        }
    }

    /** What may be wrong with the text of a line that was not refused, in a sentence. */
    Optional<String> doubt() {
        return worst.filter(word -> word.evidence() > DOUBTFUL).map(word -> "the ink may not say \"" + shortened(text)
                + "\": " + told(word) + "see whether that is its text");
    }

    private static String told(Mismatch mismatch) {
        return switch (mismatch.kind()) {
            case NOT_IN_INK -> "it has no word like '" + mismatch.word() + "'; ";
            case NOT_IN_TEXT -> "it has a word more, like '" + mismatch.word() + "'; ";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
