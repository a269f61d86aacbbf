package io.github.longhand.network;

/**
 * The arithmetic in which nearly all the time of writing and of training is spent.
 *
 * <p>Two implementations give the same bits: one on the Vector API, used where the module
 * {@code jdk.incubator.vector} is enabled as soon as the JVM has compiled it, and a plain one. Every output of a product has one
 * accumulator and adds its inputs in their order, each by one fused multiply-add, so neither the
 * number of rows in a call nor the width of the machine's vectors shows in a result. The
 * exponential is a polynomial of our own, for the same reason.
 *
 * <p>Stateless, hence safe for use by many threads; allocates nothing.
 */
public abstract sealed class Kernel permits PlainKernel, StartingKernel, VectorKernel {
    /** Columns of a panel, the unit in which products are computed: rows are padded to it. */
    public static final int PANEL = 32;

    /** Inputs and rows taken at a time when they are many, so that a block of rows stays in the cache. */
    private static final int INNER_BLOCK = 512;
    private static final int ROW_BLOCK = 96;

    /** Larger inputs would overflow where weights of 16 bits are made into numbers of 32. */
    static final float LARGEST_WITH_HALVES = 0x1p15f;

    /** exp is exact to a few units in the last place between these, and constant beyond. */
    static final float LEAST_EXPONENT = -87f;
    static final float LARGEST_EXPONENT = 88f;
    static final float LOG2_E = 1.44269504088896341f;
    static final float LN2_HIGH = 0.693359375f;
    static final float LN2_LOW = -2.12194440e-4f;
    /** Adding and subtracting this rounds a float below 2^22 to an integer: 1.5 * 2^23. */
    static final float ROUNDER = 12582912f;
    /** exp(r) for |r| at most ln 2 / 2: 1 + r + r^2 (P5 + r (P4 + ...)), after Cephes' expf. */
    static final float P0 = 1.9875691500e-4f;
    static final float P1 = 1.3981999507e-3f;
    static final float P2 = 8.3334519073e-3f;
    static final float P3 = 4.1665795894e-2f;
    static final float P4 = 1.6666665459e-1f;
    static final float P5 = 5.0000001201e-1f;

    Kernel() {
    }

    private static final class Holder {
        static final Kernel BEST = hasVectors() ? new StartingKernel() : new PlainKernel();
    }

    /** The fastest kernel of this process: the plain one while it is young, then the vector kernel if it has one. */
    public static Kernel best() {
        return Holder.BEST;
    }

    /**
     * Has the best kernel become fast at products of one row, without waiting until it has had much to do: for a
     * program that is about to write a line, on a thread that has nothing better to do. Takes some tenths of a second.
     */
    public static void warmUpForOneLine() {
        if (best() instanceof StartingKernel starting) {
            starting.compileRow();
        }
    }

    /** The same for all that it can do: for a program that will go on for long. Takes a second or two. */
    public static void warmUp() {
        if (best() instanceof StartingKernel starting) {
            starting.compile();
        }
    }

    /** Whether the JVM is done with compiling what one row takes, so that its other cores are free. */
    boolean isSettled() {
        return true;
    }

    /** Whether it would now take weights of 16 bits where there are any. */
    boolean takesHalves() {
        return isSettled();
    }

    private static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** The kernel without the Vector API: the same bits, several times slower. */
    public static Kernel plain() {
        return new PlainKernel();
    }

    /**
     * The kernel on the Vector API from the first moment.
     *
     * @throws IllegalStateException if the process was started without its module
     */
    public static Kernel vector() {
        if (!hasVectors()) {
            throw new IllegalStateException("start Java with --add-modules jdk.incubator.vector");
        }
        return new VectorKernel();
    }

    /** {@code columns} rounded up to whole panels. */
    public static int padded(int columns) {
        return (columns + PANEL - 1) / PANEL * PANEL;
    }

    /**
     * C += A B for {@code rows} rows.
     *
     * @param a row r begins at {@code aFrom + r * aStride} and has {@code b.rows()} numbers
     * @param b the weights
     * @param c row r begins at {@code cFrom + r * cStride} and has {@code b.paddedColumns()} numbers
     */
    public final void multiplyAdd(int rows, float[] a, int aFrom, int aStride, PanelMatrix b, float[] c, int cFrom,
            int cStride) {
        multiplyAdd(rows, a, aFrom, aStride, b, 0, b.panels(), c, cFrom, cStride);
    }

