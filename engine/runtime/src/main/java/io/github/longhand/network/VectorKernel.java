package io.github.longhand.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel on the Vector API: a tile of rows by two vectors lives in registers while the inputs
 * stream by, each weight read once for all rows of the tile.
 */
final class VectorKernel extends Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() <= PANEL / 2
            ? FloatVector.SPECIES_PREFERRED : FloatVector.SPECIES_512;
    private static final int LENGTH = SPECIES.length();

    @Override
    void tile6(int inner, float[] a, int aFrom, int aRow, int aInner, float[] b, int bFrom, int bInner, float[] c,
            int cFrom, int cRow) {
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
                ia += aInner;
                ib += bInner;
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
    void tile3(int inner, float[] a, int aFrom, int aRow, int aInner, float[] b, int bFrom, int bInner, float[] c,
            int cFrom, int cRow) {
        for (int j = 0; j < PANEL; j += 2 * LENGTH) {
            int c0 = cFrom + j;
            int c1 = c0 + cRow;
            int c2 = c1 + cRow;
            FloatVector left0 = FloatVector.fromArray(SPECIES, c, c0);
            FloatVector right0 = FloatVector.fromArray(SPECIES, c, c0 + LENGTH);
            FloatVector left1 = FloatVector.fromArray(SPECIES, c, c1);
            FloatVector right1 = FloatVector.fromArray(SPECIES, c, c1 + LENGTH);
            FloatVector left2 = FloatVector.fromArray(SPECIES, c, c2);
            FloatVector right2 = FloatVector.fromArray(SPECIES, c, c2 + LENGTH);
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
                ia += aInner;
                ib += bInner;
            }
            left0.intoArray(c, c0);
            right0.intoArray(c, c0 + LENGTH);
            left1.intoArray(c, c1);
            right1.intoArray(c, c1 + LENGTH);
            left2.intoArray(c, c2);
            right2.intoArray(c, c2 + LENGTH);
        }
    }

    @Override
    void tile1(int inner, float[] a, int aFrom, int aInner, float[] b, int bFrom, int bInner, float[] c, int cFrom) {
        for (int j = 0; j < PANEL; j += 2 * LENGTH) {
            int out = cFrom + j;
            FloatVector left = FloatVector.fromArray(SPECIES, c, out);
            FloatVector right = FloatVector.fromArray(SPECIES, c, out + LENGTH);
            int ia = aFrom;
            int ib = bFrom + j;
            for (int i = 0; i < inner; i++) {
                FloatVector x = FloatVector.broadcast(SPECIES, a[ia]);
                left = x.fma(FloatVector.fromArray(SPECIES, b, ib), left);
                right = x.fma(FloatVector.fromArray(SPECIES, b, ib + LENGTH), right);
                ia += aInner;
                ib += bInner;
            }
            left.intoArray(c, out);
            right.intoArray(c, out + LENGTH);
        }
    }

    @Override
    public void exp(float[] values, int from, int count) {
        int i = 0;
        for (; i + LENGTH <= count; i += LENGTH) {
            exp(FloatVector.fromArray(SPECIES, values, from + i)).intoArray(values, from + i);
        }
        for (; i < count; i++) {
            values[from + i] = exp(values[from + i]);
        }
    }

    @Override
    public void sigmoid(float[] values, int from, int count) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        int i = 0;
        for (; i + LENGTH <= count; i += LENGTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, from + i);
            one.div(exp(x.neg()).add(one)).intoArray(values, from + i);
        }
        for (; i < count; i++) {
            values[from + i] = sigmoid(values[from + i]);
        }
    }

    @Override
    public void tanh(float[] values, int from, float[] to, int toFrom, int count) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector two = FloatVector.broadcast(SPECIES, 2f);
        int i = 0;
        for (; i + LENGTH <= count; i += LENGTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, from + i);
            one.sub(two.div(exp(x.add(x)).add(one))).intoArray(to, toFrom + i);
        }
        for (; i < count; i++) {
            to[toFrom + i] = tanh(values[from + i]);
        }
    }

    /** {@link Kernel#exp(float)}, step by step the same. */
    private static FloatVector exp(FloatVector x) {
        FloatVector clamped = x.min(LARGEST_EXPONENT).max(LEAST_EXPONENT);
        FloatVector n = clamped.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUNDER))
                .sub(ROUNDER);
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
        return p.mul(power);
    }
}
