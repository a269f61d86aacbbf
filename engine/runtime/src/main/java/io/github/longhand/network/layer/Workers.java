package io.github.longhand.network.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The cores of this machine, put to one task after another. Safe for use by one thread at a time. */
public final class Workers {
    private static final int STRETCHES = 8;
    private static final Workers SHARED = new Workers(Runtime.getRuntime().availableProcessors());

    private final int count;
    private final ExecutorService others;

    private Workers(int count) {
        this.count = count;
        this.others = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
            Thread thread = new Thread(task, "longhand-layers");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One worker per core. */
    public static Workers shared() {
        return SHARED;
    }

    public int count() {
        return count;
    }

    /** Runs {@code task} once for each number from 0 up to {@link #count}, at the same time. */
    public void run(IntConsumer task) {
        List<Future<?>> running = new ArrayList<>();
        for (int worker = 1; worker < count; worker++) {
            int number = worker;
            running.add(others.submit(() -> task.accept(number)));
        }
        task.accept(0);
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while computing", e);
            }
        }
    }

    /**
     * Runs {@code task} over the numbers from 0 up to {@code size}, a stretch of them at a time: several
     * for each worker, so that one that is held up by another process does not hold up all.
     */
    public void split(int size, Stretch task) {
        int stretches = Math.min(size, STRETCHES * count);
        AtomicInteger next = new AtomicInteger();
        run(worker -> {
            for (int i = next.getAndIncrement(); i < stretches; i = next.getAndIncrement()) {
                task.accept((int) ((long) size * i / stretches), (int) ((long) size * (i + 1) / stretches));
            }
        });
    }

    /** A piece of work on the numbers {@code from} up to, without, {@code to}. */
    @FunctionalInterface
    public interface Stretch {
        void accept(int from, int to);
    }
}
