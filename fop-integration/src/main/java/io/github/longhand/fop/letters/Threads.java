package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Does something for each letter on the threads of this process, reading a few letters ahead of them at most. */
final class Threads {
    private static final int WAITING_PER_THREAD = 2;

    private Threads() {
    }

    /** What is done with a letter; a failure ends the run. */
    interface Step {
        void of(PlannedLetter letter) throws LonghandException;
    }

    static void forEach(LetterEngine.Source letters, int count, Step step) throws LonghandException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        Semaphore room = new Semaphore(count * WAITING_PER_THREAD);
        AtomicReference<LonghandException> failure = new AtomicReference<>();
        try {
            for (Optional<PlannedLetter> next = letters.next(); next.isPresent() && failure.get() == null;
                    next = letters.next()) {
                PlannedLetter letter = next.get();
                room.acquire();
                threads.execute(() -> {
                    try {
                        step.of(letter);
                    } catch (LonghandException e) {
                        failure.compareAndSet(null, e);
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, LonghandException.work("row " + letter.row()
                                + ": this should not have happened: " + e, e));
                    } finally {
                        room.release();
                    }
                });
            }
            threads.shutdown();
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LonghandException.work("the run was broken off; start it again, and it goes on", e);
        } finally {
            threads.shutdownNow();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }
}
