package io.github.longhand.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aProductThatIsLargeInEveryWayHasTheBitsOfItsRowsAndPanelsAlone() {
        int rows = 203; // more than two blocks of rows
        int inputs = 1100; // more than two blocks of inputs
        PanelMatrix weights = new PanelMatrix(inputs, 70);
        weights.set(0, inputs, numbers(inputs * 70), 0);
        float[] a = numbers(rows * inputs);
        int width = weights.paddedColumns();
        float[] together = new float[rows * width];
        vector.multiplyAdd(rows, a, 0, inputs, weights, together, 0, width);
        float[] apart = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int panel = 0; panel < weights.panels(); panel++) {
                plain.multiplyAdd(1, a, row * inputs, inputs, weights, panel, panel + 1, apart, row * width, width);
            }
        }
        assertArrayEquals(apart, together);
    }

    private float[] numbersOf16Bits(int count) {
        float[] numbers = numbers(count);
        for (int i = 0; i < count; i++) {
            // As small as 16 bits can tell from 0, and as large as they can be, among others.
            float scale = i % 5 == 0 ? 0x1p-24f : i % 5 == 1 ? 0x1p-14f : i % 5 == 2 ? 16 : 0x1p-12f;
            numbers[i] = Math.round(numbers[i] * 1000) % 2048 * scale;
        }
        numbers[3] = 65504;
        numbers[4] = -0f;
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 0x1p-120f, 0x1p14f, 0x1p40f, Float.POSITIVE_INFINITY, Float.NaN})
    void weightsOf16BitsGiveTheBitsOfThoseOf32ForInputsOfAnySize(float size) {
        int inputs = 77;
        int outputs = 100;
        PanelMatrix weights = new PanelMatrix(inputs, outputs);
        weights.set(0, inputs, numbersOf16Bits(inputs * outputs), 0);
        float[] a = numbers(inputs);
        a[5] *= size;
        float[] start = numbers(weights.paddedColumns());
        float[] expected = start.clone();
        plain.multiplyAdd(1, a, 0, inputs, weights, expected, 0, 0);
        weights.halve();
        assertTrue(weights.isHalved());
        float[] halved = start.clone();
        vector.multiplyAdd(1, a, 0, inputs, weights, halved, 0, 0);
        assertArrayEquals(expected, halved);
    }

    @Test
    void weightsThat16BitsCannotHoldAreNotHalvedAndWhatIsSetAnewIsNotEither() {
        PanelMatrix weights = new PanelMatrix(4, 40);
        weights.halve();
        assertTrue(weights.isHalved());
        float[] numbers = new float[4 * 40];
        for (float odd : new float[] {0.1f, 65536, 0x1p-25f, 3 * 0x1p-25f}) {
            numbers[159] = odd;
            weights.set(0, 4, numbers, 0);
            assertFalse(weights.isHalved());
            weights.halve();
            assertFalse(weights.isHalved(), () -> "" + odd);
        }
    }

    @Test
    void rowsThatStandApartArePackedAsThoseThatStandTogether() {
        float[] together = numbers(6 * 40);
        float[] apart = new float[6 * 50];
        for (int row = 0; row < 6; row++) {
            System.arraycopy(together, row * 40, apart, row * 50, 40);
        }
        PanelMatrix one = new PanelMatrix(6, 40);
        one.set(0, 6, together, 0);
        PanelMatrix other = new PanelMatrix(6, 40);
        other.set(0, 6, apart, 0, 50);
        assertArrayEquals(one.data(), other.data());
        other.clear(4);
        assertArrayEquals(Arrays.copyOf(one.data(), 4 * Kernel.PANEL), Arrays.copyOf(other.data(), 4 * Kernel.PANEL));
        assertArrayEquals(new float[2 * Kernel.PANEL],
                Arrays.copyOfRange(other.data(), 10 * Kernel.PANEL, 12 * Kernel.PANEL));
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
