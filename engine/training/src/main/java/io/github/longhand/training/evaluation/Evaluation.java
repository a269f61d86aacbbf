package io.github.longhand.training.evaluation;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.network.LineStates;
import io.github.longhand.network.MixtureDensity;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How well a hand predicts the lines of a corpus, as by nobody in particular or in a style.
 *
 * @param lines that were predicted
 * @param points that were predicted: all of a line but its first
 * @param nats in all: minus the logarithm of the density of each next point and the probability of
 *        the pen being lifted or not (Graves 2014, equation 26)
 * @param squaredError in all: squared distance from the mean of the predicted mixture to the next
 *        point, in squared units of the network
 */
public record Evaluation(int lines, long points, double nats, double squaredError) {

    /** Lines that go through the network together, so that its weights are read once for all. */
    private static final int TOGETHER = 24;

    /**
     * Runs the runtime's network over {@code lines}, on all cores. The sums are added in the order of
     * the lines.
     *
     * @param progress is told the number of lines done, now and then, on any thread
     * @throws LonghandException (input) without lines
     */
    public static Evaluation of(Hand hand, List<PreparedLine> lines, IntConsumer progress) throws LonghandException {
        return of(hand, nobody(hand), lines, progress);
    }

    /** The style of nobody in particular. */
    public static Style nobody(Hand hand) {
        return new Style.Learned("nobody", 1, new float[hand.weights().shape().styleSize()]);
    }

    /** As {@link #of(Hand, List, IntConsumer)}, in a style of the hand. */
    public static Evaluation of(Hand hand, Style style, List<PreparedLine> lines, IntConsumer progress)
            throws LonghandException {
        if (lines.isEmpty()) {
            throw LonghandException.input("there is no line to evaluate the hand '" + hand.name() + "' on");
        }
        SynthesisNetwork network = SynthesisNetwork.of(hand.weights());
        List<Integer> longestFirst = IntStream.range(0, lines.size()).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> lines.get(i).points()).reversed()).toList();
        AtomicInteger done = new AtomicInteger();
        Evaluation[] each = new Evaluation[lines.size()];
        IntStream.range(0, (lines.size() + TOGETHER - 1) / TOGETHER).parallel().forEach(batch -> {
            List<Integer> some = longestFirst.subList(batch * TOGETHER, Math.min(lines.size(), (batch + 1) * TOGETHER));
            evaluate(hand, style, network, lines, some, each);
            progress.accept(done.addAndGet(some.size()));
        });
        long points = 0;
        double nats = 0;
        double squaredError = 0;
        for (Evaluation one : each) {
            points += one.points;
            nats += one.nats;
            squaredError += one.squaredError;
        }
        return new Evaluation(lines.size(), points, nats, squaredError);
    }

    /** Fills {@code each} for {@code some} of the lines, which stand in order of falling length. */
    private static void evaluate(Hand hand, Style style, SynthesisNetwork network, List<PreparedLine> lines,
            List<Integer> some, Evaluation[] each) {
        MixtureDensity density = new MixtureDensity(network.shape().outputMixtures());
        LineStates states = new LineStates(network, some.size());
        double[] nats = new double[some.size()];
        double[] squaredError = new double[some.size()];
        for (int i : some) {
            style.begin(states, lines.get(i).text(), hand.alphabet());
        }
        if (style instanceof Style.Primed) {
            // The pen leaps from the end of the priming line to where each line begins; how far, nobody knows.
            network.step(states);
            for (int row = 0; row < states.count(); row++) {
                states.setOffset(row, style.xHeight(), 0, lines.get(some.get(row)).offsets()[2]);
            }
        }
        int longest = lines.get(some.get(0)).points();
        for (int next = 1; next < longest; next++) {
            while (lines.get(some.get(states.count() - 1)).points() <= next) {
                states.remove(states.count() - 1);
            }
            for (int row = 0; row < states.count() && next > 1; row++) {
                float[] offsets = lines.get(some.get(row)).offsets();
                states.setOffset(row, offsets[3 * next - 3], offsets[3 * next - 2], offsets[3 * next - 1]);
            }
            network.step(states);
            for (int row = 0; row < states.count(); row++) {
                float[] offsets = lines.get(some.get(row)).offsets();
                nats[row] += density.cost(states.outputs(), states.outputAt(row), offsets, 3 * next);
                squaredError[row] += square(density.meanX() - offsets[3 * next])
                        + square(density.meanY() - offsets[3 * next + 1]);
            }
        }
        for (int row = 0; row < some.size(); row++) {
            int line = some.get(row);
            each[line] = new Evaluation(1, lines.get(line).points() - 1L, nats[row], squaredError[row]);
        }
    }

    private static double square(double value) {
        return value * value;
    }

    public double natsPerPoint() {
        return nats / points;
    }

    public double natsPerLine() {
        return nats / lines;
    }

    /** The sum of squared errors of a line, on average: Graves' SSE. */
    public double squaredErrorPerLine() {
        return squaredError / lines;
    }

    /** The mean squared error of a point. */
    public double squaredErrorPerPoint() {
        return squaredError / points;
    }

    /** All numbers, with what they were taken over, a line each. */
    public String report() {
        return String.format(Locale.ROOT, """
                lines             %d
                points            %d
                nats a point      %.4f
                nats a line       %.2f
                SSE a point       %.4f
                SSE a line        %.2f
                """, lines, points, natsPerPoint(), natsPerLine(), squaredErrorPerPoint(), squaredErrorPerLine());
    }
}
