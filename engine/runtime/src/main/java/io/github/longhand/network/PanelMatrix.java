package io.github.longhand.network;

import io.github.longhand.tensors.HalfFloat;
import java.util.Arrays;

/**
 * A weight matrix, one row per input, cut into panels of {@link Kernel#PANEL} columns that each
 * lie together in memory, the last padded with zeros: the order in which {@link Kernel} reads it.
 *
 * <p>Safe to share between threads as long as nobody {@linkplain #set sets} it; {@link #halve} may be called meanwhile.
 */
public final class PanelMatrix {
    private final int rows;
    private final int columns;
    private final float[] data; // (panels, rows, PANEL)
    private volatile int[] halves; // (panels, rows, PANEL / 2), each the 16 bits of column j + PANEL / 2, then those of column j

    /** A matrix of zeros. */
    public PanelMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.data = new float[Math.multiplyExact(rows, Kernel.padded(columns))];
    }

    /** Rows {@code fromRow ..} become those of {@code source}, (sourceRows, columns) row-major. */
    public void set(int fromRow, int sourceRows, float[] source, int from) {
        set(fromRow, sourceRows, source, from, columns);
    }

    /**
     * The same for rows that stand apart.
     *
     * @param sourceStride distance between two rows of {@code source}
     */
    public void set(int fromRow, int sourceRows, float[] source, int from, int sourceStride) {
        halves = null;
        for (int panel = 0; panel < panels(); panel++) {
            int width = Math.min(Kernel.PANEL, columns - panel * Kernel.PANEL);
            int to = panelFrom(panel) + fromRow * Kernel.PANEL;
            int at = from + panel * Kernel.PANEL;
            for (int row = 0; row < sourceRows; row++) {
                System.arraycopy(source, at, data, to, width);
                at += sourceStride;
                to += Kernel.PANEL;
            }
        }
    }

    /** Rows {@code fromRow ..} become zeros. */
    public void clear(int fromRow) {
        halves = null;
        for (int panel = 0; panel < panels(); panel++) {
            Arrays.fill(data, panelFrom(panel) + fromRow * Kernel.PANEL, panelFrom(panel + 1), 0f);
        }
    }

    /**
     * The whole becomes the transpose of {@code source}, whose row r has {@link #rows} numbers,
     * one of which is taken from each of its {@link #columns} rows.
     *
     * @param sourceStride distance between two rows of {@code source}
     */
    public void setTransposed(float[] source, int from, int sourceStride) {
        halves = null;
        Arrays.fill(data, 0f);
        for (int column = 0; column < columns; column++) {
            int to = panelFrom(column / Kernel.PANEL) + column % Kernel.PANEL;
            int at = from + column * sourceStride;
            for (int row = 0; row < rows; row++) {
                data[to] = source[at + row];
                to += Kernel.PANEL;
            }
        }
    }

    /**
     * Keeps the numbers in 16 bits as well, until they are set again, if none of them changes by that: products of one
     * row, which are bound by how fast weights are read from memory, then read half as much.
     */
    public void halve() {
        int half = Kernel.PANEL / 2;
        int[] pairs = new int[data.length / 2];
        int inexact = 0;
        for (int row = 0; row < data.length / Kernel.PANEL; row++) {
            for (int j = 0; j < half; j++) {
                int left = HalfFloat.exactly(data[row * Kernel.PANEL + j]);
                int right = HalfFloat.exactly(data[row * Kernel.PANEL + half + j]);
                pairs[row * half + j] = right << Short.SIZE | left;
                inexact |= left | right;
            }
        }
        halves = inexact < 0 ? null : pairs;
    }

    boolean isHalved() {
        return halves != null;
    }

    /** The numbers in 16 bits, if {@link #isHalved}. */
    int[] halves() {
        return halves;
    }

    /** Inputs. */
    public int rows() {
        return rows;
    }

    /** Outputs, without the padding. */
    public int columns() {
        return columns;
    }

    /** Outputs, padded to whole panels: what a row of a product takes. */
    public int paddedColumns() {
        return Kernel.padded(columns);
    }

    /** Panels. */
    public int panels() {
        return Kernel.padded(columns) / Kernel.PANEL;
    }

    int panelFrom(int panel) {
        return panel * rows * Kernel.PANEL;
    }

    float[] data() {
        return data;
    }
}
