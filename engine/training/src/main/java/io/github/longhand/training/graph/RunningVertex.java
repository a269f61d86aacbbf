package io.github.longhand.training.graph;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A vertex with weights at work in a graph: what all of ours share. */
abstract class RunningVertex extends BaseGraphVertex {
    private static final long serialVersionUID = 1L;

    private final transient TrainedVertex configuration;
    private final transient INDArray weights; // all of them, in one row
    private final transient Map<String, INDArray> matrices;
    private transient INDArray gradientRow;
    private transient Map<String, INDArray> gradients;

    RunningVertex(TrainedVertex configuration, ComputationGraph graph, String name, int index, INDArray weights) {
        super(graph, name, index, null, null, DataType.FLOAT);
        this.configuration = configuration;
        this.weights = weights;
        this.matrices = configuration.views(weights);
    }

    final INDArray matrix(String name) {
        return matrices.get(name);
    }

    final INDArray gradient(String name) {
        return gradients.get(name);
    }

    /** The gradients that were put into {@link #gradient}, for the updater. */
    final Gradient allGradients() {
        Gradient all = new DefaultGradient();
        gradients.forEach(all::setGradientFor);
        return all;
    }

    static INDArray activations(float[] values, int rows, int columns, LayerWorkspaceMgr workspaces) {
        return array(values, rows, columns, ArrayType.ACTIVATIONS, workspaces);
    }

    static INDArray inputGradient(float[] values, int rows, int columns, LayerWorkspaceMgr workspaces) {
        return array(values, rows, columns, ArrayType.ACTIVATION_GRAD, workspaces);
    }

    private static INDArray array(float[] values, int rows, int columns, ArrayType type,
            LayerWorkspaceMgr workspaces) {
        INDArray array = workspaces.createUninitialized(type, DataType.FLOAT, new long[] {rows, columns}, 'c');
        Floats.write(values, array);
        return array;
    }

    static Pair<Gradient, INDArray[]> result(Gradient gradient, INDArray... inputGradients) {
        return new Pair<>(gradient, inputGradients);
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public Layer getLayer() {
        return null;
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray row) {
        gradientRow = row;
        gradients = configuration.views(row);
    }

    @Override
    public INDArray getGradientsViewArray() {
        return gradientRow;
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int minibatch) {
        return null;
    }

    @Override
    public Map<String, INDArray> paramTable(boolean backpropOnly) {
        return matrices;
    }

    @Override
    public INDArray params() {
        return weights;
    }

    @Override
    public TrainingConfig getConfig() {
        return configuration;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return configuration.getClass().getSimpleName() + " " + getVertexName();
    }
}
