package io.github.longhand.network;

import io.github.longhand.network.layer.Lstm;
import io.github.longhand.network.layer.LstmParameters;
import io.github.longhand.network.layer.LstmShape;
import io.github.longhand.network.layer.PackedLines;
import java.util.Comparator;
import java.util.List;

/**
 * How little a network expects some lines of ink under a style vector, and how that changes with the
 * vector: the cost in nats (Graves 2014, equation 26) and its gradient, by backpropagation through time
 * along every line, down to the vector and no farther.
 *
 * <p>Keeps what happens at every point of every line: some kilobytes a point. Uses all cores by itself; for
 * one thread.
 */
public final class StyleCost {
    private final NetworkShape shape;
    private final Lstm[] layers = new Lstm[NetworkShape.LAYERS];
    private final LstmParameters[] parameters = new LstmParameters[NetworkShape.LAYERS];
    private final PanelMatrix output;
    private final PanelMatrix outputTransposed;
    private final float[] outputBias;
    private final Kernel kernel = Kernel.best();
    private final PackedLines lines;
    private final int[][] texts;
    private final float[] offsets; // (rows, 3)
    private final float[] next; // (rows, 3): the point after each row

    /**
     * A line of ink and what it says.
     *
     * @param text indices of its characters
     * @param offsets (points, 3): dx, dy and end of stroke, in the network's units; two points at least, of
     *        which the first is where the line begins
     */
    public record Line(int[] text, float[] offsets) {
        int steps() {
            return offsets.length / NetworkShape.OFFSET - 1;
        }
    }

    /** The cost of {@code inOrder}, one line at least, under a network with a style vector. */
    public StyleCost(Weights weights, List<Line> inOrder) {
        this.shape = weights.shape();
        List<Line> sorted = inOrder.stream().sorted(Comparator.comparingInt(Line::steps).reversed()).toList();
        this.lines = new PackedLines(sorted.stream().mapToInt(Line::steps).toArray());
        this.texts = sorted.stream().map(Line::text).toArray(int[][]::new);
        this.offsets = new float[NetworkShape.OFFSET * lines.rows()];
        this.next = new float[NetworkShape.OFFSET * lines.rows()];
        for (int line = 0; line < sorted.size(); line++) {
            lay(sorted.get(line), line);
        }
        for (int layer = 0; layer < layers.length; layer++) {
            boolean window = layer == 0;
            boolean feedsBack = window && shape.seesWindow(0);
            layers[layer] = new Lstm(new LstmShape(shape.inputs(layer) - (feedsBack ? shape.alphabetSize() : 0),
                    shape.units(), shape.seesStyle(layer) ? shape.styleSize() : 0,
                    window ? shape.windowMixtures() : 0, window ? shape.alphabetSize() : 0, feedsBack));
            parameters[layer] = new LstmParameters(weights.input()[layer], weights.style()[layer],
                    weights.recurrent()[layer], weights.bias()[layer], window ? weights.window() : new float[0],
                    window ? weights.windowBias() : new float[0]);
        }
        this.output = new PanelMatrix(shape.outputInputs(), shape.outputs());
        this.output.set(0, shape.outputInputs(), weights.output(), 0);
        this.outputTransposed = new PanelMatrix(shape.outputs(), shape.outputInputs());
        this.outputTransposed.setTransposed(weights.output(), 0, shape.outputs());
        this.outputBias = weights.outputBias();
    }

    private void lay(Line line, int number) {
        for (int step = 0; step < line.steps(); step++) {
            int row = NetworkShape.OFFSET * lines.row(step, number);
            System.arraycopy(line.offsets(), NetworkShape.OFFSET * step, offsets, row, NetworkShape.OFFSET);
            System.arraycopy(line.offsets(), NetworkShape.OFFSET * (step + 1), next, row, NetworkShape.OFFSET);
        }
        // Every line begins as the scribe begins: nowhere, the pen just lifted.
        System.arraycopy(new float[] {0, 0, 1}, 0, offsets, NetworkShape.OFFSET * lines.row(0, number),
                NetworkShape.OFFSET);
    }

    /** Points that are predicted: all but the first of each line. */
    public int points() {
        return lines.rows();
    }

    /**
     * The nats of all points together.
     *
     * @param vector (styleSize)
     * @param gradient (styleSize), becomes the gradient of the cost
     */
    public double at(float[] vector, double[] gradient) {
        float[] slopes = new float[lines.rows() * output.paddedColumns()];
        double cost = forward(vector, slopes);
        backward(slopes, output.paddedColumns(), lines.lines() * vector.length, gradient);
        return cost;
    }

    /** As {@link #at(float[], double[])}, without the gradient, in less than half the time. */
    public double at(float[] vector) {
        return forward(vector, new float[0]);
    }

