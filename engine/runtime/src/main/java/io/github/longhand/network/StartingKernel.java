package io.github.longhand.network;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The kernel of a process that has just begun: the plain one, until the one on the Vector API is faster.
 *
 * <p>The Vector API is slow beyond use until the JVM has compiled what uses it, which costs more than to write a
 * line without it. So nothing is done about it at first. Once a process turns out to have more to do, another thread
 * runs the vector kernel on nothing until it has overtaken the plain one, and all go over to it. Both give the same
 * bits, so that nobody can tell when.
 */
final class StartingKernel extends Kernel {
    /** Multiplications that the plain kernel does in about the time that it takes to compile the other. */
    private static final long MUCH = 2_000_000_000L;

    /** After so long, on a machine that is busy with other things, the vector kernel is trusted untried. */
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Kernel plain = new PlainKernel();
    private final AtomicBoolean compiling = new AtomicBoolean();
    private volatile Kernel current = plain;
    private long done; // by several threads without care: some that are not counted do no harm

    /** The kernel that does the work now. */
    Kernel current() {
        return current;
    }

    private Kernel kernel(int rows, int inner) {
        Kernel now = current;
        if (now == plain) {
            done += (long) rows * inner * PANEL;
            if (done > MUCH && compiling.compareAndSet(false, true)) {
                Thread thread = new Thread(this::overtake, "longhand-kernel");
                thread.setDaemon(true);
                thread.start();
            }
        }
        return now;
    }

    private void overtake() {
        Kernel vector = new VectorKernel();
        KernelExercise exercise = new KernelExercise();
        exercise.begin(vector);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (exercise.nanos(vector) > exercise.nanos(plain) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        current = vector;
    }

    @Override
    void tile6(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        kernel(6, inner).tile6(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile4(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        kernel(4, inner).tile4(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile3(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        kernel(3, inner).tile3(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile2(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        kernel(2, inner).tile2(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile1(int inner, float[] a, int aFrom, float[] b, int bFrom, float[] c, int cFrom) {
        kernel(1, inner).tile1(inner, a, aFrom, b, bFrom, c, cFrom);
    }

    @Override
    public void exp(float[] values, int from, int count) {
        current.exp(values, from, count);
    }

    @Override
    public void sigmoid(float[] values, int from, int count) {
        current.sigmoid(values, from, count);
    }

    @Override
    public void tanh(float[] values, int from, float[] to, int toFrom, int count) {
        current.tanh(values, from, to, toFrom, count);
    }
}
