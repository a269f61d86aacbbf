package io.github.longhand.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HelperTest {
    private static final int INPUTS = 40;
    private static final int PRODUCTS = 200_000;

    private final Random random = new Random(3);
    private final Kernel kernel = Kernel.plain();

    @BeforeAll
    static void needsTwoCores() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "HelperTest: skipped on a machine of one core");
    }

    private PanelMatrix matrix(int outputs, boolean halved) {
        float[] numbers = new float[INPUTS * outputs];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(2048) / 1024f - 1;
        }
        PanelMatrix matrix = new PanelMatrix(INPUTS, outputs);
        matrix.set(0, INPUTS, numbers, 0);
        if (halved) {
            matrix.halve();
        }
        return matrix;
    }

    private float[] alone(float[] in, PanelMatrix matrix) {
        float[] out = new float[matrix.paddedColumns()];
        kernel.multiplyAdd(1, in, 0, INPUTS, matrix, out, 0, out.length);
        return out;
    }

    @Test
    void manySmallProductsOfDifferentSizesComeOutAsWithoutHelp() {
        PanelMatrix[] matrices = {matrix(70, false), matrix(400, true), matrix(33, true), matrix(250, false)};
        float[] in = new float[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            in[i] = (float) random.nextGaussian();
        }
        float[][] expected = new float[matrices.length][];
        for (int i = 0; i < matrices.length; i++) {
            expected[i] = alone(in, matrices[i]);
        }
        try (Helper helper = Helper.ifFree().orElseThrow()) {
            for (int i = 0; i < PRODUCTS; i++) {
                float[] out = new float[expected[i % matrices.length].length];
                helper.multiplyAdd(kernel, in, 0, matrices[i % matrices.length], out, 0);
                assertArrayEquals(expected[i % matrices.length], out);
            }
        }
    }

    @Test
    void comesBackFromItsSleep() throws InterruptedException {
        PanelMatrix matrix = matrix(300, true);
        float[] in = new float[INPUTS];
        in[7] = 1;
        try (Helper helper = Helper.ifFree().orElseThrow()) {
            for (int i = 0; i < 20; i++) {
                float[] out = new float[matrix.paddedColumns()];
                helper.multiplyAdd(kernel, in, 0, matrix, out, 0);
                assertArrayEquals(alone(in, matrix), out);
                Thread.sleep(5); // longer than it looks for work
            }
        }
    }

    @Test
    void isThereForOneAtATime() {
        try (Helper helper = Helper.ifFree().orElseThrow()) {
            assertEquals(Optional.empty(), Helper.ifFree());
        }
        try (Helper again = Helper.ifFree().orElseThrow()) {
            assertTrue(Helper.ifFree().isEmpty());
        }
    }
}
