package io.github.longhand.training.evaluation;

import io.github.longhand.learning.SampleLine;
import io.github.longhand.learning.TextMatch;
import io.github.longhand.learning.TextMatch.Verdict;
import io.github.longhand.reading.Reader;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How a recogniser tells whether a text is that of the ink: what it says of people's lines with their own text,
 * with that of another line, and with their own without one of its words or with a word more.
 */
public final class MatchStudy {
    private static final int FEWEST_WORDS = 3;
    /** Letters of words that are left out or added. */
    private static final Predicate<String> WORD = word -> word.matches("[A-Za-z]{4,}");

    /** A text for a line of ink. */
    private record Case(String kind, SampleLine line) {
    }

    /** What was said of one. */
    private record Said(String kind, double score, Verdict verdict) {
    }

    private final Map<String, List<Said>> said = new LinkedHashMap<>();

    private MatchStudy() {
    }

    /** Tries all of {@code lines}. */
    public static MatchStudy of(List<PreparedLine> lines, Reader reader) {
        MatchStudy study = new MatchStudy();
        List<List<Said>> each = IntStream.range(0, lines.size()).parallel()
                .mapToObj(i -> cases(lines.get(i), lines.get((i + 1) % lines.size()).text(), new SplittableRandom(i))
                        .stream().map(one -> said(one, reader)).toList()).toList();
        each.stream().flatMap(List::stream)
                .forEach(one -> study.said.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
        return study;
    }

    private static Said said(Case one, Reader reader) {
        TextMatch match = TextMatch.of(one.line(), reader);
        return new Said(one.kind(), match.score(), match.verdict());
    }

    private static List<Case> cases(PreparedLine line, String other, SplittableRandom random) {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("its own text", new SampleLine(line.text(), line.offsets())));
        cases.add(new Case("another line's text", new SampleLine(other, line.offsets())));
        List<String> words = List.of(line.text().split(" "));
        int[] longer = IntStream.range(0, words.size()).filter(i -> WORD.test(words.get(i))).toArray();
        if (words.size() >= FEWEST_WORDS && longer.length > 0) {
            List<String> fewer = new ArrayList<>(words);
            fewer.remove(longer[random.nextInt(longer.length)]);
            cases.add(new Case("a word left out", new SampleLine(String.join(" ", fewer), line.offsets())));
        }
        List<String> others = Arrays.stream(other.split(" ")).filter(WORD).toList();
        if (!others.isEmpty()) {
            List<String> more = new ArrayList<>(words);
            more.add(random.nextInt(words.size() + 1), others.get(random.nextInt(others.size())));
            cases.add(new Case("a word more", new SampleLine(String.join(" ", more), line.offsets())));
        }
        return cases;
    }

    /** All numbers as a table: percentiles of the score, and what was said, in percent. */
    public String report() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "how well the recogniser finds a text in ink:"
                + " percentiles of the score, and what it says, in percent%n%-20s %6s %7s %7s %7s %7s %7s %7s %10s %7s%n",
                "", "lines", "0.5", "1", "5", "50", "99", "99.5", "doubtful", "wrong"));
        said.forEach((kind, all) -> {
            double[] scores = all.stream().mapToDouble(Said::score).sorted().toArray();
            table.append(String.format(Locale.ROOT, "%-20s %6d", kind, all.size()));
            for (double percent : new double[] {0.5, 1, 5, 50, 99, 99.5}) {
                table.append(String.format(Locale.ROOT, " %7.2f", scores[(int) (percent / 100 * (scores.length - 1))]));
            }
            table.append(String.format(Locale.ROOT, " %10.1f %7.1f%n", share(all, Verdict.DOUBTFUL),
                    share(all, Verdict.WRONG)));
        });
        return table.toString();
    }

    private static double share(List<Said> all, Verdict verdict) {
        return 100.0 * all.stream().filter(one -> one.verdict() == verdict).count() / all.size();
    }
}
