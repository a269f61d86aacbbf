package io.github.longhand.training.graph;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's output layer with a {@link MixtureDensityLoss}, its weights lying as they do there, but
 * computed on the kernel, and once for each batch.
 */
public final class DensityOutput extends OutputLayer {
    private static final long serialVersionUID = 1L;

    /** For Jackson. */
    DensityOutput() {
    }

    DensityOutput(OutputLayer.Builder builder) {
        super(builder);
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration configuration, Collection<TrainingListener> listeners, int index,
            INDArray weights, boolean initialize, DataType dataType) {
        RunningOutput layer = new RunningOutput(configuration, dataType);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(weights);
        layer.setParamTable(initializer().init(configuration, weights, initialize));
        layer.setConf(configuration);
        return layer;
    }
}
