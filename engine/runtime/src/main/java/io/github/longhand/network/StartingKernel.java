package io.github.longhand.network;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The kernel of a process that has just begun: the plain one, until the one on the Vector API is faster.
 *
 * <p>The Vector API is slow beyond use until the JVM has compiled what uses it, which costs more than to write a
 * line without it. So nothing is done about it at first. Once a process turns out to have more to do, another thread
 * runs the vector kernel on nothing until that has been compiled, and all go over to it: with products of one
 * row, which are soon compiled and all that a line alone needs, earlier than with the rest. Both give the same bits, so
 * that nobody can tell when.
 */
final class StartingKernel extends Kernel {
    /** Multiplications that the plain kernel does in about the time that it takes to compile the other. */
    private static final long MUCH = 2_000_000_000L;

    /** After so long the JVM will not compile the Vector API at all, and the plain kernel stays. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Kernel plain = new PlainKernel();
    private final AtomicBoolean compiling = new AtomicBoolean();
    private volatile Kernel forOneRow = plain;
    private volatile Kernel forAllElse = plain;
    private long done; // by several threads without care: some that are not counted do no harm

    /** Goes over with products of one row, as soon as that is faster; who comes second waits for who is at it. */
    synchronized void compileOneRow() {
        if (forOneRow == plain) {
            forOneRow = compiled(KernelExercise.ofOneRow());
        }
    }

    /** The kernel that does the most work now. */
    Kernel current() {
        return forAllElse;
    }

    private Kernel forOneRow(int inner) {
        Kernel now = forOneRow;
        count(now, 1, inner);
        return now;
    }

    private Kernel forRows(int rows, int inner) {
        Kernel now = forAllElse;
        count(now, rows, inner);
        return now;
    }

    private void count(Kernel used, int rows, int inner) {
        if (used == plain) {
            done += (long) rows * inner * PANEL;
            if (done > MUCH && compiling.compareAndSet(false, true)) {
                Thread thread = new Thread(this::compile, "longhand-kernel");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    /** Goes over with everything. */
    synchronized void compile() {
        compileOneRow();
        if (forAllElse == plain) {
            forAllElse = compiled(KernelExercise.ofAllElse());
        }
    }

    private Kernel compiled(KernelExercise exercise) {
        Kernel vector = new VectorKernel();
        exercise.begin(vector);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!exercise.isFast(vector)) {
            if (System.nanoTime() > end) {
                return plain;
            }
        }
        return vector;
    }

    @Override
    void tile6(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        forRows(6, inner).tile6(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile4(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        forRows(4, inner).tile4(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile3(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        forRows(3, inner).tile3(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile2(int inner, float[] a, int aFrom, int aRow, float[] b, int bFrom, float[] c, int cFrom, int cRow) {
        forRows(2, inner).tile2(inner, a, aFrom, aRow, b, bFrom, c, cFrom, cRow);
    }

    @Override
    void tile1(int inner, float[] a, int aFrom, float[] b, int bFrom, float[] c, int cFrom) {
        forOneRow(inner).tile1(inner, a, aFrom, b, bFrom, c, cFrom);
    }

    @Override
    public void exp(float[] values, int from, int count) {
        forAllElse.exp(values, from, count);
    }

    @Override
    public void sigmoid(float[] values, int from, int count) {
        forAllElse.sigmoid(values, from, count);
    }

    @Override
    public void tanh(float[] values, int from, float[] to, int toFrom, int count) {
        forAllElse.tanh(values, from, to, toFrom, count);
    }
}
