package io.github.longhand.training.graph;

import io.github.longhand.reading.PenFeatures;
import io.github.longhand.reading.ReaderShape;
import io.github.longhand.reading.ReaderWeights;
import io.github.longhand.network.layer.LstmShape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Builds the network of a reader as a DL4J graph, and carries its weights to the runtime.
 *
 * <p>The graph's inputs are {@code features} (rows, {@link PenFeatures#WIDTH}) and {@code lengths}
 * (lines, 1); its labels are those of {@link CtcLoss}.
 */
public final class ReadingGraph {
    private static final double INITIAL_DEVIATION = 0.075;

    private ReadingGraph() {
    }

    /** The graph's configuration, with {@code updater} for all weights and the first ones drawn from {@code seed}. */
    public static ComputationGraphConfiguration configure(ReaderShape shape, IUpdater updater, long seed) {
        GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(seed).updater(updater)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED).inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .graphBuilder().addInputs("features", "lengths");
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (boolean backward : new boolean[] {false, true}) {
                LstmShape lstm = new LstmShape(shape.inputs(layer), shape.units(), 0, 0, 0, false);
                String name = ReaderWeights.lstm(layer, backward);
                String[] inputs = layer == 0 ? new String[] {"features", "lengths"}
                        : new String[] {ReaderWeights.lstm(layer - 1, false), ReaderWeights.lstm(layer - 1, true),
                            "lengths"};
                graph.addVertex(name, new LstmVertex(name, updater, lstm, layer == 0 ? 0 : 2, layer == 0, backward),
                        inputs);
            }
        }
        int top = shape.layers() - 1;
        OutputLayer output = new OutputLayer.Builder(new CtcLoss()).nIn(2 * shape.units()).nOut(shape.classes())
                .activation(Activation.IDENTITY)
                .weightInit(new WeightInitDistribution(new NormalDistribution(0, INITIAL_DEVIATION))).build();
        return graph.addVertex("both", new MergeVertex(), ReaderWeights.lstm(top, false),
                ReaderWeights.lstm(top, true)).addLayer("output", output, "both").setOutputs("output")
                .validateOutputLayerConfig(false).build();
    }

    /** The weights of {@code graph}, as the runtime takes them. */
    public static ReaderWeights weights(ComputationGraph graph, ReaderShape shape) {
        Map<String, float[]> matrices = new LinkedHashMap<>();
        for (String name : ReaderWeights.sizes(shape).keySet()) {
            int dot = name.indexOf('.');
            matrices.put(name, Floats.read(switch (name) {
                case "output.weight" -> matrix(graph, "output", "W");
                case "output.bias" -> matrix(graph, "output", "b");
                default -> matrix(graph, name.substring(0, dot), name.substring(dot + 1));
            }));
        }
        return new ReaderWeights(shape, matrices);
    }

    private static INDArray matrix(ComputationGraph graph, String vertex, String matrix) {
        return graph.getVertex(vertex).paramTable(true).get(matrix);
    }
}
