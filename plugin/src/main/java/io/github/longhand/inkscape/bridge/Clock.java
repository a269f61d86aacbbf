package io.github.longhand.inkscape.bridge;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Knows how long nothing has been done, and whether a job takes too long. Thread-safe. */
final class Clock {
    private final Set<Job> jobs = Collections.newSetFromMap(new IdentityHashMap<>());
    private long lastWork = System.nanoTime();

    /** A piece of work that is going on until it is closed. */
    final class Job implements AutoCloseable {
        private final long begun = System.nanoTime();

        @Override
        public void close() {
            end(this);
        }
    }

    synchronized Job begin() {
        Job job = new Job();
        jobs.add(job);
        return job;
    }

    private synchronized void end(Job job) {
        jobs.remove(job);
        lastWork = System.nanoTime();
    }

    /** Whether nothing is going on, and nothing has been for {@code time}. */
    synchronized boolean idleFor(Duration time) {
        return jobs.isEmpty() && System.nanoTime() - lastWork >= time.toNanos();
    }

    /** Whether some job has been going on for {@code time}. */
    synchronized boolean busyFor(Duration time) {
        long now = System.nanoTime();
        return jobs.stream().anyMatch(job -> now - job.begun >= time.toNanos());
    }
}
