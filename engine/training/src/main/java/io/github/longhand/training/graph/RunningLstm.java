package io.github.longhand.training.graph;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.layer.Lstm;
import io.github.longhand.network.layer.LstmParameters;
import io.github.longhand.network.layer.LstmShape;
import io.github.longhand.network.layer.PackedLines;
import java.util.Arrays;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An {@link LstmVertex} at work: carries its inputs, outputs and gradients to and from {@link Lstm}. */
final class RunningLstm extends RunningVertex {
    private static final long serialVersionUID = 1L;

    private final transient LstmVertex configuration;
    private final transient LstmShape shape;
    private final transient Lstm lstm;
    private final transient LstmParameters parameters;
    private transient PackedLines lines;
    private transient float[] joined = new float[0]; // (rows, sequenceInputs)
    private transient float[] scratch = new float[0];

    RunningLstm(LstmVertex configuration, ComputationGraph graph, String name, int index, INDArray weights) {
        super(configuration, graph, name, index, weights);
        this.configuration = configuration;
        this.shape = configuration.shape();
        this.lstm = new Lstm(shape);
        this.parameters = LstmParameters.zeros(shape);
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        lines = new PackedLines(ints(Floats.read(inputs[inputs.length - 1])));
        readWeights();
        join();
        float[] style = shape.styleSize() > 0 ? Floats.read(inputs[configuration.sequences()]) : new float[0];
        int[][] texts = shape.hasWindow() ? texts(inputs[inputs.length - 2]) : new int[0][];
        float[] output = lstm.forward(parameters, lines, turned(joined, shape.sequenceInputs()), style, texts);
        return activations(turned(output, shape.outputs()), lines.rows(), shape.outputs(), workspaces);
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        float[] outputGradient = scratch(lines.rows() * shape.outputs());
        Floats.read(epsilon, outputGradient);
        LstmParameters gradients = LstmParameters.zeros(shape);
        float[] styleGradient = new float[lines.lines() * shape.styleSize()];
        float[] joinedGradient = turned(
                lstm.backward(turned(outputGradient, shape.outputs()), gradients, styleGradient),
                shape.sequenceInputs());
        writeGradients(gradients);
        INDArray[] inputGradients = new INDArray[inputs.length];
        int column = configuration.seesOffset() ? NetworkShape.OFFSET : 0;
        for (int i = 0; i < configuration.sequences(); i++) {
            int width = (int) inputs[i].size(1);
            float[] part = scratch(lines.rows() * width);
            for (int row = 0; row < lines.rows(); row++) {
                System.arraycopy(joinedGradient, row * shape.sequenceInputs() + column, part, row * width, width);
            }
            inputGradients[i] = inputGradient(part, lines.rows(), width, workspaces);
            column += width;
        }
        if (shape.styleSize() > 0) {
            inputGradients[configuration.sequences()] =
                    inputGradient(styleGradient, lines.lines(), shape.styleSize(), workspaces);
        }
        return result(allGradients(), inputGradients);
    }

    /** {@code values} in the order in which the layer goes through them, and the other way about. */
    private float[] turned(float[] values, int width) {
        return configuration.backward() ? lines.reversed(values, width) : values;
    }

    /** The offsets, then the other sequences, side by side in one array. */
    private void join() {
        int size = lines.rows() * shape.sequenceInputs();
        if (joined.length < size) {
            joined = new float[size + size / 8];
        }
        int column = 0;
        if (configuration.seesOffset()) {
            int offsets = configuration.sequences() + (shape.styleSize() > 0 ? 1 : 0);
            column = append(inputs[offsets], column);
        }
        for (int i = 0; i < configuration.sequences(); i++) {
            column = append(inputs[i], column);
        }
    }

    private int append(INDArray sequence, int column) {
        int width = (int) sequence.size(1);
        float[] values = scratch(lines.rows() * width);
        Floats.read(sequence, values);
        for (int row = 0; row < lines.rows(); row++) {
            System.arraycopy(values, row * width, joined, row * shape.sequenceInputs() + column, width);
        }
        return column + width;
    }

    private float[] scratch(int size) {
        if (scratch.length < size) {
            scratch = new float[size + size / 8];
        }
        return scratch;
    }

    private void readWeights() {
        Floats.read(matrix("input"), parameters.input());
        Floats.read(matrix("recurrent"), parameters.recurrent());
        Floats.read(matrix("bias"), parameters.bias());
        if (shape.styleSize() > 0) {
            Floats.read(matrix("style"), parameters.style());
        }
        if (shape.hasWindow()) {
            Floats.read(matrix("window"), parameters.window());
            Floats.read(matrix("windowBias"), parameters.windowBias());
        }
    }

    private void writeGradients(LstmParameters gradients) {
        Floats.write(gradients.input(), gradient("input"));
        Floats.write(gradients.recurrent(), gradient("recurrent"));
        Floats.write(gradients.bias(), gradient("bias"));
        if (shape.styleSize() > 0) {
            Floats.write(gradients.style(), gradient("style"));
        }
        if (shape.hasWindow()) {
            Floats.write(gradients.window(), gradient("window"));
            Floats.write(gradients.windowBias(), gradient("windowBias"));
        }
    }

    private static int[] ints(float[] values) {
        int[] ints = new int[values.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = (int) values[i];
        }
        return ints;
    }

    private static int[][] texts(INDArray padded) {
        int width = (int) padded.size(1);
        int[] all = ints(Floats.read(padded));
        int[][] texts = new int[(int) padded.size(0)][];
        for (int line = 0; line < texts.length; line++) {
            int length = 0;
            while (length < width && all[line * width + length] >= 0) {
                length++;
            }
            texts[line] = Arrays.copyOfRange(all, line * width, line * width + length);
        }
        return texts;
    }
}
