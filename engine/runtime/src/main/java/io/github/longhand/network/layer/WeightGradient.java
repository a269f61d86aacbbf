package io.github.longhand.network.layer;

import io.github.longhand.network.Kernel;
import io.github.longhand.network.PanelMatrix;
import java.util.function.IntUnaryOperator;

/**
 * The gradient of a weight matrix over all rows of a batch: A^T G, of what went in and the gradients
 * of what came out. On all cores, with the same sums on any number of them: each is over the rows in
 * their order. For use by one thread.
 */
public final class WeightGradient {
    private final Kernel kernel = Kernel.best();
    private final Workers workers = Workers.shared();
    private final Columns inputs = new Columns();
    private final Buffer sumBuffer = new Buffer();
    private int rows;
    private int width;
    private float[] sum; // (width, stride)
    private int stride;

    /** Begins a batch of {@code batchRows} rows, each of {@code inputCount} inputs, to be taken next. */
    public void begin(int batchRows, int inputCount) {
        rows = batchRows;
        width = inputCount;
        inputs.begin(rows, width);
    }

    /**
     * Takes {@code count} inputs of each row, from input {@code column} on.
     *
     * @param source where a row begins in {@code from}; negative for a row of zeros
     * @param from the numbers
     * @param offset of the first of them in a row
     */
    public void take(IntUnaryOperator source, float[] from, int offset, int column, int count) {
        workers.split(Columns.blocks(rows), (block, until) -> {
            for (int i = block; i < until; i++) {
                inputs.take(i, rows, source, from, offset, column, count);
            }
        });
    }

    /**
     * Multiplies all that was taken.
     *
     * @param gradients (rows, columns padded to whole panels), the padding of any content
     */
    public void multiply(float[] gradients, int columns) {
        stride = Kernel.padded(columns);
        sum = sumBuffer.zeros(width * stride);
        int panels = stride / Kernel.PANEL;
        if (panels >= 2 * workers.count()) {
            workers.split(panels, (from, to) -> multiply(gradients, from, to, 0, width));
        } else {
            workers.split(width, (from, to) -> multiply(gradients, 0, panels, from, to));
        }
    }

    private void multiply(float[] gradients, int fromPanel, int toPanel, int fromInput, int toInput) {
        int panels = toPanel - fromPanel;
        PanelMatrix packed = new PanelMatrix(Columns.BLOCK, panels * Kernel.PANEL);
        for (int block = 0; block < Columns.blocks(rows); block++) {
            int first = block * Columns.BLOCK;
            int filled = Math.min(Columns.BLOCK, rows - first);
            packed.set(0, filled, gradients, first * stride + fromPanel * Kernel.PANEL, stride);
            packed.clear(filled);
            kernel.multiplyAdd(toInput - fromInput, inputs.values(), inputs.at(block, fromInput), Columns.BLOCK,
                    packed, sum, fromInput * stride + fromPanel * Kernel.PANEL, stride);
        }
    }

    /** Adds the gradients of the weights of {@code count} inputs to {@code to}, (count, columns) row-major. */
    public void addTo(float[] to, int from, int column, int count, int columns) {
        for (int input = 0; input < count; input++) {
            int a = (column + input) * stride;
            int b = from + input * columns;
            for (int j = 0; j < columns; j++) {
                to[b + j] += sum[a + j];
            }
        }
    }
}
