package io.github.longhand.network;

import java.util.Arrays;

/**
 * What changes while a network runs over several lines at once: the state of each line, and room
 * for a step. Lines stand in the rows 0 to {@link #count}; which lines are beside it makes no
 * difference to any. For one thread.
 */
public final class LineStates {
    /** exp of the window's numbers is taken below this, so that no sum overflows. */
    static final float LARGEST_HAT = 12f;
    /** In place of a character. */
    static final int NOTHING = -1;

    private final SynthesisNetwork network;
    private final NetworkShape shape;
    private final int capacity;
    private int count;
    private Helper helper;

    final float[][] inputs; // per layer (capacity, inputs + units): offset, window, layer below, own h
    final float[][] cells; // per layer (capacity, units)
    final float[][] constants; // per layer (capacity, padded gates): bias and style
    final float[] gates; // (capacity, padded gates)
    final float[] hats; // (capacity, padded 3 * windowMixtures): alpha, beta, exp(kappa^) after a step
    final float[] kappa; // (capacity, windowMixtures)
    final float[] window; // (capacity, alphabetSize)
    final float[][] phi; // (capacity, characters + 1)
    final float[] top; // (capacity, outputInputs)
    final float[] outputs; // (capacity, padded outputs)
    final int[][] texts; // (capacity, characters)
    final int[] before; // (capacity): index of the character before the text, or NOTHING
    private final float[] offsets; // (capacity, 3)
    float[] gaussian = new float[0];

