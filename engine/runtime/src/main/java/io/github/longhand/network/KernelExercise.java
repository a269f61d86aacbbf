package io.github.longhand.network;

/** What a {@link Kernel} can do, done on nothing: to have it compiled, and to see whether it is. Not thread-safe. */
final class KernelExercise {
    /** The JVM compiles for the first time what was run so often. */
    private static final int ROUNDS = 300;
    private static final int NUMBERS = 16;

    private final int fewestRows;
    private final int mostRows;
    private final PanelMatrix little = new PanelMatrix(1, Kernel.PANEL);
    private final PanelMatrix more = new PanelMatrix(Kernel.PANEL, Kernel.PANEL);
    private final float[] in;
    private final float[] out;

    private KernelExercise(int fewestRows, int mostRows, boolean halved) {
        this.fewestRows = fewestRows;
        this.mostRows = mostRows;
        this.in = new float[mostRows * Kernel.PANEL];
        this.out = new float[mostRows * Kernel.PANEL];
        if (halved) {
            little.halve();
            more.halve();
        }
    }

    /** Products of one row with weights of 16 bits. */
    static KernelExercise ofHalvedRow() {
        return new KernelExercise(1, 1, true);
    }

    /** Products of one row with weights of 32 bits. */
    static KernelExercise ofRow() {
        return new KernelExercise(1, 1, false);
    }

    /** Products of more rows, and the functions. */
    static KernelExercise ofRest() {
        return new KernelExercise(2, 6, false);
    }

    /** Runs {@code kernel} until the JVM no longer interprets it; on little, since interpreted it is very slow. */
    void begin(Kernel kernel) {
        for (int i = 0; i < ROUNDS; i++) {
            run(kernel, little);
        }
    }

    /**
     * Runs {@code kernel} once and says whether it is as fast as only compiled code is: at least one multiplication a
     * nanosecond. Before, it takes some ten times as long, and compiled less than half.
     */
    boolean isFast(Kernel kernel) {
        long start = System.nanoTime();
        run(kernel, more);
        int rows = (mostRows - fewestRows + 1) * (mostRows + fewestRows) / 2;
        return System.nanoTime() - start < (long) rows * Kernel.PANEL * Kernel.PANEL;
    }

    private void run(Kernel kernel, PanelMatrix weights) {
        for (int rows = fewestRows; rows <= mostRows; rows++) {
            kernel.multiplyAdd(rows, in, 0, weights.rows(), weights, out, 0, Kernel.PANEL);
        }
        if (mostRows > 1) {
            kernel.sigmoid(out, 0, NUMBERS);
            kernel.tanh(out, 0, out, 0, NUMBERS);
            kernel.exp(out, 0, NUMBERS);
        }
    }
}
