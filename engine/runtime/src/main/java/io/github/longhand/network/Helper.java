package io.github.longhand.network;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A second core for one line: takes panels of a product from the same heap as the thread that asked, so that it saves
 * time whenever it runs and costs next to none when it does not. A process has one, for one thread at a time; it changes
 * no bits, since an output is all one core's.
 *
 * <p>Products come some ten microseconds apart, far too soon to put a thread to sleep and wake it for each: the helper
 * keeps its core busy while it {@linkplain #ifFree helps}, and sleeps when nothing has come for a while.
 */
public final class Helper implements AutoCloseable {
    /** Looks for work before it goes to sleep: some tenths of a millisecond. */
    private static final int PATIENCE = 20_000;

    private static final class Holder {
        static final Helper ONLY = new Helper();
    }

    private final AtomicBoolean taken = new AtomicBoolean();
    private final Thread thread = new Thread(this::help, "longhand-helper");

    // A product: written when nothing is left on the heap and all that was taken is done.
    private Kernel kernel;
    private float[] in;
    private int inFrom;
    private PanelMatrix weights;
    private float[] out;
    private int outFrom;
    private boolean halved;

    /** The number of the product, then, in the lower half, how many of its panels nobody has taken. */
    private final AtomicLong heap = new AtomicLong();
    private volatile int helped; // panels of this product that the helper has done
    private volatile boolean asleep;
    private volatile Throwable failure; // after which nobody is helped any more

    private Helper() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The helper of this process for one thread, until it is closed; empty if it is another's, or there is one core. */
    public static Optional<Helper> ifFree() {
        if (Runtime.getRuntime().availableProcessors() < 2) {
            return Optional.empty();
        }
        Helper only = Holder.ONLY;
        return only.failure == null && only.taken.compareAndSet(false, true) ? Optional.of(only) : Optional.empty();
    }

    @Override
    public void close() {
        kernel = null;
        in = null;
        weights = null;
        out = null;
        taken.set(false);
    }

    /** As {@link Kernel#multiplyAdd} for one row and all panels. */
    void multiplyAdd(Kernel on, float[] a, int aFrom, PanelMatrix b, float[] c, int cFrom) {
        kernel = on;
        in = a;
        inFrom = aFrom;
        weights = b;
        out = c;
        outFrom = cFrom;
        halved = Kernel.canHalve(a, aFrom, b);
        helped = 0;
        heap.set((heap.get() >>> Integer.SIZE) + 1 << Integer.SIZE | b.panels());
        if (asleep) {
            LockSupport.unpark(thread);
        }
        int own = 0;
        try {
            for (long now = heap.get(); (int) now > 0; now = heap.get()) {
                if (heap.compareAndSet(now, now - 1)) {
                    multiply((int) now - 1);
                    own++;
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        }
        while (own + helped < b.panels()) {
            Thread.onSpinWait();
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    private void multiply(int panel) {
        if (halved) {
            kernel.multiplyAddHalved(in, inFrom, weights, panel, panel + 1, out, outFrom);
        } else {
            kernel.multiplyAdd(1, in, inFrom, 0, weights, panel, panel + 1, out, outFrom, 0);
        }
    }

    private void help() {
        int idle = 0;
        while (true) {
            long now = heap.get();
            if ((int) now > 0 && heap.compareAndSet(now, now - 1)) {
                idle = 0;
                try {
                    multiply((int) now - 1);
                } catch (RuntimeException | Error e) {
                    failure = e;
                }
                helped++;
            } else if (idle++ < PATIENCE) {
                Thread.onSpinWait();
            } else {
                asleep = true;
                if ((int) heap.get() == 0) {
                    LockSupport.park(this);
                }
                asleep = false;
                idle = 0;
            }
        }
    }
}
