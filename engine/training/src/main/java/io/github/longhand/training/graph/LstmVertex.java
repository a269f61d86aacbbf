package io.github.longhand.training.graph;

import io.github.longhand.network.layer.LstmShape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * An LSTM layer, with or without the window over the text, in the graph.
 *
 * <p>Its inputs, in this order: each sequence with a gradient, (rows, features); the style (lines,
 * styleSize) if it has one; the offsets (rows, 3) if it sees them; the text (lines, characters) if
 * it has a window, with -1 after a text's end; the lengths (lines, 1). In the input weights, the
 * offsets (or whatever sequence without a gradient stands in their place) come before the other
 * sequences. Its output is (rows, alphabetSize + units).
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class LstmVertex extends TrainedVertex {
    private static final long serialVersionUID = 1L;

    /** Standard deviation of the first weights, Graves' own. */
    private static final double INITIAL_DEVIATION = 0.075;

    private final int sequences;
    private final boolean seesOffset;
    private final int sequenceInputs;
    private final int units;
    private final int styleSize;
    private final int windowMixtures;
    private final int alphabetSize;
    private final boolean feedsBack;
    private final boolean backward;

    /**
     * @param sequences how many inputs are sequences with a gradient
     * @param seesOffset whether the offsets are among its inputs
     */
    public LstmVertex(String layerName, IUpdater updater, LstmShape shape, int sequences, boolean seesOffset) {
        this(layerName, updater, shape, sequences, seesOffset, false);
    }

    /** As above; if {@code backward}, the lines are gone through from their last step to their first. */
    public LstmVertex(String layerName, IUpdater updater, LstmShape shape, int sequences, boolean seesOffset,
            boolean backward) {
        this(layerName, updater, sequences, seesOffset, shape.sequenceInputs(), shape.units(), shape.styleSize(),
                shape.windowMixtures(), shape.alphabetSize(), shape.feedsBack(), backward);
    }

    @JsonCreator
    LstmVertex(@JsonProperty("layerName") String layerName, @JsonProperty("updater") IUpdater updater,
            @JsonProperty("sequences") int sequences, @JsonProperty("seesOffset") boolean seesOffset,
            @JsonProperty("sequenceInputs") int sequenceInputs, @JsonProperty("units") int units,
            @JsonProperty("styleSize") int styleSize, @JsonProperty("windowMixtures") int windowMixtures,
            @JsonProperty("alphabetSize") int alphabetSize, @JsonProperty("feedsBack") boolean feedsBack,
            @JsonProperty("backward") boolean backward) {
        super(layerName, updater);
        this.sequences = sequences;
        this.seesOffset = seesOffset;
        this.sequenceInputs = sequenceInputs;
        this.units = units;
        this.styleSize = styleSize;
        this.windowMixtures = windowMixtures;
        this.alphabetSize = alphabetSize;
        this.feedsBack = feedsBack;
        this.backward = backward;
    }

    LstmShape shape() {
        return new LstmShape(sequenceInputs, units, styleSize, windowMixtures, alphabetSize, feedsBack);
    }

    int sequences() {
        return sequences;
    }

    boolean seesOffset() {
        return seesOffset;
    }

    boolean backward() {
        return backward;
    }

    @Override
    Map<String, long[]> matrixSizes() {
        LstmShape shape = shape();
        Map<String, long[]> sizes = new LinkedHashMap<>();
        sizes.put("input", new long[] {shape.inputs(), shape.gates()});
        if (styleSize > 0) {
            sizes.put("style", new long[] {styleSize, shape.gates()});
        }
        sizes.put("recurrent", new long[] {units, shape.gates()});
        sizes.put("bias", new long[] {1, shape.gates()});
        if (shape.hasWindow()) {
            sizes.put("window", new long[] {units, 3L * windowMixtures});
            sizes.put("windowBias", new long[] {1, 3L * windowMixtures});
        }
        return sizes;
    }

    @Override
    int outputs() {
        return shape().outputs();
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(ComputationGraph graph, String name, int index,
            INDArray weights, boolean initialize, DataType dataType) {
        if (initialize) {
            views(weights).forEach(this::initialize);
        }
        return new RunningLstm(this, graph, name, index, weights);
    }

    private void initialize(String matrix, INDArray values) {
        switch (matrix) {
            case "bias" -> {
                // The forget gate begins open, so that the gradient reaches far back from the first step on.
                float[] bias = new float[4 * units];
                Arrays.fill(bias, units, 2 * units, 1f);
                Floats.write(bias, values);
            }
            case "windowBias" -> {
                // A wide window that begins to move slowly: about a twentieth of a character at each step.
                float[] bias = new float[3 * windowMixtures];
                Arrays.fill(bias, windowMixtures, 2 * windowMixtures, -1f);
                Arrays.fill(bias, 2 * windowMixtures, 3 * windowMixtures, -3f);
                Floats.write(bias, values);
            }
            default -> values.assign(Nd4j.randn(values.shape()).muli(INITIAL_DEVIATION));
        }
    }

    @Override
    public LstmVertex clone() {
        return new LstmVertex(getLayerName(), updater().clone(), shape(), sequences, seesOffset,
                backward);
    }
}
