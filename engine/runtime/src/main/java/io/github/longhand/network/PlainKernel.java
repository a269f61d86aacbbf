package io.github.longhand.network;

/** The kernel in plain Java, for processes without the Vector API. */
final class PlainKernel extends Kernel {
    /** Accumulators that fit into registers. */
    private static final int GROUP = 8;

    @Override
    void tile6(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rows(6, inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile4(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rows(4, inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile3(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rows(3, inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile2(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rows(2, inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    private void rows(int rows, int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom,
            int cRow) {
        for (int row = 0; row < rows; row++) {
            tile1(inner, a, aFrom + row * aRow, b, bFrom, c, cFrom + row * cRow);
        }
    }

    @Override
    void tile1(int inner, float[] a, int aFrom, float[] b, int bFrom, float[] c, int cFrom) {
        for (int j = 0; j < PANEL; j += GROUP) {
            int out = cFrom + j;
            float c0 = c[out];
            float c1 = c[out + 1];
            float c2 = c[out + 2];
            float c3 = c[out + 3];
            float c4 = c[out + 4];
            float c5 = c[out + 5];
            float c6 = c[out + 6];
            float c7 = c[out + 7];
            int ia = aFrom;
            int ib = bFrom + j;
            for (int i = 0; i < inner; i++) {
                float x = a[ia];
                c0 = Math.fma(x, b[ib], c0);
                c1 = Math.fma(x, b[ib + 1], c1);
                c2 = Math.fma(x, b[ib + 2], c2);
                c3 = Math.fma(x, b[ib + 3], c3);
                c4 = Math.fma(x, b[ib + 4], c4);
                c5 = Math.fma(x, b[ib + 5], c5);
                c6 = Math.fma(x, b[ib + 6], c6);
                c7 = Math.fma(x, b[ib + 7], c7);
                ia++;
                ib += PANEL;
            }
            c[out] = c0;
            c[out + 1] = c1;
            c[out + 2] = c2;
            c[out + 3] = c3;
            c[out + 4] = c4;
            c[out + 5] = c5;
            c[out + 6] = c6;
            c[out + 7] = c7;
        }
    }

    @Override
    boolean takesHalves() {
        return false;
    }

    @Override
    void tile1Halved(float[] a, int aFrom, PanelMatrix b, int panel, float[] c, int cFrom) {
        tile1(b.rows(), a, aFrom, b.data(), b.panelFrom(panel), c, cFrom);
    }

    @Override
    public void exp(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = exp(values[i]);
        }
    }

    @Override
    public void sigmoid(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = sigmoid(values[i]);
        }
    }

    @Override
    public void tanh(float[] values, int from, float[] to, int toFrom, int count) {
        for (int i = 0; i < count; i++) {
            to[toFrom + i] = tanh(values[from + i]);
        }
    }
}
