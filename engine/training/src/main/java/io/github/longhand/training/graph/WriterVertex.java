package io.github.longhand.training.graph;

import java.util.Map;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * One learned style vector for each writer: (lines, 1) numbers of writers become (lines,
 * styleSize). The number -1, no particular writer, becomes zeros.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class WriterVertex extends TrainedVertex {
    private static final long serialVersionUID = 1L;
    private static final double INITIAL_DEVIATION = 0.1;

    private final int writers;
    private final int styleSize;

    @JsonCreator
    public WriterVertex(@JsonProperty("layerName") String layerName, @JsonProperty("updater") IUpdater updater,
            @JsonProperty("writers") int writers, @JsonProperty("styleSize") int styleSize) {
        super(layerName, updater);
        this.writers = writers;
        this.styleSize = styleSize;
    }

    @Override
    Map<String, long[]> matrixSizes() {
        return Map.of("styles", new long[] {writers, styleSize});
    }

    @Override
    int outputs() {
        return styleSize;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(ComputationGraph graph, String name, int index,
            INDArray weights, boolean initialize, DataType dataType) {
        if (initialize) {
            INDArray styles = views(weights).get("styles");
            styles.assign(Nd4j.randn(styles.shape()).muli(INITIAL_DEVIATION));
        }
        return new Running(this, graph, name, index, weights);
    }

    @Override
    public WriterVertex clone() {
        return new WriterVertex(getLayerName(), updater().clone(), writers, styleSize);
    }

    private static final class Running extends RunningVertex {
        private static final long serialVersionUID = 1L;

        private final int styleSize;

        Running(WriterVertex configuration, ComputationGraph graph, String name, int index, INDArray weights) {
            super(configuration, graph, name, index, weights);
            this.styleSize = configuration.styleSize;
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            float[] numbers = Floats.read(inputs[0]);
            float[] styles = Floats.read(matrix("styles"));
            float[] chosen = new float[numbers.length * styleSize];
            for (int line = 0; line < numbers.length; line++) {
                if (numbers[line] >= 0) {
                    System.arraycopy(styles, (int) numbers[line] * styleSize, chosen, line * styleSize, styleSize);
                }
            }
            return activations(chosen, numbers.length, styleSize, workspaces);
        }

        @Override
        public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
            float[] numbers = Floats.read(inputs[0]);
            float[] chosen = Floats.read(epsilon);
            float[] gradient = new float[(int) matrix("styles").length()];
            for (int line = 0; line < numbers.length; line++) {
                if (numbers[line] >= 0) {
                    int to = (int) numbers[line] * styleSize;
                    for (int i = 0; i < styleSize; i++) {
                        gradient[to + i] += chosen[line * styleSize + i];
                    }
                }
            }
            Floats.write(gradient, gradient("styles"));
            return result(allGradients(), (INDArray) null);
        }
    }
}
