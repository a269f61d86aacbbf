package io.github.longhand.network;

/** All that a {@link Kernel} can do, done on nothing: to have it compiled, and to see how fast it is. Not thread-safe. */
final class KernelExercise {
    /** The JVM compiles for the first time what was run so often. */
    private static final int ROUNDS = 300;
    private static final int MOST_ROWS = 6;
    private static final int NUMBERS = 16;

    private final PanelMatrix little = new PanelMatrix(1, Kernel.PANEL);
    private final PanelMatrix more = new PanelMatrix(Kernel.PANEL, Kernel.PANEL);
    private final float[] in = new float[MOST_ROWS * Kernel.PANEL];
    private final float[] out = new float[MOST_ROWS * Kernel.PANEL];

    /** Runs {@code kernel} until the JVM no longer interprets it; on little, since interpreted it is very slow. */
    void begin(Kernel kernel) {
        for (int i = 0; i < ROUNDS; i++) {
            run(kernel, little);
        }
    }

    /** Nanoseconds that {@code kernel} takes for everything once. */
    long nanos(Kernel kernel) {
        long start = System.nanoTime();
        run(kernel, more);
        return System.nanoTime() - start;
    }

    private void run(Kernel kernel, PanelMatrix weights) {
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            kernel.multiplyAdd(rows, in, 0, weights.rows(), weights, out, 0, Kernel.PANEL);
        }
        kernel.sigmoid(out, 0, NUMBERS);
        kernel.tanh(out, 0, out, 0, NUMBERS);
        kernel.exp(out, 0, NUMBERS);
    }
}
