package io.github.longhand.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel on the Vector API: a tile of rows by vectors lives in registers while the inputs stream
 * by, each weight read once for all rows of the tile. Tiles of many rows are two vectors wide, those
 * of few rows four, so that enough sums are under way at a time to hide how long each addition takes.
 *
 * <p>No vector is handed to a method or comes from one: should the JVM decide not to inline that, each would become an
 * object, and the kernel fifty times as slow.
 */
final class VectorKernel extends Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() <= PANEL / 2
            ? FloatVector.SPECIES_PREFERRED : FloatVector.SPECIES_512;
    private static final int LENGTH = SPECIES.length();
    /** Of the tiles that are four vectors wide. */
    private static final VectorSpecies<Float> QUARTER = LENGTH <= PANEL / 4 ? SPECIES : FloatVector.SPECIES_256;
    private static final int QUARTER_LENGTH = QUARTER.length();
    private static final VectorSpecies<Integer> QUARTER_INTS = QUARTER.withLanes(int.class);
    /** Sign, five lower places of the exponent, ten upper ones of the fraction: where a float has what 16 bits have. */
    private static final int HALF_PLACES = 0x8FFFE000;
    private static final float HALF_SCALE = 0x1p112f;

    @Override
    void tile6(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        for (int j = 0; j < PANEL; j += 2 * LENGTH) {
            int c0 = cFrom + j;
            int c1 = c0 + cRow;
            int c2 = c1 + cRow;
            int c3 = c2 + cRow;
            int c4 = c3 + cRow;
            int c5 = c4 + cRow;
            FloatVector left0 = FloatVector.fromArray(SPECIES, c, c0);
            FloatVector right0 = FloatVector.fromArray(SPECIES, c, c0 + LENGTH);
            FloatVector left1 = FloatVector.fromArray(SPECIES, c, c1);
            FloatVector right1 = FloatVector.fromArray(SPECIES, c, c1 + LENGTH);
            FloatVector left2 = FloatVector.fromArray(SPECIES, c, c2);
            FloatVector right2 = FloatVector.fromArray(SPECIES, c, c2 + LENGTH);
            FloatVector left3 = FloatVector.fromArray(SPECIES, c, c3);
            FloatVector right3 = FloatVector.fromArray(SPECIES, c, c3 + LENGTH);
            FloatVector left4 = FloatVector.fromArray(SPECIES, c, c4);
            FloatVector right4 = FloatVector.fromArray(SPECIES, c, c4 + LENGTH);
            FloatVector left5 = FloatVector.fromArray(SPECIES, c, c5);
            FloatVector right5 = FloatVector.fromArray(SPECIES, c, c5 + LENGTH);
            int ia = aFrom;
            int ib = bFrom + j;
            for (int i = 0; i < inner; i++) {
                FloatVector left = FloatVector.fromArray(SPECIES, b, ib);
                FloatVector right = FloatVector.fromArray(SPECIES, b, ib + LENGTH);
                FloatVector x = FloatVector.broadcast(SPECIES, a[ia]);
                left0 = x.fma(left, left0);
                right0 = x.fma(right, right0);
                x = FloatVector.broadcast(SPECIES, a[ia + aRow]);
                left1 = x.fma(left, left1);
                right1 = x.fma(right, right1);
                x = FloatVector.broadcast(SPECIES, a[ia + 2 * aRow]);
                left2 = x.fma(left, left2);
                right2 = x.fma(right, right2);
                x = FloatVector.broadcast(SPECIES, a[ia + 3 * aRow]);
                left3 = x.fma(left, left3);
                right3 = x.fma(right, right3);
                x = FloatVector.broadcast(SPECIES, a[ia + 4 * aRow]);
                left4 = x.fma(left, left4);
                right4 = x.fma(right, right4);
                x = FloatVector.broadcast(SPECIES, a[ia + 5 * aRow]);
                left5 = x.fma(left, left5);
                right5 = x.fma(right, right5);
                ia++;
                ib += PANEL;
            }
            left0.intoArray(c, c0);
            right0.intoArray(c, c0 + LENGTH);
            left1.intoArray(c, c1);
            right1.intoArray(c, c1 + LENGTH);
            left2.intoArray(c, c2);
            right2.intoArray(c, c2 + LENGTH);
            left3.intoArray(c, c3);
            right3.intoArray(c, c3 + LENGTH);
            left4.intoArray(c, c4);
            right4.intoArray(c, c4 + LENGTH);
            left5.intoArray(c, c5);
            right5.intoArray(c, c5 + LENGTH);
        }
    }

    @Override
    void tile4(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        for (int j = 0; j < PANEL; j += 2 * LENGTH) {
            int c0 = cFrom + j;
            int c1 = c0 + cRow;
            int c2 = c1 + cRow;
            int c3 = c2 + cRow;
            FloatVector left0 = FloatVector.fromArray(SPECIES, c, c0);
            FloatVector right0 = FloatVector.fromArray(SPECIES, c, c0 + LENGTH);
            FloatVector left1 = FloatVector.fromArray(SPECIES, c, c1);
            FloatVector right1 = FloatVector.fromArray(SPECIES, c, c1 + LENGTH);
            FloatVector left2 = FloatVector.fromArray(SPECIES, c, c2);
            FloatVector right2 = FloatVector.fromArray(SPECIES, c, c2 + LENGTH);
            FloatVector left3 = FloatVector.fromArray(SPECIES, c, c3);
            FloatVector right3 = FloatVector.fromArray(SPECIES, c, c3 + LENGTH);
            int ia = aFrom;
            int ib = bFrom + j;
            for (int i = 0; i < inner; i++) {
                FloatVector left = FloatVector.fromArray(SPECIES, b, ib);
                FloatVector right = FloatVector.fromArray(SPECIES, b, ib + LENGTH);
                FloatVector x = FloatVector.broadcast(SPECIES, a[ia]);
                left0 = x.fma(left, left0);
                right0 = x.fma(right, right0);
                x = FloatVector.broadcast(SPECIES, a[ia + aRow]);
                left1 = x.fma(left, left1);
                right1 = x.fma(right, right1);
                x = FloatVector.broadcast(SPECIES, a[ia + 2 * aRow]);
                left2 = x.fma(left, left2);
                right2 = x.fma(right, right2);
                x = FloatVector.broadcast(SPECIES, a[ia + 3 * aRow]);
                left3 = x.fma(left, left3);
                right3 = x.fma(right, right3);
                ia++;
                ib += PANEL;
            }
            left0.intoArray(c, c0);
            right0.intoArray(c, c0 + LENGTH);
            left1.intoArray(c, c1);
            right1.intoArray(c, c1 + LENGTH);
            left2.intoArray(c, c2);
            right2.intoArray(c, c2 + LENGTH);
            left3.intoArray(c, c3);
            right3.intoArray(c, c3 + LENGTH);
        }
    }

    @Override
    void tile3(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        for (int j = 0; j < PANEL; j += 4 * QUARTER_LENGTH) {
            int c0 = cFrom + j;
            int c1 = c0 + cRow;
            int c2 = c1 + cRow;
            FloatVector first0 = FloatVector.fromArray(QUARTER, c, c0);
            FloatVector second0 = FloatVector.fromArray(QUARTER, c, c0 + QUARTER_LENGTH);
            FloatVector third0 = FloatVector.fromArray(QUARTER, c, c0 + 2 * QUARTER_LENGTH);
            FloatVector fourth0 = FloatVector.fromArray(QUARTER, c, c0 + 3 * QUARTER_LENGTH);
            FloatVector first1 = FloatVector.fromArray(QUARTER, c, c1);
            FloatVector second1 = FloatVector.fromArray(QUARTER, c, c1 + QUARTER_LENGTH);
            FloatVector third1 = FloatVector.fromArray(QUARTER, c, c1 + 2 * QUARTER_LENGTH);
            FloatVector fourth1 = FloatVector.fromArray(QUARTER, c, c1 + 3 * QUARTER_LENGTH);
            FloatVector first2 = FloatVector.fromArray(QUARTER, c, c2);
            FloatVector second2 = FloatVector.fromArray(QUARTER, c, c2 + QUARTER_LENGTH);
            FloatVector third2 = FloatVector.fromArray(QUARTER, c, c2 + 2 * QUARTER_LENGTH);
            FloatVector fourth2 = FloatVector.fromArray(QUARTER, c, c2 + 3 * QUARTER_LENGTH);
            int ia = aFrom;
            int ib = bFrom + j;
            for (int i = 0; i < inner; i++) {
                FloatVector x0 = FloatVector.broadcast(QUARTER, a[ia]);
                FloatVector x1 = FloatVector.broadcast(QUARTER, a[ia + aRow]);
                FloatVector x2 = FloatVector.broadcast(QUARTER, a[ia + 2 * aRow]);
                FloatVector weights = FloatVector.fromArray(QUARTER, b, ib);
                first0 = x0.fma(weights, first0);
                first1 = x1.fma(weights, first1);
                first2 = x2.fma(weights, first2);
                weights = FloatVector.fromArray(QUARTER, b, ib + QUARTER_LENGTH);
                second0 = x0.fma(weights, second0);
                second1 = x1.fma(weights, second1);
                second2 = x2.fma(weights, second2);
                weights = FloatVector.fromArray(QUARTER, b, ib + 2 * QUARTER_LENGTH);
                third0 = x0.fma(weights, third0);
                third1 = x1.fma(weights, third1);
                third2 = x2.fma(weights, third2);
                weights = FloatVector.fromArray(QUARTER, b, ib + 3 * QUARTER_LENGTH);
                fourth0 = x0.fma(weights, fourth0);
                fourth1 = x1.fma(weights, fourth1);
                fourth2 = x2.fma(weights, fourth2);
                ia++;
                ib += PANEL;
            }
            first0.intoArray(c, c0);
            second0.intoArray(c, c0 + QUARTER_LENGTH);
            third0.intoArray(c, c0 + 2 * QUARTER_LENGTH);
            fourth0.intoArray(c, c0 + 3 * QUARTER_LENGTH);
            first1.intoArray(c, c1);
            second1.intoArray(c, c1 + QUARTER_LENGTH);
            third1.intoArray(c, c1 + 2 * QUARTER_LENGTH);
            fourth1.intoArray(c, c1 + 3 * QUARTER_LENGTH);
            first2.intoArray(c, c2);
            second2.intoArray(c, c2 + QUARTER_LENGTH);
            third2.intoArray(c, c2 + 2 * QUARTER_LENGTH);
            fourth2.intoArray(c, c2 + 3 * QUARTER_LENGTH);
        }
    }

    @Override
    void tile2(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        for (int j = 0; j < PANEL; j += 4 * QUARTER_LENGTH) {
            int c0 = cFrom + j;
            int c1 = c0 + cRow;
            FloatVector first0 = FloatVector.fromArray(QUARTER, c, c0);
            FloatVector second0 = FloatVector.fromArray(QUARTER, c, c0 + QUARTER_LENGTH);
            FloatVector third0 = FloatVector.fromArray(QUARTER, c, c0 + 2 * QUARTER_LENGTH);
            FloatVector fourth0 = FloatVector.fromArray(QUARTER, c, c0 + 3 * QUARTER_LENGTH);
            FloatVector first1 = FloatVector.fromArray(QUARTER, c, c1);
            FloatVector second1 = FloatVector.fromArray(QUARTER, c, c1 + QUARTER_LENGTH);
            FloatVector third1 = FloatVector.fromArray(QUARTER, c, c1 + 2 * QUARTER_LENGTH);
            FloatVector fourth1 = FloatVector.fromArray(QUARTER, c, c1 + 3 * QUARTER_LENGTH);
            int ia = aFrom;
            int ib = bFrom + j;
            for (int i = 0; i < inner; i++) {
                FloatVector x0 = FloatVector.broadcast(QUARTER, a[ia]);
                FloatVector x1 = FloatVector.broadcast(QUARTER, a[ia + aRow]);
                FloatVector weights = FloatVector.fromArray(QUARTER, b, ib);
                first0 = x0.fma(weights, first0);
                first1 = x1.fma(weights, first1);
                weights = FloatVector.fromArray(QUARTER, b, ib + QUARTER_LENGTH);
                second0 = x0.fma(weights, second0);
                second1 = x1.fma(weights, second1);
                weights = FloatVector.fromArray(QUARTER, b, ib + 2 * QUARTER_LENGTH);
                third0 = x0.fma(weights, third0);
                third1 = x1.fma(weights, third1);
                weights = FloatVector.fromArray(QUARTER, b, ib + 3 * QUARTER_LENGTH);
                fourth0 = x0.fma(weights, fourth0);
                fourth1 = x1.fma(weights, fourth1);
                ia++;
                ib += PANEL;
            }
            first0.intoArray(c, c0);
            second0.intoArray(c, c0 + QUARTER_LENGTH);
            third0.intoArray(c, c0 + 2 * QUARTER_LENGTH);
            fourth0.intoArray(c, c0 + 3 * QUARTER_LENGTH);
            first1.intoArray(c, c1);
            second1.intoArray(c, c1 + QUARTER_LENGTH);
            third1.intoArray(c, c1 + 2 * QUARTER_LENGTH);
            fourth1.intoArray(c, c1 + 3 * QUARTER_LENGTH);
        }
    }

    @Override
    void tile1(int inner, float[] a, int aFrom, float[] b, int bFrom, float[] c, int cFrom) {
        for (int j = 0; j < PANEL; j += 4 * QUARTER_LENGTH) {
            int c0 = cFrom + j;
            FloatVector first0 = FloatVector.fromArray(QUARTER, c, c0);
            FloatVector second0 = FloatVector.fromArray(QUARTER, c, c0 + QUARTER_LENGTH);
            FloatVector third0 = FloatVector.fromArray(QUARTER, c, c0 + 2 * QUARTER_LENGTH);
            FloatVector fourth0 = FloatVector.fromArray(QUARTER, c, c0 + 3 * QUARTER_LENGTH);
            int ia = aFrom;
            int ib = bFrom + j;
            for (int i = 0; i < inner; i++) {
                FloatVector x0 = FloatVector.broadcast(QUARTER, a[ia]);
                FloatVector weights = FloatVector.fromArray(QUARTER, b, ib);
                first0 = x0.fma(weights, first0);
                weights = FloatVector.fromArray(QUARTER, b, ib + QUARTER_LENGTH);
                second0 = x0.fma(weights, second0);
                weights = FloatVector.fromArray(QUARTER, b, ib + 2 * QUARTER_LENGTH);
                third0 = x0.fma(weights, third0);
                weights = FloatVector.fromArray(QUARTER, b, ib + 3 * QUARTER_LENGTH);
                fourth0 = x0.fma(weights, fourth0);
                ia++;
                ib += PANEL;
            }
            first0.intoArray(c, c0);
            second0.intoArray(c, c0 + QUARTER_LENGTH);
            third0.intoArray(c, c0 + 2 * QUARTER_LENGTH);
            fourth0.intoArray(c, c0 + 3 * QUARTER_LENGTH);
        }
    }

    /** A vector of whole numbers is two of weights: of the left half of the panel and of the right. */
    @Override
    void tile1Halved(float[] a, int aFrom, PanelMatrix b, int panel, float[] c, int cFrom) {
        int[] halves = b.halves();
        int inner = b.rows();
        for (int j = 0; j < PANEL / 2; j += 2 * QUARTER_LENGTH) {
            int left = cFrom + j;
            int right = left + PANEL / 2;
            FloatVector left0 = FloatVector.fromArray(QUARTER, c, left);
            FloatVector left1 = FloatVector.fromArray(QUARTER, c, left + QUARTER_LENGTH);
            FloatVector right0 = FloatVector.fromArray(QUARTER, c, right);
            FloatVector right1 = FloatVector.fromArray(QUARTER, c, right + QUARTER_LENGTH);
            int ia = aFrom;
            int ib = b.panelFrom(panel) / 2 + j;
            for (int i = 0; i < inner; i++) {
                FloatVector x = FloatVector.broadcast(QUARTER, a[ia] * HALF_SCALE);
                IntVector pairs = IntVector.fromArray(QUARTER_INTS, halves, ib);
                left0 = x.fma(pairs.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 3)
                        .lanewise(VectorOperators.AND, HALF_PLACES).reinterpretAsFloats(), left0);
                right0 = x.fma(pairs.lanewise(VectorOperators.ASHR, 3)
                        .lanewise(VectorOperators.AND, HALF_PLACES).reinterpretAsFloats(), right0);
                pairs = IntVector.fromArray(QUARTER_INTS, halves, ib + QUARTER_LENGTH);
                left1 = x.fma(pairs.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 3)
                        .lanewise(VectorOperators.AND, HALF_PLACES).reinterpretAsFloats(), left1);
                right1 = x.fma(pairs.lanewise(VectorOperators.ASHR, 3)
                        .lanewise(VectorOperators.AND, HALF_PLACES).reinterpretAsFloats(), right1);
                ia++;
                ib += PANEL / 2;
            }
            left0.intoArray(c, left);
            left1.intoArray(c, left + QUARTER_LENGTH);
            right0.intoArray(c, right);
            right1.intoArray(c, right + QUARTER_LENGTH);
        }
    }

    @Override
    public void exp(float[] values, int from, int count) {
        FloatVector rounder = FloatVector.broadcast(SPECIES, ROUNDER);
        int i = 0;
        for (; i + LENGTH <= count; i += LENGTH) {
            // Kernel.exp(float), step by step the same.
            FloatVector clamped = FloatVector.fromArray(SPECIES, values, from + i).min(LARGEST_EXPONENT)
                    .max(LEAST_EXPONENT);
            FloatVector n = clamped.fma(FloatVector.broadcast(SPECIES, LOG2_E), rounder).sub(rounder);
            FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), clamped);
            r = n.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
            FloatVector p = FloatVector.broadcast(SPECIES, P0).fma(r, FloatVector.broadcast(SPECIES, P1));
            p = p.fma(r, FloatVector.broadcast(SPECIES, P2));
            p = p.fma(r, FloatVector.broadcast(SPECIES, P3));
            p = p.fma(r, FloatVector.broadcast(SPECIES, P4));
            p = p.fma(r, FloatVector.broadcast(SPECIES, P5));
            p = p.fma(r.mul(r), r).add(1f);
            // n + ROUNDER has n in its lowest bits: what is left of them after the shift is the exponent.
            FloatVector power = n.add(ROUNDER + 127f).reinterpretAsInts().lanewise(VectorOperators.LSHL, 23)
                    .reinterpretAsFloats();
            p.mul(power).intoArray(values, from + i);
        }
        for (; i < count; i++) {
            values[from + i] = exp(values[from + i]);
        }
    }

    @Override
    public void sigmoid(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = -values[i];
        }
        exp(values, from, count);
        for (int i = from; i < from + count; i++) {
            values[i] = 1f / (1f + values[i]);
        }
    }

    @Override
    public void tanh(float[] values, int from, float[] to, int toFrom, int count) {
        for (int i = 0; i < count; i++) {
            to[toFrom + i] = values[from + i] + values[from + i];
        }
        exp(to, toFrom, count);
        for (int i = toFrom; i < toFrom + count; i++) {
            to[i] = 1f - 2f / (1f + to[i]);
        }
    }
}
