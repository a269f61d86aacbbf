package io.github.longhand.training.run;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.graph.SynthesisGraph;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.learning.config.IUpdater;

/** Where the pen goes next: what a synthesis network learns. */
record SynthesisLesson(PreparedCorpus corpus, TrainingSettings schedule) implements Lesson {

    NetworkShape shape() {
        return schedule.shape(corpus.alphabet().size());
    }

    @Override
    public ComputationGraphConfiguration configure(IUpdater updater) {
        return SynthesisGraph.configure(shape(), corpus.trainingWriters().size(), updater, schedule.seed());
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
