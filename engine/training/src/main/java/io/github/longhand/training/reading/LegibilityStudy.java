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
import io.github.longhand.text.Composition;
import io.github.longhand.text.Composition.Drawn;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What checking does to what a hand writes: the same lines written without and with it, beside lines
 * that people wrote.
 *
 * @param before lines that were not checked
 * @param after the same lines, checked
 * @param rewritten how often a word was written again
 * @param givenUp words that no try made readable, and which were drawn; the others' figures hold them as well
 * @param drawn words of each of these that have a character from the built-in alphabet: nobody can say of
 *        them how well the hand wrote, and a reader that knows people's hands reads printed figures badly
 * @param drawnErrors over those words, checked
 * @param people lines that people wrote
 */
public record LegibilityStudy(Sample before, Sample after, int rewritten, int givenUp, int drawn, ErrorRate drawnErrors,
        Sample people) {
    /** A word that is read so much worse, for each character, than what its ink says is not there or is another word. */
    private static final double MISSING = -4;
    /** Words that stand so often in the lines say how much they differ from each other. */
    private static final int OFTEN = 4;

    /**
     * Some lines and how they are read.
     *
     * @param errors over the whole lines
     * @param words that are all of one hand, nothing of them drawn; what follows is of these
     * @param wordErrors over the words
     * @param doubtful words that are read less well than most of people's
     * @param unreadable words that are read worse than all but people's worst
     * @param missing words of which the ink says nothing
     * @param spread standard deviation of the width of words that stand in the lines several times, in
     *        parts of their mean width; not a number if there is none
     * @param seconds that writing took
     */
    public record Sample(int lines, ErrorRate errors, int words, ErrorRate wordErrors, int doubtful, int unreadable,
            int missing, double spread, double seconds) {
    }

    /**
     * Writes {@code texts} in the default style of {@code hand}, each with another seed, and reads them
     * and {@code people}'s lines.
     *
     * @param checker what the lines are checked with while they are written
     * @param judge what reads them afterwards; where it is the checker, it says of its own doubts that they
     *        are gone, so another one is the better witness
     */
    public static LegibilityStudy of(Hand hand, Reader checker, Reader judge, int tries, List<String> texts,
            List<PreparedLine> people) throws LonghandException {
        Scribe scribe = Scribe.with(hand).readBy(Optional.of(checker));
        write(scribe, texts.subList(0, Math.min(20, texts.size())), tries, ScribeSettings.Check.WORDS); // warms up
        long start = System.nanoTime();
        List<WrittenLine> without = write(scribe, texts, tries, ScribeSettings.Check.NONE);
        long middle = System.nanoTime();
        List<WrittenLine> with = write(scribe, texts, tries, ScribeSettings.Check.WORDS);
        long end = System.nanoTime();
        int rewritten = with.stream().flatMap(line -> line.legibility().stream()).mapToInt(Legibility::rewritten).sum();
        int givenUp = with.stream().mapToInt(line -> line.unreadable().size()).sum();
        List<Composition> compositions = new ArrayList<>();
        for (String text : texts) {
            compositions.add(scribe.compose(text, ScribeSettings.of(hand.defaultStyle())));
        }
        List<Read> before = read(judge, without, compositions);
        List<Read> real = people.stream().map(line -> new Read(line.text(), judge.read(line.ink(), line.text()),
                word -> false)).toList();
        int drawn = (int) before.stream().flatMap(line -> line.reading().words().stream().filter(line.isDrawn())).count();
        List<Read> after = read(judge, with, compositions);
        ErrorRate drawnErrors = ErrorRate.NONE;
        for (Read line : after) {
            for (WordReading word : line.reading().words()) {
                drawnErrors = line.isDrawn().test(word) ? drawnErrors.and(word.text(), word.read()) : drawnErrors;
            }
        }
        return new LegibilityStudy(sample(judge, before, spread(without), (middle - start) * 1e-9),
                sample(judge, after, spread(with), (end - middle) * 1e-9), rewritten, givenUp, drawn, drawnErrors,
                sample(judge, real, Double.NaN, 0));
    }

    private record Read(String text, LineReading reading, Predicate<WordReading> isDrawn) {
    }

    private static List<WrittenLine> write(Scribe scribe, List<String> texts, int tries, ScribeSettings.Check check)
            throws LonghandException {
        List<LineRequest> requests = new ArrayList<>();
        for (String text : texts) {
            requests.add(new LineRequest(text, ScribeSettings.of(scribe.hand().defaultStyle())
                    .withSeed(requests.size()).withTries(tries).withCheck(check)));
        }
        return scribe.write(requests);
    }

    private static List<Read> read(Reader judge, List<WrittenLine> lines, List<Composition> compositions) {
        return IntStream.range(0, lines.size()).parallel().mapToObj(i -> new Read(lines.get(i).text(),
                judge.read(lines.get(i).ink(), lines.get(i).text()),
                word -> compositions.get(i).pieces().stream().anyMatch(piece -> piece instanceof Drawn
                        && piece.start() >= word.start() && piece.start() < word.start() + word.text().length())))
                .toList();
    }

    private static Sample sample(Reader judge, List<Read> lines, double spread, double seconds) {
        ErrorRate errors = ErrorRate.NONE;
        ErrorRate wordErrors = ErrorRate.NONE;
        int words = 0;
        int doubtful = 0;
        int unreadable = 0;
        int missing = 0;
        for (Read line : lines) {
            errors = errors.and(line.text(), line.reading().text());
            for (WordReading word : line.reading().words()) {
                if (line.isDrawn().test(word)) {
                    continue;
                }
                words++;
                wordErrors = wordErrors.and(word.text(), word.read());
                doubtful += word.margin() < judge.standard().soundMargin() ? 1 : 0;
                unreadable += judge.standard().isReadable(word) ? 0 : 1;
                missing += word.score() < MISSING ? 1 : 0;
            }
        }
        return new Sample(lines.size(), errors, words, wordErrors, doubtful, unreadable, missing, spread, seconds);
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
                "%-10s %6s %7s | %6s %7s %9s %11s %8s %7s %8s%n", "", "lines", "CER %", "words", "CER %", "doubtful",
                "unreadable", "missing", "spread", "seconds"));
        row(table, "unchecked", before);
        row(table, "checked", after);
        row(table, "people", people);
        return table.append(String.format(Locale.ROOT, "words written again: %d times, %.1f %% of the words;"
                + " drawn since no try was readable: %d%n"
                + "words with drawn characters, which are left out on the right: %d; misread %.1f %% of their"
                + " characters%n", rewritten, 100.0 * rewritten / Math.max(1, after.words() + drawn), givenUp, drawn,
                100 * drawnErrors.value())).toString();
    }

    private static void row(StringBuilder table, String name, Sample sample) {
        table.append(String.format(Locale.ROOT, "%-10s %6d %7.2f | %6d %7.2f %9d %11d %8d %7.3f %8.2f%n", name,
                sample.lines(), 100 * sample.errors().value(), sample.words(), 100 * sample.wordErrors().value(),
                sample.doubtful(), sample.unreadable(), sample.missing(), sample.spread(), sample.seconds()));
    }
}
