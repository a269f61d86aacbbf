package io.github.longhand.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StartingKernelTest {
    private static final int ROWS = 24;
    private static final int INPUTS = 500;
    private static final int OUTPUTS = 640;

    private final PanelMatrix weights = new PanelMatrix(INPUTS, OUTPUTS);
    private final float[] in = new float[ROWS * INPUTS];

    StartingKernelTest() {
        Random random = new Random(8);
        float[] numbers = new float[INPUTS * OUTPUTS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(-2048, 2048) / 1024f;
        }
        weights.set(0, INPUTS, numbers, 0);
        weights.halve();
        System.arraycopy(numbers, 0, in, 0, in.length);
    }

    private float[] product(Kernel kernel) {
        float[] out = new float[ROWS * OUTPUTS];
        kernel.multiplyAdd(ROWS, in, 0, INPUTS, weights, out, 0, OUTPUTS);
        kernel.tanh(out, 0, out, 0, out.length);
        return out;
    }

    @Test
    void theBestKernelWhereTheVectorApiIsEnabledStartsOnThePlainOne() {
        assertInstanceOf(StartingKernel.class, Kernel.best(), "these tests run with the Vector API");
        assertInstanceOf(PlainKernel.class, new StartingKernel().current());
    }

    @Test
    void warmedUpItMultipliesOneRowOnTheVectorKernelAndAllElsePlainlyWithTheSameBits() {
        StartingKernel starting = new StartingKernel();
        starting.compileRow();
        assertInstanceOf(PlainKernel.class, starting.current());
        float[] alone = new float[OUTPUTS];
        starting.multiplyAdd(1, in, 0, INPUTS, weights, alone, 0, OUTPUTS);
        float[] expected = new float[OUTPUTS];
        Kernel.plain().multiplyAdd(1, in, 0, INPUTS, weights, expected, 0, OUTPUTS);
        assertArrayEquals(expected, alone);
    }

    @Test
    void withMuchToDoItGoesOverToTheVectorKernelWithoutAChangeOfBits() {
        StartingKernel starting = new StartingKernel();
        float[] expected = product(Kernel.plain());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            while (!(starting.current() instanceof VectorKernel)) {
                assertArrayEquals(expected, product(starting));
            }
        });
        assertArrayEquals(expected, product(starting));
    }
}