    /** Room for {@code capacity} lines. */
    public LineStates(SynthesisNetwork network, int capacity) {
        this.network = network;
        this.shape = network.shape();
        this.capacity = capacity;
        if (capacity == 1) {
            network.halveIfWorthIt();
        }
        int gatesWidth = Kernel.padded(shape.gates());
        this.inputs = new float[NetworkShape.LAYERS][];
        this.cells = new float[NetworkShape.LAYERS][capacity * shape.units()];
        this.constants = new float[NetworkShape.LAYERS][capacity * gatesWidth];
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            inputs[layer] = new float[capacity * inputWidth(layer)];
        }
        this.gates = new float[capacity * gatesWidth];
        this.hats = new float[capacity * Kernel.padded(3 * shape.windowMixtures())];
        this.kappa = new float[capacity * shape.windowMixtures()];
        this.window = new float[capacity * shape.alphabetSize()];
        this.phi = new float[capacity][];
        this.top = new float[capacity * shape.outputInputs()];
        this.outputs = new float[capacity * Kernel.padded(shape.outputs())];
        this.texts = new int[capacity][];
        this.before = new int[capacity];
        this.offsets = new float[capacity * NetworkShape.OFFSET];
    }

    /** Has steps of one line alone shared with another core. */
    public void shareWith(Helper other) {
        helper = other;
    }

    /** C += A B, a row for each line. */
    void multiplyAdd(Kernel kernel, float[] a, int aFrom, int aStride, PanelMatrix b, float[] c) {
        if (count == 1 && helper != null && b.panels() > 1 && kernel.isSettled()) {
            helper.multiplyAdd(kernel, a, aFrom, b, c, 0);
        } else {
            kernel.multiplyAdd(count, a, aFrom, aStride, b, c, 0, b.paddedColumns());
        }
    }

    /** Of the network. */
    public NetworkShape shape() {
        return shape;
    }

    /** Lines that are going on. */
    public int count() {
        return count;
    }

    public boolean isFull() {
        return count == capacity;
    }

    /**
     * Takes in a line, in row {@link #count}.
     *
     * @param text indices of its characters
     * @param style (styleSize), constant over the line
     * @param state where it begins
     */
    public void add(int[] text, float[] style, NetworkState state) {
        add(text, NOTHING, style, state);
    }

    /**
     * Takes in a line that goes on with what was written before.
     *
     * @param last index of the character just before {@code text}: the window sees it at place 0
     */
    public void add(int[] text, int last, float[] style, NetworkState state) {
        int row = count++;
        texts[row] = text;
        before[row] = last;
        phi[row] = new float[text.length + 1];
        if (gaussian.length < text.length + 1) {
            gaussian = new float[text.length + 1];
        }
        int gatesWidth = Kernel.padded(shape.gates());
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            network.constantGates(layer, style, constants[layer], row * gatesWidth);
            System.arraycopy(state.hidden()[layer], 0, inputs[layer], (row + 1) * inputWidth(layer) - shape.units(),
                    shape.units());
            System.arraycopy(state.cell()[layer], 0, cells[layer], row * shape.units(), shape.units());
        }
        System.arraycopy(state.kappa(), 0, kappa, row * shape.windowMixtures(), shape.windowMixtures());
        System.arraycopy(state.window(), 0, window, row * shape.alphabetSize(), shape.alphabetSize());
        if (shape.seesWindow(0)) {
            System.arraycopy(state.window(), 0, inputs[0], windowAt(0, row), shape.alphabetSize());
        }
        setOffset(row, state.offset()[0], state.offset()[1], state.offset()[2]);
    }

    /** Ends line {@code row}; the last line takes its row. */
    public void remove(int row) {
        int last = --count;
        if (row == last) {
            return;
        }
        texts[row] = texts[last];
        before[row] = before[last];
        phi[row] = phi[last];
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            move(inputs[layer], last, row, inputWidth(layer));
            move(cells[layer], last, row, shape.units());
            move(constants[layer], last, row, Kernel.padded(shape.gates()));
        }
        move(kappa, last, row, shape.windowMixtures());
        move(window, last, row, shape.alphabetSize());
        move(outputs, last, row, Kernel.padded(shape.outputs()));
        move(hats, last, row, Kernel.padded(3 * shape.windowMixtures()));
        move(offsets, last, row, NetworkShape.OFFSET);
    }

    private static void move(float[] array, int from, int to, int width) {
        System.arraycopy(array, from * width, array, to * width, width);
    }

    /** Where the pen went in line {@code row}: what its next step begins with. */
    public void setOffset(int row, float dx, float dy, float endOfStroke) {
        offsets[row * NetworkShape.OFFSET] = dx;
        offsets[row * NetworkShape.OFFSET + 1] = dy;
        offsets[row * NetworkShape.OFFSET + 2] = endOfStroke;
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            if (shape.seesOffset(layer)) {
                System.arraycopy(offsets, row * NetworkShape.OFFSET, inputs[layer], row * inputWidth(layer),
                        NetworkShape.OFFSET);
            }
        }
    }

    /** What the last step gave: e^, then pi^, mu1, mu2, sigma1^, sigma2^, rho^, each M; in {@link #outputs}. */
    public int outputAt(int row) {
        return row * Kernel.padded(shape.outputs());
    }

    /** The array that {@link #outputAt} points into: read only. */
    public float[] outputs() {
        return outputs;
    }

    /** (characters + 1): the window's weight on each character and on the place after the text; read only. */
    public float[] phi(int row) {
        return phi[row];
    }

    /** kappa of mixture {@code k}; the first character of the text is at 1. */
    public float kappa(int row, int k) {
        return kappa[row * shape.windowMixtures() + k];
    }

    /** The window's value for alphabet index {@code index}. */
    public float window(int row, int index) {
        return window[row * shape.alphabetSize() + index];
    }

    /** A copy of where line {@code row} stands. */
    public NetworkState state(int row) {
        float[][] hidden = new float[NetworkShape.LAYERS][];
        float[][] cell = new float[NetworkShape.LAYERS][];
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            int end = (row + 1) * inputWidth(layer);
            hidden[layer] = Arrays.copyOfRange(inputs[layer], end - shape.units(), end);
            cell[layer] = Arrays.copyOfRange(cells[layer], row * shape.units(), (row + 1) * shape.units());
        }
        return new NetworkState(hidden, cell,
                Arrays.copyOfRange(kappa, row * shape.windowMixtures(), (row + 1) * shape.windowMixtures()),
                Arrays.copyOfRange(window, row * shape.alphabetSize(), (row + 1) * shape.alphabetSize()),
                Arrays.copyOfRange(offsets, row * NetworkShape.OFFSET, (row + 1) * NetworkShape.OFFSET));
    }

    int inputWidth(int layer) {
        return shape.inputs(layer) + shape.units();
    }

    int windowAt(int layer, int row) {
        return row * inputWidth(layer) + (shape.seesOffset(layer) ? NetworkShape.OFFSET : 0);
    }

    int belowAt(int layer, int row) {
        return (row + 1) * inputWidth(layer) - 2 * shape.units();
    }

    int topAt(int layer, int row) {
        return row * shape.outputInputs() + (shape.outputSees(0) ? layer * shape.units() : 0);
    }
}
