package io.github.longhand.training.run;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.graph.SynthesisGraph;
import io.github.longhand.training.graph.Widening;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Where the pen goes next: what a synthesis network learns.
 *
 * @param corpus from which it is learned
 * @param schedule of the run
 * @param start the hand whose network goes on learning; a new network if empty
 */
record SynthesisLesson(PreparedCorpus corpus, TrainingSettings schedule, Optional<Hand> start) implements Lesson {

    /**
     * A lesson that goes on from a hand.
     *
     * @throws LonghandException (input) if the hand's network cannot become the one that is asked for
     */
    static SynthesisLesson goingOn(PreparedCorpus corpus, TrainingSettings schedule, Hand start)
            throws LonghandException {
        SynthesisLesson lesson = new SynthesisLesson(corpus, schedule, Optional.of(start));
        if (!start.alphabet().equals(corpus.alphabet())) {
            throw LonghandException.input("the hand '" + start.name() + "' has another alphabet than the corpus: '"
                    + start.alphabet().characters() + "', not '" + corpus.alphabet().characters()
                    + "'; train a new one without it");
        }
        NetworkShape has = start.weights().shape();
        if (!Widening.isPossible(has, lesson.shape())) {
            throw LonghandException.input("the network of the hand '" + start.name() + "' (" + has
                    + ") cannot become the one that is asked for (" + lesson.shape()
                    + "): only --units may differ, up to twice as many as it has");
        }
        return lesson;
    }

    NetworkShape shape() {
        return schedule.shape(corpus.alphabet().size());
    }

    @Override
    public ComputationGraphConfiguration configure(IUpdater updater) {
        return SynthesisGraph.configure(shape(), corpus.trainingWriters().size(), updater, schedule.seed());
    }

    @Override
    public void begin(ComputationGraph graph) {
        start.ifPresent(hand -> {
            SynthesisGraph.setWeights(graph, Widening.widen(hand.weights(), schedule.units(), schedule.seed()));
            List<String> writers = corpus.trainingWriters();
            for (int writer = 0; writer < writers.size() && shape().styleSize() > 0; writer++) {
                Style known = hand.styles().get(HandMaker.styleOf(writers.get(writer)));
                if (known != null) {
                    SynthesisGraph.setStyle(graph, writer, known.vector());
                }
            }
        });
    }

    @Override
    public String origin() {
        return start.map(hand -> "the hand " + hand.name() + " of " + hand.weights().shape().units() + " units"
                + describe(hand, "epochs", ", epoch ") + describe(hand, "validation", ", ")
                + describe(hand, "training", ", ") + describe(hand, "origin", ", before that ")).orElse("");
    }

    private static String describe(Hand hand, String key, String before) {
        String value = hand.provenance().getOrDefault(key, "");
        return value.isEmpty() ? "" : before + value;
    }

    @Override
    public Batch learn(List<Batch.Entry> entries, Random random) {
        return test(entries);
    }

    @Override
    public Batch test(List<Batch.Entry> entries) {
        return Batch.of(entries, corpus.alphabet(), shape());
    }
}
