package io.github.longhand.learning;

import io.github.longhand.LonghandException;
import io.github.longhand.reading.LineReading;
import io.github.longhand.reading.Mismatch;
import io.github.longhand.reading.Reader;
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

    private TextMatch() {
    }

    /**
     * How well {@code line} says its text: the mean over its words, weighed by their length, of how much less
     * likely its ink says the word than what it is most likely to say, a logarithm for each character. 0 is
     * best, -6 the worst.
     */
    public static double score(SampleLine line, Reader reader) {
        return score(reader.read(line.ink(), line.text()));
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

    /** Whether a text is that of its ink. */
    public enum Verdict {
        FITS,
        /** A word of one seems to be lacking in the other. */
        DOUBTFUL,
        WRONG
    }

    /** Whether {@code line} says its text; people's own lines are doubtful or wrong for one in fifty. */
    public static Verdict verdict(SampleLine line, Reader reader) {
        double worst = worst(line, reader).map(Mismatch::evidence).orElse(0.0);
        return worst > SURE || score(line, reader) < LEAST ? Verdict.WRONG
                : worst > DOUBTFUL ? Verdict.DOUBTFUL : Verdict.FITS;
    }

    /**
     * Refuses a line whose ink says something else.
     *
     * @throws LonghandException (input) naming the text and what the ink seems to say
     */
    static void require(SampleLine line, Reader reader) throws LonghandException {
        LineReading reading = reader.read(line.ink(), line.text());
        Optional<Mismatch> sure = worst(line, reader).filter(worst -> worst.evidence() > SURE);
        if (score(reading) < LEAST || sure.isPresent()) {
            throw LonghandException.input("the ink does not say \"" + shortened(line.text()) + "\"; "
                    + sure.map(TextMatch::told).orElse("") + "it reads more like \"" + shortened(reading.text())
                    + "\": give the text that the ink says, line by line, with strokes in the order of writing");
        }
    }

    /** What may be wrong with the text of a line that was not refused, in a sentence. */
    static Optional<String> doubt(SampleLine line, Reader reader) {
        return worst(line, reader).filter(worst -> worst.evidence() > DOUBTFUL).map(worst -> "the ink may not say \""
                + shortened(line.text()) + "\": " + told(worst) + "see whether that is its text");
    }

    private static Optional<Mismatch> worst(SampleLine line, Reader reader) {
        return reader.mismatches(line.ink(), line.text()).stream().findFirst();
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
