package io.github.longhand.training.graph;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.Weights;
import io.github.longhand.network.layer.LstmShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Builds the synthesis network of a given shape as a DL4J graph, and carries its weights to and
 * from the runtime's.
 *
 * <p>The graph's inputs are, in this order: {@code offsets} (rows, 3), {@code writers} (lines, 1)
 * if the network has a style vector, {@code text} (lines, characters), {@code lengths} (lines, 1);
 * its labels are the offsets one step later, (rows, 3). See {@link LstmVertex} for their form.
 */
public final class SynthesisGraph {
    private static final double INITIAL_DEVIATION = 0.075;

    private SynthesisGraph() {
    }

    /**
     * The graph's configuration.
     *
     * @param writers how many style vectors are to be learned; ignored without a style vector
     * @param updater of all weights
     * @param seed of the first weights
     */
    public static ComputationGraphConfiguration configure(NetworkShape shape, int writers, IUpdater updater,
            long seed) {
        int units = shape.units();
        int alphabet = shape.alphabetSize();
        GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(seed).updater(updater)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED).inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .graphBuilder();
        if (shape.styleSize() > 0) {
            graph.addInputs("offsets", "writers", "text", "lengths");
            graph.addVertex("style", new WriterVertex("style", updater, writers, shape.styleSize()), "writers");
        } else {
            graph.addInputs("offsets", "text", "lengths");
        }
        addLstm(graph, shape, 0, updater, List.of());
        addLstm(graph, shape, 1, updater, List.of("lstm1"));
        if (shape.seesWindow(2)) {
            graph.addVertex("window", new SubsetVertex(0, alphabet - 1), "lstm1");
            addLstm(graph, shape, 2, updater, List.of("window", "lstm2"));
        } else {
            addLstm(graph, shape, 2, updater, List.of("lstm2"));
        }
        OutputLayer.Builder output = new OutputLayer.Builder(new MixtureDensityLoss(shape.outputMixtures()))
                .nIn(shape.outputInputs()).nOut(shape.outputs()).activation(Activation.IDENTITY)
                .weightInit(new WeightInitDistribution(new NormalDistribution(0, INITIAL_DEVIATION)));
        if (shape.outputSees(0)) {
            graph.addVertex("hidden1", new SubsetVertex(alphabet, alphabet + units - 1), "lstm1");
            graph.addVertex("hidden", new MergeVertex(), "hidden1", "lstm2", "lstm3");
            graph.addLayer("output", new DensityOutput(output), "hidden");
        } else {
            graph.addLayer("output", new DensityOutput(output), "lstm3");
        }
        return graph.setOutputs("output").validateOutputLayerConfig(false).build();
    }

    private static void addLstm(GraphBuilder graph, NetworkShape shape, int layer, IUpdater updater,
            List<String> sequences) {
        boolean window = layer == 0;
        int alphabet = window ? shape.alphabetSize() : 0;
        boolean feedsBack = window && shape.seesWindow(0);
        LstmShape lstm = new LstmShape(shape.inputs(layer) - (feedsBack ? alphabet : 0), shape.units(),
                shape.seesStyle(layer) ? shape.styleSize() : 0, window ? shape.windowMixtures() : 0, alphabet,
                feedsBack);
        List<String> inputs = new ArrayList<>(sequences);
        if (shape.seesStyle(layer)) {
            inputs.add("style");
        }
        if (shape.seesOffset(layer)) {
            inputs.add("offsets");
        }
        if (window) {
            inputs.add("text");
        }
        inputs.add("lengths");
        String name = "lstm" + (layer + 1);
        graph.addVertex(name, new LstmVertex(name, updater, lstm, sequences.size(), shape.seesOffset(layer)),
                inputs.toArray(String[]::new));
    }

    /** The weights of {@code graph}, as the runtime takes them. */
    public static Weights weights(ComputationGraph graph, NetworkShape shape) {
        Map<String, float[]> matrices = new LinkedHashMap<>();
        for (String name : Weights.sizes(shape).keySet()) {
            matrices.put(name, Floats.read(matrix(graph, name)));
        }
        return Weights.of(shape, matrices);
    }

    /** Puts {@code weights} into {@code graph}; the styles of the writers stay as they are. */
    public static void setWeights(ComputationGraph graph, Weights weights) {
        weights.byName().forEach((name, values) -> {
            INDArray matrix = matrix(graph, name);
            matrix.assign(Nd4j.createFromArray(values).reshape('c', matrix.shape()));
        });
    }

    /** The learned style vectors, (writers, styleSize) row-major; empty without a style vector. */
    public static float[] styles(ComputationGraph graph, NetworkShape shape) {
        return shape.styleSize() == 0 ? new float[0]
                : Floats.read(graph.getVertex("style").paramTable(true).get("styles"));
    }

    /** Makes {@code vector} the style of the writer with number {@code writer}. */
    public static void setStyle(ComputationGraph graph, int writer, float[] vector) {
        graph.getVertex("style").paramTable(true).get("styles").putRow(writer, Nd4j.createFromArray(vector));
    }

    private static INDArray matrix(ComputationGraph graph, String name) {
        return switch (name) {
            case "window.weight" -> matrix(graph, "lstm1", "window");
            case "window.bias" -> matrix(graph, "lstm1", "windowBias");
            case "output.weight" -> matrix(graph, "output", "W");
            case "output.bias" -> matrix(graph, "output", "b");
            default -> {
                int dot = name.indexOf('.');
                yield matrix(graph, name.substring(0, dot), name.substring(dot + 1));
            }
        };
    }

    private static INDArray matrix(ComputationGraph graph, String vertex, String matrix) {
        return graph.getVertex(vertex).paramTable(true).get(matrix);
    }
}