    /**
     * The same for some panels of B only: what there is to share out where B is large.
     *
     * @param fromPanel the first
     * @param toPanel the first that is left out
     * @param c as for the whole of B: panel p goes to columns {@code p * PANEL} and on
     */
    public final void multiplyAdd(int rows, float[] a, int aFrom, int aStride, PanelMatrix b, int fromPanel,
            int toPanel, float[] c, int cFrom, int cStride) {
        if (rows == 1 && canHalve(a, aFrom, b)) {
            multiplyAddHalved(a, aFrom, b, fromPanel, toPanel, c, cFrom);
            return;
        }
        for (int input = 0; input < b.rows(); input += INNER_BLOCK) {
            int inner = Math.min(INNER_BLOCK, b.rows() - input);
            for (int row = 0; row < rows; row += ROW_BLOCK) {
                int block = Math.min(ROW_BLOCK, rows - row);
                for (int panel = fromPanel; panel < toPanel; panel++) {
                    tiles(block, inner, a, aFrom + row * aStride + input, aStride, b.data(),
                            b.panelFrom(panel) + input * PANEL, c, cFrom + row * cStride + panel * PANEL, cStride);
                }
            }
        }
    }

    /** Whether {@link #multiplyAddHalved} gives for this row what the numbers of 32 bits give. */
    static boolean canHalve(float[] a, int aFrom, PanelMatrix b) {
        if (!b.isHalved()) {
            return false;
        }
        for (int i = aFrom; i < aFrom + b.rows(); i++) {
            if (!(Math.abs(a[i]) < LARGEST_WITH_HALVES)) {
                return false;
            }
        }
        return true;
    }

    /** One row, for which only half as much of the weights is read from memory. */
    final void multiplyAddHalved(float[] a, int aFrom, PanelMatrix b, int fromPanel, int toPanel, float[] c, int cFrom) {
        for (int panel = fromPanel; panel < toPanel; panel++) {
            tile1Halved(a, aFrom, b, panel, c, cFrom + panel * PANEL);
        }
    }

    /** So many tiles of six rows that what is left can be done in tiles of two or more rows, if at all possible. */
    private void tiles(int rows, int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom,
            int cRow) {
        int row = 0;
        for (int left = rows; left >= 12 || left == 6 || left == 9 || left == 10; left -= 6) {
            tile6(inner, a, aFrom + row * aRow, aRow, b, bFrom, c, cFrom + row * cRow, cRow);
            row += 6;
        }
        while (row < rows) {
            int from = aFrom + row * aRow;
            int to = cFrom + row * cRow;
            switch (rows - row) {
                case 3, 5 -> {
                    tile3(inner, a, from, aRow, b, bFrom, c, to, cRow);
                    row += 3;
                }
                case 2 -> {
                    tile2(inner, a, from, aRow, b, bFrom, c, to, cRow);
                    row += 2;
                }
                case 1 -> {
                    tile1(inner, a, from, b, bFrom, c, to);
                    row += 1;
                }
                default -> {
                    tile4(inner, a, from, aRow, b, bFrom, c, to, cRow);
                    row += 4;
                }
            }
        }
    }

    /**
     * Six rows of one panel.
     *
     * @param inner how many inputs
     * @param a number (r, i) at {@code aFrom + r * aRow + i}
     * @param b number (i, j) at {@code bFrom + i * PANEL + j}
     * @param c number (r, j) at {@code cFrom + r * cRow + j}
     */
    abstract void tile6(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom,
            int cRow);

    /** Four rows. */
    abstract void tile4(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom,
            int cRow);

    /** Three rows. */
    abstract void tile3(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom,
            int cRow);

    /** Two rows. */
    abstract void tile2(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom,
            int cRow);

    /** One row. */
    abstract void tile1(int inner, float[] a, int aFrom, float[] b, int bFrom, float[] c, int cFrom);

    /**
     * One row of one panel of weights that are {@linkplain PanelMatrix#halve there in 16 bits} too; a kernel takes those
     * that it is faster with.
     *
     * @param a numbers all below {@link #LARGEST_WITH_HALVES}
     */
    abstract void tile1Halved(float[] a, int aFrom, PanelMatrix b, int panel, float[] c, int cFrom);

    /** {@code values[from .. from + count)} become their exponentials. */
    public abstract void exp(float[] values, int from, int count);

    /** {@code values[from .. from + count)} become 1 / (1 + exp(-value)). */
    public abstract void sigmoid(float[] values, int from, int count);

    /** {@code to[toFrom + i] = tanh(values[from + i])}; the two may be the same. */
    public abstract void tanh(float[] values, int from, float[] to, int toFrom, int count);

    /** What {@link #exp} does to one number, bit for bit. */
    static float exp(float x) {
        float clamped = Math.max(LEAST_EXPONENT, Math.min(LARGEST_EXPONENT, x));
        float n = Math.fma(clamped, LOG2_E, ROUNDER) - ROUNDER;
        float r = Math.fma(n, -LN2_HIGH, clamped);
        r = Math.fma(n, -LN2_LOW, r);
        float p = Math.fma(P0, r, P1);
        p = Math.fma(p, r, P2);
        p = Math.fma(p, r, P3);
        p = Math.fma(p, r, P4);
        p = Math.fma(p, r, P5);
        p = Math.fma(p, r * r, r) + 1f;
        return p * Float.intBitsToFloat(((int) n + 127) << 23);
    }

    static float sigmoid(float x) {
        return 1f / (1f + exp(-x));
    }

    static float tanh(float x) {
        return 1f - 2f / (1f + exp(x + x));
    }
}
