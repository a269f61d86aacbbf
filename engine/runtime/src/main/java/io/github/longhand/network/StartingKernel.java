package io.github.longhand.network;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The kernel of a process that has just begun: the plain one, until the one on the Vector API is faster.
 *
 * <p>The Vector API is slow beyond use until the JVM has compiled what uses it, which costs more than to write a
 * line without it. So nothing is done about it at first. Once a process turns out to have more to do, another thread
 * runs the vector kernel on nothing until that has been compiled, and all go over to it: first with products of one
 * row, which are soon compiled and all that a line alone needs, and after several lines with weights of 16 bits, which
 * take the JVM three times as long. Both give the same bits, so that nobody can tell when.
 */
final class StartingKernel extends Kernel {
    /** Multiplications that the plain kernel does in about the time that it takes to compile the other. */
    private static final long MUCH = 2_000_000_000L;
    private static final long MUCH_FOR_ONE_ROW = 400_000_000L;
    private static final long MUCH_FOR_HALVES = 4_000_000_000L;

    /** After so long the JVM will not compile the Vector API at all, and the plain kernel stays. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private static final Kernel PLAIN = new PlainKernel();

    private final Part row = new Part(KernelExercise.ofRow(), MUCH_FOR_ONE_ROW);
    private final Part halvedRow = new Part(KernelExercise.ofHalvedRow(), MUCH_FOR_HALVES);
    private final Part rest = new Part(KernelExercise.ofRest(), MUCH);

    /** Some of what a kernel can do, which goes over by itself. */
    private static final class Part {
        private final KernelExercise exercise;
        private final long much;
        private final AtomicBoolean compiling = new AtomicBoolean();
        private volatile Kernel now = PLAIN;
        private long done; // by several threads without care: some that are not counted do no harm

        Part(KernelExercise exercise, long much) {
            this.exercise = exercise;
            this.much = much;
        }

        /** The kernel for {@code rows} rows of a panel. */
        Kernel forRows(int rows, int inner) {
            Kernel kernel = now;
            if (kernel == PLAIN) {
                done += (long) rows * inner * PANEL;
                if (done > much && compiling.compareAndSet(false, true)) {
                    Thread thread = new Thread(this::compile, "longhand-kernel");
                    thread.setDaemon(true);
                    thread.start();
                }
            }
            return kernel;
        }

        /** Goes over, as soon as that is faster; who comes second waits for who is at it. */
        synchronized void compile() {
            if (now == PLAIN) {
                Kernel vector = new VectorKernel();
                exercise.begin(vector);
                long end = System.nanoTime() + PATIENCE_NANOS;
                while (!exercise.isFast(vector)) {
                    if (System.nanoTime() > end) {
                        return;
                    }
                }
                now = vector;
            }
        }
    }

    /** Goes over with products of one row. */
    void compileRow() {
        row.compile();
    }

    /** Goes over with everything. */
    void compile() {
        row.compile();
        rest.compile();
        halvedRow.compile();
    }

    @Override
    boolean isSettled() {
        return halvedRow.now != PLAIN;
    }

    /** The kernel that does the most work now. */
    Kernel current() {
        return rest.now;
    }

    @Override
    void tile6(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rest.forRows(6, inner).tile6(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile4(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rest.forRows(4, inner).tile4(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile3(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rest.forRows(3, inner).tile3(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile2(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        rest.forRows(2, inner).tile2(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile1(int inner, float[] a, int aFrom, float[] b, int bFrom, float[] c, int cFrom) {
        halvedRow.forRows(1, inner); // whose weights nobody halves before it has gone over
        row.forRows(1, inner).tile1(inner, a, aFrom, b, bFrom, c, cFrom);
    }

    @Override
    void tile1Halved(float[] a, int aFrom, PanelMatrix b, int panel, float[] c, int cFrom) {
        halvedRow.now.tile1Halved(a, aFrom, b, panel, c, cFrom);
    }

    @Override
    public void exp(float[] values, int from, int count) {
        rest.now.exp(values, from, count);
    }

    @Override
    public void sigmoid(float[] values, int from, int count) {
        rest.now.sigmoid(values, from, count);
    }

    @Override
    public void tanh(float[] values, int from, float[] to, int toFrom, int count) {
        rest.now.tanh(values, from, to, toFrom, count);
    }
}
