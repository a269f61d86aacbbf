package io.github.longhand.network.layer;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The inputs of a layer over all rows of a batch, turned so that each input's numbers stand together:
 * what the gradient of a weight matrix multiplies with. Kept from batch to batch; for use by one
 * thread, but for {@link #take}, which several may call for different blocks.
 */
final class Columns {
    /** Rows of a block, whose columns stand together. */
    static final int BLOCK = 512;

    /** Rows that are turned together: a cache line of each column. */
    private static final int TOGETHER = 16;

    private final Buffer buffer = new Buffer();
    private int width;
    private float[] values; // (blocks, width, BLOCK), zeros after the last row

    /** Makes room for {@code rows} rows of {@code columns} numbers. */
    void begin(int rows, int columns) {
        width = columns;
        values = buffer.atLeast(blocks(rows) * columns * BLOCK);
    }

    static int blocks(int rows) {
        return (rows + BLOCK - 1) / BLOCK;
    }

    /**
     * Takes the columns from {@code column} on in one block.
     *
     * @param block to which row r goes as row {@code r - block * BLOCK}
     * @param rows of the whole batch
     * @param source where each row begins in {@code from}; negative for a row of zeros
     * @param from the numbers
     * @param offset of the first of them in a row
     * @param count of them
     */
    void take(int block, int rows, IntUnaryOperator source, float[] from, int offset, int column, int count) {
        int to = (block * width + column) * BLOCK;
        int filled = Math.min(BLOCK, rows - block * BLOCK);
        int[] places = new int[TOGETHER];
        for (int first = 0; first < filled; first += TOGETHER) {
            int together = Math.min(TOGETHER, filled - first);
            for (int i = 0; i < together; i++) {
                places[i] = source.applyAsInt(block * BLOCK + first + i);
            }
            for (int j = 0; j < count; j++) {
                int at = to + j * BLOCK + first;
                for (int i = 0; i < together; i++) {
                    values[at + i] = places[i] < 0 ? 0 : from[places[i] + offset + j];
                }
            }
        }
        for (int j = 0; j < count && filled < BLOCK; j++) {
            Arrays.fill(values, to + j * BLOCK + filled, to + (j + 1) * BLOCK, 0f);
        }
    }

    float[] values() {
        return values;
    }

    /** Where column {@code column} of a block begins. */
    int at(int block, int column) {
        return (block * width + column) * BLOCK;
    }
}
