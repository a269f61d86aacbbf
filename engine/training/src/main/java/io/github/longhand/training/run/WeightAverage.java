package io.github.longhand.training.run;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps the exponential moving average of a network's weights while it is trained (Polyak and
 * Juditsky 1992). It swings less than the network itself, so what is made of it is good long before
 * the learning rate has fallen.
 *
 * <p>The average is a network of its own, and is to be validated and exported in place of the one
 * that learns.
 */
final class WeightAverage extends BaseTrainingListener {
    /** What is left of the average at each update, once there have been enough of them. */
    private static final double KEPT = 0.998;

    private final ComputationGraph average;

    /** The average that begins where {@code graph} stands. */
    static WeightAverage of(ComputationGraph graph) {
        return new WeightAverage(graph.clone());
    }

    /** Goes on with {@code average}. */
    WeightAverage(ComputationGraph average) {
        this.average = average;
    }

    ComputationGraph graph() {
        return average;
    }

    @Override
    public void iterationDone(Model model, int updatesBefore, int epoch) {
        // Early on, when every update changes much, the average reaches less far back.
        double kept = Math.min(KEPT, (1.0 + updatesBefore) / (10.0 + updatesBefore));
        INDArray change = model.params().sub(average.params()).muli(1 - kept);
        average.params().addi(change);
    }
}
