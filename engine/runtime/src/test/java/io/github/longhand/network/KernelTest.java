package io.github.longhand.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private final Kernel plain = Kernel.plain();
    private final Kernel vector = new VectorKernel();
    private final Random random = new Random(4);

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    @Test
    void theVectorKernelIsTheBestWhereItsModuleIsEnabled() {
        assertInstanceOf(VectorKernel.class, Kernel.best(), "these tests run with the Vector API");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 11, 24})
    void bothKernelsGiveTheSameBitsForAnyNumberOfRows(int rows) {
        int inputs = 77;
        int outputs = 53;
        PanelMatrix weights = new PanelMatrix(inputs, outputs);
        weights.set(0, inputs, numbers(inputs * outputs), 0);
        float[] a = numbers(rows * inputs);
        float[] start = numbers(rows * weights.paddedColumns());
        float[] one = start.clone();
        float[] other = start.clone();
        plain.multiplyAdd(rows, a, 0, inputs, weights, one, 0, weights.paddedColumns());
        vector.multiplyAdd(rows, a, 0, inputs, weights, other, 0, weights.paddedColumns());
        assertArrayEquals(one, other);
    }

    @Test
    void aRowAloneHasTheBitsItHasAmongOthers() {
        int inputs = 130;
        PanelMatrix weights = new PanelMatrix(inputs, 64);
        weights.set(0, inputs, numbers(inputs * 64), 0);
        float[] a = numbers(24 * inputs);
        float[] together = new float[24 * 64];
        vector.multiplyAdd(24, a, 0, inputs, weights, together, 0, 64);
        for (int row = 0; row < 24; row++) {
            float[] alone = new float[64];
            vector.multiplyAdd(1, a, row * inputs, inputs, weights, alone, 0, 64);
            assertArrayEquals(alone, Arrays.copyOfRange(together, row * 64, row * 64 + 64));
        }
    }

    @Test
    void theProductIsTheSumOfProducts() {
        int inputs = 600;
        int outputs = 40;
        float[] matrix = numbers(inputs * outputs);
        PanelMatrix weights = new PanelMatrix(inputs, outputs);
        weights.set(0, inputs, matrix, 0);
        float[] a = numbers(inputs);
        float[] c = new float[weights.paddedColumns()];
        vector.multiplyAdd(1, a, 0, inputs, weights, c, 0, c.length);
        for (int j = 0; j < outputs; j++) {
            double expected = 0;
            for (int i = 0; i < inputs; i++) {
                expected += (double) a[i] * matrix[i * outputs + j];
            }
            assertEquals(expected, c[j], 1e-4); // floats of size 1, 600 of them
        }
    }

    @Test
    void aTransposedProductIsTheSumOverPoints() {
        int points = 1100; // more than one block
        int rows = 7;
        float[] a = numbers(points * rows);
        float[] b = numbers(points * Kernel.PANEL);
        float[] one = new float[rows * Kernel.PANEL];
        float[] other = one.clone();
        vector.multiplyTransposedAdd(points, rows, 1, a, 0, rows, b, 0, Kernel.PANEL, one, 0, Kernel.PANEL);
        plain.multiplyTransposedAdd(points, rows, 1, a, 0, rows, b, 0, Kernel.PANEL, other, 0, Kernel.PANEL);
        assertArrayEquals(other, one);
        double expected = 0;
        for (int p = 0; p < points; p++) {
            expected += (double) a[p * rows + 3] * b[p * Kernel.PANEL + 5];
        }
        assertEquals(expected, one[3 * Kernel.PANEL + 5], 1e-3);
    }

    @Test
    void aTransposedMatrixMultipliesAsTheTransposeDoes() {
        float[] source = numbers(5 * 40); // (5, 40)
        PanelMatrix transposed = new PanelMatrix(40, 5);
        transposed.setTransposed(source, 0, 40);
        PanelMatrix turned = new PanelMatrix(40, 5);
        float[] byHand = new float[40 * 5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 40; j++) {
                byHand[j * 5 + i] = source[i * 40 + j];
            }
        }
        turned.set(0, 40, byHand, 0);
        assertArrayEquals(turned.data(), transposed.data());
    }

    @Test
    void bothKernelsGiveTheSameFunctionsBitForBit() {
        float[] x = numbers(1000);
        for (int i = 0; i < x.length; i++) {
            x[i] *= 40;
        }
        x[0] = Float.POSITIVE_INFINITY;
        x[1] = Float.NEGATIVE_INFINITY;
        float[] one = x.clone();
        float[] other = x.clone();
        plain.exp(one, 0, 999);
        vector.exp(other, 0, 999);
        assertArrayEquals(one, other);
        one = x.clone();
        other = x.clone();
        plain.sigmoid(one, 3, 990);
        vector.sigmoid(other, 3, 990);
        assertArrayEquals(one, other);
        one = new float[1000];
        other = new float[1000];
        plain.tanh(x, 1, one, 2, 997);
        vector.tanh(x, 1, other, 2, 997);
        assertArrayEquals(one, other);
    }

    @Test
    void theFunctionsAreThoseOfMathematics() {
        for (float x = -86; x < 87; x += 0.37f) {
            assertEquals(1, Kernel.exp(x) / Math.exp(x), 5e-7, "exp of " + x);
            assertEquals(1 / (1 + Math.exp(-x)), Kernel.sigmoid(x), 2e-7, "sigmoid of " + x);
            assertEquals(Math.tanh(x), Kernel.tanh(x), 2e-7, "tanh of " + x);
        }
    }
}
