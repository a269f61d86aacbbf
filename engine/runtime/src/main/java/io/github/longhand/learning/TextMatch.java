package io.github.longhand.learning;

import io.github.longhand.LonghandException;
import io.github.longhand.reading.LineReading;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.WordReading;

/** Whether ink says what it is said to say, as a recogniser sees it that knows letters and no words. */
public final class TextMatch {
    /** No word counts as worse than this, so that one that nobody can read does not decide alone. */
    private static final double WORST_WORD = -6;
    /** Lines that score less hardly ever say what they are said to. */
    private static final double LEAST = -2.5;

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

    /**
     * Refuses a line whose ink says something else.
     *
     * @throws LonghandException (input) naming the text and what the ink seems to say
     */
    static void require(SampleLine line, Reader reader) throws LonghandException {
        LineReading reading = reader.read(line.ink(), line.text());
        if (score(reading) < LEAST) {
            throw LonghandException.input("the ink does not say \"" + shortened(line.text())
                    + "\"; it reads more like \"" + shortened(reading.text()) + "\": give the text that the ink says, line by"
                    + " line, with strokes in the order of writing");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
