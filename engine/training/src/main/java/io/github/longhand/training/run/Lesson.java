package io.github.longhand.training.run;

import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.IUpdater;

/** What a network learns from the lines of a corpus: its graph, and how it is shown lines. */
public interface Lesson {
    Schedule schedule();

    /** The graph, with {@code updater} for all weights. */
    ComputationGraphConfiguration configure(IUpdater updater);

    /** Gives a graph that was just made what is known before the first line. */
    default void begin(ComputationGraph graph) {
    }

    /** What {@link #begin} gives, in a few words; empty if nothing. */
    default String origin() {
        return "";
    }

    /** Some lines to learn from; {@code random} may change them within reason. */
    Batch learn(List<Batch.Entry> entries, Random random);

    /** Some lines as they are, to be tested with. */
    Batch test(List<Batch.Entry> entries);
}
