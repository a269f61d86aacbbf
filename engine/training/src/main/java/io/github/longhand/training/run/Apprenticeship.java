package io.github.longhand.training.run;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.learning.SampleLine;
import io.github.longhand.learning.StyleLearner;
import io.github.longhand.learning.WrittenSize;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.Weights;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.training.corpus.OwnInk;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.evaluation.Evaluation;
import io.github.longhand.training.graph.SynthesisGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Teaches a hand someone's own writing from some pages of ink: first a style vector is found for the person,
 * then all weights learn on, gently, and the epoch that is best on lines held out is kept, or the hand as it
 * was with the new style, if none is better. Of what the weights learned only a part is kept, which is most of
 * what the person gains by it and little of what the other styles lose.
 */
public final class Apprenticeship {
    private static final int BATCH = 8;
    private static final int WARM_UP = 5;
    private static final double CLIP = 3;
    /** Lines learned as by nobody: a few, so that the style goes on meaning something. */
    private static final double STYLE_DROP = 0.1;
    /** The part of the way from the old weights to the new that is gone in the end. */
    private static final double KEPT = 0.3;

    private final Hand from;
    private final OwnInk ink;
    private final String name;
    private final String source;

    /**
     * @param from the hand that learns; it has style vectors
     * @param ink in the units of the hand
     * @param name of the style that is learned
     * @param source where the ink comes from, for the provenance
     */
    public Apprenticeship(Hand from, OwnInk ink, String name, String source) {
        this.from = from;
        this.ink = ink;
        this.name = name;
        this.source = source;
    }

    /**
     * A hand and how it came out.
     *
     * @param epoch that was best; 0 if none was better than the learned style vector alone
     * @param vector nats a point on the lines held out, with that vector
     * @param after nats a point in the end
     */
    public record Outcome(Hand hand, int epoch, double vector, double after) {
    }

    /**
     * Learns.
     *
     * @param epochs how often all lines are gone through
     * @param rate the largest learning rate
     * @param progress is told which part of the work is done, from 0 to 1
     * @throws LonghandException (work) if learning fails
     */
    public Outcome learn(int epochs, double rate, DoubleConsumer progress) throws LonghandException {
        PreparedCorpus corpus = ink.corpus(from, source);
        List<SampleLine> lines = corpus.training().stream().limit(StyleLearner.MOST_LINES)
                .map(line -> new SampleLine(line.text(), line.offsets())).toList();
        Style vector = StyleLearner.from(from).by(StyleLearner.Way.VECTOR).learn(name, lines.subList(0,
                Math.min(lines.size(), 6)), done -> progress.accept(0.2 * done));
        String writer = corpus.trainingWriters().get(0);
        Map<String, Style> known = new LinkedHashMap<>(from.styles());
        known.put(HandMaker.styleOf(writer), vector.withName(HandMaker.styleOf(writer)));
        Hand start = new Hand(from.name(), from.alphabet(), from.weights(), known, from.provenance(), from.licence(),
                from.drawn());
        NetworkShape shape = from.weights().shape();
        TrainingSettings settings = new TrainingSettings(shape.preset(), shape.units(), shape.windowMixtures(),
                shape.outputMixtures(), shape.styleSize(), epochs, BATCH, rate, WARM_UP, CLIP, STYLE_DROP, 1, 1);
        Trainer trainer = new Trainer(corpus, settings, start);
        Best best = new Best(trainer, shape, vector, trainer.validationCost(), epochs, progress);
        double before = best.cost;
        try {
            trainer.train(best);
        } catch (IOException e) {
            throw LonghandException.work("learning stopped: " + e.getMessage(), e);
        }
        Hand made = made(best, corpus, settings);
        Evaluation after = Evaluation.of(made, made.style(name), corpus.validation(), done -> { });
        return new Outcome(made, best.epoch, before, after.nats() / after.points());
    }

    /** Keeps the weights and the style of the best epoch; epoch 0 is before the first. */
    private static final class Best implements Trainer.Listener {
        private final Trainer trainer;
        private final NetworkShape shape;
        private final int epochs;
        private final DoubleConsumer progress;
        private Weights weights;
        private Style style;
        private double cost;
        private int epoch;

        Best(Trainer trainer, NetworkShape shape, Style style, double cost, int epochs, DoubleConsumer progress) {
            this.trainer = trainer;
            this.shape = shape;
            this.style = style;
            this.cost = cost;
            this.epochs = epochs;
            this.progress = progress;
            this.weights = SynthesisGraph.weights(trainer.graph(), shape);
        }

        @Override
        public void updated(Trainer.Progress now) {
            progress.accept(0.2 + 0.8 * (now.epoch() + (now.batch() + 1.0) / now.batches()) / epochs);
        }

        @Override
        public void epochEnded(Trainer.Progress now, double validation, boolean isBest) {
            if (validation < cost) {
                cost = validation;
                epoch = now.epoch() + 1;
                weights = SynthesisGraph.weights(trainer.graph(), shape);
                style = new Style.Learned(style.name(), style.xHeight(),
                        Arrays.copyOf(SynthesisGraph.styles(trainer.graph(), shape), shape.styleSize()));
            }
        }
    }

    private Hand made(Best best, PreparedCorpus corpus, TrainingSettings settings) throws LonghandException {
        Map<String, String> provenance = new LinkedHashMap<>(from.provenance());
        provenance.put("own ink", String.format(Locale.ROOT, "%s: %d lines learned from by the hand %s, %d held out;"
                + " %s; the best epoch is %d, %.4f nats a point on the lines held out, of which a part of %s is kept",
                source, corpus.training().size(), from.name(), corpus.validation().size(), settings.describe(), best.epoch,
                best.cost, KEPT));
        Map<String, Style> styles = new LinkedHashMap<>();
        styles.put(name, best.style);
        from.styles().forEach(styles::putIfAbsent);
        Weights weights = between(from.weights(), best.weights);
        Hand hand = new Hand(name, from.alphabet(), weights, styles, provenance, from.licence(), from.drawn());
        List<Style> measured = WrittenSize.measured(Scribe.with(hand), new ArrayList<>(styles.values()));
        measured.forEach(style -> styles.put(style.name(), style));
        return new Hand(name, from.alphabet(), weights, styles, provenance, from.licence(), from.drawn());
    }

    private static Weights between(Weights old, Weights learned) {
        Map<String, float[]> between = new LinkedHashMap<>();
        Map<String, float[]> goals = learned.byName();
        old.byName().forEach((matrix, from) -> {
            float[] goal = goals.get(matrix);
            float[] values = new float[from.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (from[i] + KEPT * (goal[i] - from[i]));
            }
            between.put(matrix, values);
        });
        return Weights.of(old.shape(), between);
    }
}
