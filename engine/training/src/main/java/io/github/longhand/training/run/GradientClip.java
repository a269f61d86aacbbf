package io.github.longhand.training.run;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Scales the gradient of the whole network down to a norm, before the updater sees it. */
final class GradientClip extends BaseTrainingListener {
    private final double limit;
    private double lastNorm;

    GradientClip(double limit) {
        this.limit = limit;
    }

    @Override
    public void onGradientCalculation(Model model) {
        ComputationGraph graph = (ComputationGraph) model;
        INDArray gradient = graph.getGradientsViewArray();
        // The updater is to divide by the number of points later on.
        lastNorm = gradient.norm2Number().doubleValue() / graph.batchSize();
        if (lastNorm > limit) {
            gradient.muli(limit / lastNorm);
        }
    }

    /** The norm of the last gradient before it was scaled, of the mean cost of a point. */
    double lastNorm() {
        return lastNorm;
    }
}
