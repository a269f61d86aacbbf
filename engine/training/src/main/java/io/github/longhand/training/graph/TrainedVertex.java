package io.github.longhand.training.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * The configuration of a vertex that has weights: what DL4J's updater wants to know of it, and how
 * its weights lie in the network's one array.
 */
public abstract class TrainedVertex extends GraphVertex implements TrainingConfig {
    private static final long serialVersionUID = 1L;

    private final String layerName;
    private final IUpdater updater;

    TrainedVertex(String layerName, IUpdater updater) {
        this.layerName = layerName;
        this.updater = updater;
    }

    /** Rows and columns of each matrix of weights, in the order in which they lie. */
    abstract Map<String, long[]> matrixSizes();

    /** Numbers a row of the output has. */
    abstract int outputs();

    /** The matrices as views of {@code all}, the vertex's part of the network's one array. */
    final Map<String, INDArray> views(INDArray all) {
        INDArray flat = all.reshape(all.length());
        Map<String, INDArray> views = new LinkedHashMap<>();
        long from = 0;
        for (Map.Entry<String, long[]> matrix : matrixSizes().entrySet()) {
            long[] size = matrix.getValue();
            long length = size[0] * size[1];
            views.put(matrix.getKey(), flat.get(NDArrayIndex.interval(from, from + length)).reshape('c', size));
            from += length;
        }
        return views;
    }

    @Override
    public long numParams(boolean backprop) {
        return matrixSizes().values().stream().mapToLong(size -> size[0] * size[1]).sum();
    }

    @Override
    public String getLayerName() {
        return layerName;
    }

    /** How all its weights are updated. */
    public IUpdater updater() {
        return updater;
    }

    @Override
    public IUpdater getUpdaterByParam(String matrix) {
        return updater;
    }

    /** Null, which is DL4J's word for none. */
    @Override
    public List<Regularization> getRegularizationByParam(String matrix) {
        return null;
    }

    @Override
    public boolean isPretrainParam(String matrix) {
        return false;
    }

    /** None: the gradient of the whole network is clipped at once. */
    @Override
    public GradientNormalization getGradientNormalization() {
        return GradientNormalization.None;
    }

    @Override
    public double getGradientNormalizationThreshold() {
        return 0;
    }

    @Override
    public void setDataType(DataType dataType) {
        if (dataType != DataType.FLOAT) {
            throw new IllegalArgumentException("the layers compute in floats, not in " + dataType);
        }
    }

    @Override
    public int minVertexInputs() {
        return 1;
    }

    @Override
    public int maxVertexInputs() {
        return -1;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType... inputs) {
        return InputType.feedForward(outputs());
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        return new LayerMemoryReport.Builder(layerName, getClass(), inputs[0], getOutputType(0, inputs))
                .standardMemory(numParams(true), 2 * numParams(true)).build();
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass()
                && Objects.equals(((TrainedVertex) other).layerName, layerName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), layerName);
    }
}
