package io.github.longhand.training.evaluation;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.learning.SampleLine;
import io.github.longhand.learning.StyleLearner;
import io.github.longhand.learning.StyleLearner.Way;
import io.github.longhand.reading.ErrorRate;
import io.github.longhand.reading.Reader;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.training.reading.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which way of learning a style from a few lines is better, on people whom a hand has never seen: how well
 * the style predicts other lines of theirs, how well what it writes is read, and how like theirs that looks.
 */
public final class StyleStudy {
    private static final int MOST_HELD_OUT = 4;
    private static final int SENTENCES = 10;

    private final Hand hand;
    private final Scribe scribe;
    private final Reader reader;
    private final List<String> texts;
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private int people;
    private int lines;

    private static final class Sum {
        private double nats;
        private long points;
        private ErrorRate errors = ErrorRate.NONE;
        private double slant;
        private double width;
        private double seconds;
    }

    private StyleStudy(Hand hand, Reader reader, List<String> texts) {
        this.hand = hand;
        this.scribe = Scribe.with(hand);
        this.reader = reader;
        this.texts = texts;
    }

    /**
     * Learns from the first lines of each person and tests with the next.
     *
     * @param unseen lines by people whom the hand was not trained on
     * @param most people at most
     * @param each lines to learn from
     * @param progress is told the number of people done
     * @throws LonghandException (input) if nobody has lines enough
     */
    public static StyleStudy of(Hand hand, Reader reader, List<PreparedLine> unseen, int most, int each,
            IntConsumer progress) throws LonghandException {
        List<String> all = Sentences.ofLetters();
        StyleStudy study = new StyleStudy(hand, reader, all.subList(0, Math.min(SENTENCES, all.size())));
        Map<String, List<PreparedLine>> byPerson = new LinkedHashMap<>();
        unseen.forEach(line -> byPerson.computeIfAbsent(line.writer().orElse(line.group()), person -> new ArrayList<>())
                .add(line));
        for (List<PreparedLine> person : byPerson.values()) {
            if (study.people < most && person.size() >= each + 2) {
                study.add(person.subList(0, each), person.subList(each, Math.min(person.size(), each + MOST_HELD_OUT)));
                progress.accept(study.people);
            }
        }
        if (study.people == 0) {
            throw LonghandException.input("nobody whom the hand has not seen has " + (each + 2) + " lines");
        }
        return study;
    }

    private void add(List<PreparedLine> sample, List<PreparedLine> heldOut) throws LonghandException {
        List<SampleLine> ink = sample.stream().map(line -> new SampleLine(line.text(), line.offsets())).toList();
        StyleLearner learner = StyleLearner.from(hand);
        Style nobody = new Style.Learned("nobody", hand.defaultStyle().xHeight(),
                new float[hand.weights().shape().styleSize()]);
        test("nobody in particular", nobody, 0, heldOut);
        long start = System.nanoTime();
        Style nearest = nearest(sample);
        test("the nearest known style", nearest, System.nanoTime() - start, heldOut);
        for (Way way : hand.weights().shape().styleSize() > 0 ? Way.values() : new Way[] {Way.PRIMING}) {
            start = System.nanoTime();
            Style learned = learner.by(way).learn("learned", ink, done -> { });
            test("learned by " + way.name().toLowerCase(Locale.ROOT), learned, System.nanoTime() - start, heldOut);
        }
        people++;
        lines += heldOut.size();
    }

    private Style nearest(List<PreparedLine> sample) throws LonghandException {
        Style nearest = hand.defaultStyle();
        double least = Double.POSITIVE_INFINITY;
        for (Style style : hand.styles().values()) {
            double nats = Evaluation.of(hand, style, sample, done -> { }).nats();
            if (nats < least) {
                least = nats;
                nearest = style;
            }
        }
        return nearest;
    }

    private void test(String name, Style style, long nanos, List<PreparedLine> heldOut) throws LonghandException {
        Sum sum = sums.computeIfAbsent(name, made -> new Sum());
        Evaluation evaluation = Evaluation.of(hand, style, heldOut, done -> { });
        sum.nats += evaluation.nats();
        sum.points += evaluation.points();
        sum.seconds += nanos * 1e-9;
        List<LineRequest> requests = new ArrayList<>();
        for (String text : texts) {
            requests.add(new LineRequest(text, ScribeSettings.of(style).withSeed(requests.size()).withTries(10)
                    .withCheck(Check.NONE)));
        }
        List<WrittenLine> written = scribe.write(requests);
        for (WrittenLine line : written) {
            sum.errors = sum.errors.and(line.text(), reader.glance(line.ink()));
        }
        Look own = Look.of(heldOut.stream().map(line -> new Look.Line(line.text(), line.ink())).toList());
        Look made = Look.of(written.stream().map(line -> new Look.Line(line.text(), line.ink())).toList());
        sum.slant += Math.abs(own.slant() - made.slant());
        sum.width += Math.abs(Math.log(own.width() / made.width()));
    }

    /** All numbers as a table. */
    public String report() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%d people, %d other lines of theirs%n"
                + "%-26s %12s %10s %12s %12s %10s%n", people, lines, "", "nats a point", "misread %", "slant off",
                "width off %", "seconds"));
        sums.forEach((name, sum) -> table.append(String.format(Locale.ROOT,
                "%-26s %12.4f %10.2f %11.1f\u00B0 %12.1f %10.2f%n", name, sum.nats / sum.points,
                100 * sum.errors.value(), sum.slant / people, 100 * (Math.exp(sum.width / people) - 1),
                sum.seconds / people)));
        return table.toString();
    }
}