    /** The cost; its gradient by what the network gives goes to {@code slopes}, if that has room. */
    private double forward(float[] vector, float[] slopes) {
        int rows = lines.rows();
        float[] styles = new float[lines.lines() * vector.length];
        for (int line = 0; line < lines.lines(); line++) {
            System.arraycopy(vector, 0, styles, line * vector.length, vector.length);
        }
        float[][] given = new float[NetworkShape.LAYERS][];
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            given[layer] = layers[layer].forward(parameters[layer], lines, inputs(layer, given), styles, texts);
        }
        float[] top = new float[rows * shape.outputInputs()];
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            if (shape.outputSees(layer)) {
                copy(given[layer], window(layer), width(layer), top, topAt(layer), shape.outputInputs(), shape.units());
            }
        }
        int padded = output.paddedColumns();
        float[] outputs = new float[rows * padded];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(outputBias, 0, outputs, row * padded, outputBias.length);
        }
        kernel.multiplyAdd(rows, top, 0, shape.outputInputs(), output, outputs, 0, padded);
        MixtureDensity density = new MixtureDensity(shape.outputMixtures());
        double cost = 0;
        for (int row = 0; row < rows; row++) {
            cost += density.cost(outputs, row * padded, next, row * NetworkShape.OFFSET);
            if (slopes.length > 0) {
                density.gradient(slopes, row * padded);
            }
        }
        return cost;
    }

    private void backward(float[] slopes, int padded, int styleNumbers, double[] gradient) {
        int rows = lines.rows();
        int stride = outputTransposed.paddedColumns();
        float[] top = new float[rows * stride];
        kernel.multiplyAdd(rows, slopes, 0, padded, outputTransposed, top, 0, stride);
        float[][] wanted = new float[NetworkShape.LAYERS][]; // per layer (rows, window and h)
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            wanted[layer] = new float[rows * width(layer)];
            if (shape.outputSees(layer)) {
                add(top, topAt(layer), stride, wanted[layer], window(layer), width(layer), shape.units());
            }
        }
        float[] styleGradient = new float[styleNumbers];
        for (int layer = NetworkShape.LAYERS - 1; layer >= 0; layer--) {
            float[] below = layers[layer].backward(wanted[layer],
                    shape.seesStyle(layer) ? styleGradient : new float[0]);
            if (layer > 0) {
                int width = shape.inputs(layer);
                int column = shape.seesOffset(layer) ? NetworkShape.OFFSET : 0;
                if (shape.seesWindow(layer)) {
                    add(below, column, width, wanted[0], 0, width(0), shape.alphabetSize());
                    column += shape.alphabetSize();
                }
                add(below, column, width, wanted[layer - 1], window(layer - 1), width(layer - 1), shape.units());
            }
        }
        for (int s = 0; s < gradient.length; s++) {
            gradient[s] = 0;
            for (int line = 0; line < lines.lines(); line++) {
                gradient[s] += styleGradient[line * gradient.length + s];
            }
        }
    }

    /** What a layer is fed: the offset, the window, the layer below, as far as it sees them. */
    private float[] inputs(int layer, float[][] given) {
        if (layer == 0) {
            return offsets;
        }
        int rows = lines.rows();
        int width = shape.inputs(layer);
        float[] inputs = new float[rows * width];
        int column = 0;
        if (shape.seesOffset(layer)) {
            copy(offsets, 0, NetworkShape.OFFSET, inputs, column, width, NetworkShape.OFFSET);
            column += NetworkShape.OFFSET;
        }
        if (shape.seesWindow(layer)) {
            copy(given[0], 0, width(0), inputs, column, width, shape.alphabetSize());
            column += shape.alphabetSize();
        }
        copy(given[layer - 1], window(layer - 1), width(layer - 1), inputs, column, width, shape.units());
        return inputs;
    }

    /** Numbers of the window before h in what a layer gives. */
    private int window(int layer) {
        return layer == 0 ? shape.alphabetSize() : 0;
    }

    private int width(int layer) {
        return window(layer) + shape.units();
    }

    private int topAt(int layer) {
        return shape.outputSees(0) ? layer * shape.units() : 0;
    }

    private void copy(float[] from, int fromColumn, int fromWidth, float[] to, int toColumn, int toWidth, int count) {
        for (int row = 0; row < lines.rows(); row++) {
            System.arraycopy(from, row * fromWidth + fromColumn, to, row * toWidth + toColumn, count);
        }
    }

    private void add(float[] from, int fromColumn, int fromWidth, float[] to, int toColumn, int toWidth, int count) {
        for (int row = 0; row < lines.rows(); row++) {
            int a = row * fromWidth + fromColumn;
            int b = row * toWidth + toColumn;
            for (int i = 0; i < count; i++) {
                to[b + i] += from[a + i];
            }
        }
    }
}
