package io.github.longhand.training.graph;

import io.github.longhand.network.Kernel;
import io.github.longhand.network.PanelMatrix;
import io.github.longhand.network.layer.WeightGradient;
import io.github.longhand.network.layer.Workers;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A {@link DensityOutput} at work: score and gradient of a batch come of one pass. */
final class RunningOutput extends OutputLayer {
    private static final long serialVersionUID = 1L;
    private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
    private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

    private final transient Kernel kernel = Kernel.best();
    private final transient Workers workers = Workers.shared();
    private final transient WeightGradient weightGradient = new WeightGradient();
    private transient float[] hidden = new float[0]; // (rows, inputs)
    private transient INDArray scored; // the input of the last gradient, until its score is asked for
    private transient double costOfScored;

    RunningOutput(NeuralNetConfiguration configuration, DataType dataType) {
        super(configuration, dataType);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        int rows = Math.toIntExact(input.size(0));
        int outputs = Math.toIntExact(getParam(WEIGHTS).size(1));
        float[] weights = weights();
        float[] given = forward(weights);
        int stride = given.length / rows;
        float[] slopes = new float[given.length]; // (rows, stride)
        costOfScored = cost(given, stride, slopes);
        scored = input;

        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(WEIGHTS, weightGradient(rows, slopes, outputs));
        gradient.setGradientFor(BIAS, biasGradient(rows, slopes, stride));
        return new Pair<>(gradient, inputGradient(rows, slopes, stride, weights, workspaces));
    }

    @Override
    public double computeScore(double regularization, boolean training, LayerWorkspaceMgr workspaces) {
        int rows = Math.toIntExact(input.size(0));
        double cost;
        if (scored == input) {
            cost = costOfScored;
        } else {
            float[] given = forward(weights());
            cost = cost(given, given.length / rows, new float[0]);
        }
        scored = null;
        score = cost / rows + regularization;
        return score;
    }

    /** (outputs, inputs) row-major, which is how DL4J keeps them. */
    private float[] weights() {
        return Floats.read(getParam(WEIGHTS).transpose());
    }

    /** What the layer gives, (rows, outputs padded to whole panels). */
    private float[] forward(float[] weights) {
        int rows = Math.toIntExact(input.size(0));
        int inputs = Math.toIntExact(input.size(1));
        int outputs = weights.length / inputs;
        if (hidden.length < rows * inputs) {
            hidden = new float[Math.addExact(rows * inputs, rows * inputs / 8)];
        }
        Floats.read(input, hidden);
        PanelMatrix packed = new PanelMatrix(inputs, outputs);
        packed.setTransposed(weights, 0, inputs);
        float[] bias = Arrays.copyOf(Floats.read(getParam(BIAS)), packed.paddedColumns());
        float[] given = new float[rows * bias.length];
        workers.split(rows, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(bias, 0, given, row * bias.length, bias.length);
            }
            kernel.multiplyAdd(to - from, hidden, from * inputs, inputs, packed, given, from * bias.length,
                    bias.length);
        });
        return given;
    }

    private double cost(float[] given, int stride, float[] slopes) {
        MixtureDensityLoss loss = (MixtureDensityLoss) layerConf().getLossFn();
        return DoubleStream.of(loss.costs(Floats.read(labels), given, stride, slopes)).sum();
    }

    private INDArray weightGradient(int rows, float[] slopes, int outputs) {
        int inputs = Math.toIntExact(input.size(1));
        weightGradient.begin(rows, inputs);
        weightGradient.take(row -> row * inputs, hidden, 0, 0, inputs);
        weightGradient.multiply(slopes, outputs);
        float[] sum = new float[inputs * outputs];
        weightGradient.addTo(sum, 0, 0, inputs, outputs);
        float[] turned = new float[sum.length];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                turned[j * inputs + i] = sum[i * outputs + j];
            }
        }
        INDArray view = gradientViews.get(WEIGHTS);
        Floats.write(turned, view.transpose());
        return view;
    }

    private INDArray biasGradient(int rows, float[] slopes, int stride) {
        float[] sum = new float[stride];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < stride; j++) {
                sum[j] += slopes[row * stride + j];
            }
        }
        INDArray view = gradientViews.get(BIAS);
        Floats.write(sum, view);
        return view;
    }

    private INDArray inputGradient(int rows, float[] slopes, int stride, float[] weights,
            LayerWorkspaceMgr workspaces) {
        int inputs = Math.toIntExact(input.size(1));
        PanelMatrix packed = new PanelMatrix(weights.length / inputs, inputs);
        packed.set(0, packed.rows(), weights, 0);
        int width = packed.paddedColumns();
        float[] padded = new float[rows * width];
        workers.split(rows, (from, to) -> kernel.multiplyAdd(to - from, slopes, from * stride, stride, packed, padded,
                from * width, width));
        for (int row = 1; row < rows; row++) {
            System.arraycopy(padded, row * width, padded, row * inputs, inputs);
        }
        INDArray gradient = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT,
                new long[] {rows, inputs}, 'c');
        Floats.write(padded, gradient);
        return gradient;
    }
}
