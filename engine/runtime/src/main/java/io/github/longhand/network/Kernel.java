package io.github.longhand.network;

/**
 * The arithmetic in which nearly all the time of writing and of training is spent.
 *
 * <p>Two implementations give the same bits: one on the Vector API, used where the module
 * {@code jdk.incubator.vector} is enabled, and a plain one. Every output of a product has one
 * accumulator and adds its inputs in their order, each by one fused multiply-add, so neither the
 * number of rows in a call nor the width of the machine's vectors shows in a result. The
 * exponential is a polynomial of our own, for the same reason.
 *
 * <p>Stateless, hence safe for use by many threads; allocates nothing.
 */
public abstract sealed class Kernel permits PlainKernel, VectorKernel {
    /** Columns of a panel, the unit in which products are computed: rows are padded to it. */
    public static final int PANEL = 32;

    /** Inputs taken at a time when they are many, so that a block of panels stays in the cache. */
    private static final int INNER_BLOCK = 512;

    private static final long WARM_UP_NANOS = 500_000_000L;

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
        static final Kernel BEST = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorKernel() : new PlainKernel();
    }

    /** The fastest kernel of this process. */
    public static Kernel best() {
        return Holder.BEST;
    }

    /**
     * Works on nothing until the JVM has compiled the kernel, for half a second at most. Until then
     * the Vector API is slow; a program that writes one line and ends gains by doing this on another
     * thread while it loads its hand.
     */
    public static void warmUp() {
        Kernel kernel = best();
        int size = 2 * PANEL;
        PanelMatrix weights = new PanelMatrix(size, size);
        float[] in = new float[size];
        float[] out = new float[size];
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            kernel.multiplyAdd(1, in, 0, size, weights, out, 0, size);
            kernel.sigmoid(out, 0, size);
            kernel.tanh(out, 0, out, 0, size);
            kernel.exp(out, 0, size);
        }
    }

    /** The kernel without the Vector API: the same bits, several times slower. */
    public static Kernel plain() {
        return new PlainKernel();
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
        for (int panel = 0; panel < b.panels(); panel++) {
            tiles(rows, b.rows(), a, aFrom, aStride, 1, b.data(), b.panelFrom(panel), PANEL, c,
                    cFrom + panel * PANEL, cStride);
        }
    }

    /**
     * C += A^T B over {@code points} rows of A and B, for {@code rows} columns of A and
     * {@code panels} panels of B's columns: what the gradient of a weight matrix needs.
     *
     * @param a number (p, r) at {@code aFrom + p * aStride + r}
     * @param b number (p, j) at {@code bFrom + p * bStride + j}
     * @param c number (r, j) at {@code cFrom + r * cStride + j}
     */
    public final void multiplyTransposedAdd(int points, int rows, int panels, float[] a, int aFrom, int aStride,
            float[] b, int bFrom, int bStride, float[] c, int cFrom, int cStride) {
        for (int point = 0; point < points; point += INNER_BLOCK) {
            int inner = Math.min(INNER_BLOCK, points - point);
            for (int panel = 0; panel < panels; panel++) {
                tiles(rows, inner, a, aFrom + point * aStride, 1, aStride, b,
                        bFrom + point * bStride + panel * PANEL, bStride, c, cFrom + panel * PANEL, cStride);
            }
        }
    }

    private void tiles(int rows, int inner, float[] a, int aFrom, int aRow, int aInner, float[] b, int bFrom,
            int bInner, float[] c, int cFrom, int cRow) {
        int row = 0;
        for (; row + 6 <= rows; row += 6) {
            tile6(inner, a, aFrom + row * aRow, aRow, aInner, b, bFrom, bInner, c, cFrom + row * cRow, cRow);
        }
        for (; row + 3 <= rows; row += 3) {
            tile3(inner, a, aFrom + row * aRow, aRow, aInner, b, bFrom, bInner, c, cFrom + row * cRow, cRow);
        }
        for (; row < rows; row++) {
            tile1(inner, a, aFrom + row * aRow, aInner, b, bFrom, bInner, c, cFrom + row * cRow);
        }
    }

    /** Six rows of one panel. */
    abstract void tile6(int inner, float[] a, int aFrom, int aRow, int aInner, float[] b, int bFrom, int bInner,
            float[] c, int cFrom, int cRow);

    /** Three rows of one panel. */
    abstract void tile3(int inner, float[] a, int aFrom, int aRow, int aInner, float[] b, int bFrom, int bInner,
            float[] c, int cFrom, int cRow);

    /** One row of one panel. */
    abstract void tile1(int inner, float[] a, int aFrom, int aInner, float[] b, int bFrom, int bInner, float[] c,
            int cFrom);

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
