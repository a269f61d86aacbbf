package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.reading.ErrorRate;
import io.github.longhand.reading.LineReading;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.WordReading;
import io.github.longhand.sampling.Legibility;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.sampling.WrittenWord;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What checking does to what a hand writes: the same lines written without and with it, beside lines
 * that people wrote.
 *
 * @param before lines that were not checked
 * @param after the same lines, checked
 * @param rewritten how often a word was written again
 * @param people lines that people wrote
 */
public record LegibilityStudy(Sample before, Sample after, int rewritten, Sample people) {
    /** A word that is read so much worse than what its ink says is not there, or is another word. */
    private static final double MISSING = -4;
    /** Words that stand so often in the lines say how much they differ from each other. */
    private static final int OFTEN = 4;

    /**
     * Some lines and how they are read.
     *
     * @param words that they have
     * @param failed words that are read worse than people's worst
     * @param missing words of which the ink says nothing
     * @param spread standard deviation of the width of words that stand in the lines several times, in
     *        parts of their mean width; not a number if there is none
     * @param seconds that writing took
     */
    public record Sample(int lines, ErrorRate errors, int words, int failed, int missing, double spread,
            double seconds) {
    }

    /**
     * Writes {@code texts} in the default style of {@code hand}, each with another seed, and reads them
     * and {@code people}'s lines.
     */
    public static LegibilityStudy of(Hand hand, Reader reader, List<String> texts, List<PreparedLine> people)
            throws LonghandException {
        Scribe scribe = Scribe.with(hand).readBy(Optional.of(reader));
        write(scribe, texts.subList(0, Math.min(20, texts.size())), ScribeSettings.Check.WORDS); // warms up
        long start = System.nanoTime();
        List<WrittenLine> without = write(scribe, texts, ScribeSettings.Check.NONE);
        long middle = System.nanoTime();
        List<WrittenLine> with = write(scribe, texts, ScribeSettings.Check.WORDS);
        long end = System.nanoTime();
        int rewritten = with.stream().flatMap(line -> line.legibility().stream()).mapToInt(Legibility::rewritten).sum();
        List<Read> real = people.stream().map(line -> new Read(line.text(), reader.read(line.ink(), line.text())))
                .toList();
        return new LegibilityStudy(sample(reader, without, (middle - start) * 1e-9),
                sample(reader, with, (end - middle) * 1e-9), rewritten,
                sample(reader, real, Double.NaN, 0));
    }

    private record Read(String text, LineReading reading) {
    }

    private static List<WrittenLine> write(Scribe scribe, List<String> texts, ScribeSettings.Check check)
            throws LonghandException {
        List<LineRequest> requests = new ArrayList<>();
        for (String text : texts) {
            requests.add(new LineRequest(text, ScribeSettings.of(scribe.hand().defaultStyle())
                    .withSeed(requests.size()).withCheck(check)));
        }
        return scribe.write(requests);
    }

    private static Sample sample(Reader reader, List<WrittenLine> lines, double seconds) {
        return sample(reader, lines.parallelStream()
                .map(line -> new Read(line.text(), reader.read(line.ink(), line.text()))).toList(), spread(lines),
                seconds);
    }

    private static Sample sample(Reader reader, List<Read> lines, double spread, double seconds) {
        ErrorRate errors = ErrorRate.NONE;
        int words = 0;
        int failed = 0;
        int missing = 0;
        for (Read line : lines) {
            errors = errors.and(line.text(), line.reading().text());
            for (WordReading word : line.reading().words()) {
                words++;
                failed += word.score() < reader.standard().leastWordScore() ? 1 : 0;
                missing += word.score() < MISSING ? 1 : 0;
            }
        }
        return new Sample(lines.size(), errors, words, failed, missing, spread, seconds);
    }

    private static double spread(List<WrittenLine> lines) {
        Map<String, List<Double>> widths = new HashMap<>();
        for (WrittenLine line : lines) {
            for (WrittenWord word : line.words()) {
                if (word.text().length() > 1 && word.right() > word.left()) {
                    widths.computeIfAbsent(word.text(), text -> new ArrayList<>()).add(word.right() - word.left());
                }
            }
        }
        return widths.values().stream().filter(each -> each.size() >= OFTEN).mapToDouble(LegibilityStudy::variation)
                .average().orElse(Double.NaN);
    }

    private static double variation(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1)) / mean;
    }

    /** All numbers as a table. */
    public String report() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT,
                "%-10s %6s %7s %7s %7s %8s %8s %9s%n", "", "lines", "words", "CER %", "failed", "missing", "spread",
                "seconds"));
        row(table, "unchecked", before);
        row(table, "checked", after);
        row(table, "people", people);
        return table.append(String.format(Locale.ROOT, "words written again: %d times, %.1f %% of the words%n",
                rewritten, 100.0 * rewritten / Math.max(1, after.words()))).toString();
    }

    private static void row(StringBuilder table, String name, Sample sample) {
        table.append(String.format(Locale.ROOT, "%-10s %6d %7d %7.2f %7d %8d %8.3f %9.2f%n", name, sample.lines(),
                sample.words(), 100 * sample.errors().value(), sample.failed(), sample.missing(), sample.spread(),
                sample.seconds()));
    }
}
