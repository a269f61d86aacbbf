package io.github.longhand.sampling;

import io.github.longhand.network.Helper;
import io.github.longhand.network.LineStates;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.text.Alphabet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Runs the network over many lines: up to {@link #ROWS} at once on each thread, so that the weights
 * are read once for all of them; a line that is done makes room for the next. What a line becomes
 * depends on its request alone. Safe for use by many threads.
 */
final class Sampler {
    /** Enough to keep the kernel's tiles full, few enough that their state stays in the cache. */
    private static final int ROWS = 24;

    private final SynthesisNetwork network;
    private final Alphabet alphabet;

    Sampler(SynthesisNetwork network, Alphabet alphabet) {
        this.network = network;
        this.alphabet = alphabet;
    }

    /**
     * A line to be drawn from the network alone.
     *
     * @param text in its alphabet
     * @param seed of this try
     * @param given (points, 3): the points with which it begins
     * @param until the character at which to stop, a little after the window has come to it; the length
     *        of the text for the whole line
     */
    record Task(String text, ScribeSettings settings, long seed, float[] given, int until) {
        /** As {@link #until}: nothing is drawn after the points that are given. */
        static final int GIVEN_ONLY = -1;

        /** A whole line. */
        Task(String text, ScribeSettings settings, long seed) {
            this(text, settings, seed, new float[0], text.length());
        }
    }

    /** Writes each task; a line that ran on is returned as it was when it was stopped. */
    List<RawLine> write(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        RawLine[] done = new RawLine[tasks.size()];
        AtomicInteger next = new AtomicInteger();
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), tasks.size());
        int rows = Math.min(ROWS, (tasks.size() + threads - 1) / threads);
        if (threads == 1) {
            Optional<Helper> helper = Helper.ifFree();
            try {
                run(tasks, next, done, rows, helper);
            } finally {
                helper.ifPresent(Helper::close);
            }
        } else {
            IntStream.range(0, threads).parallel().forEach(thread -> run(tasks, next, done, rows, Optional.empty()));
        }
        return List.of(done);
    }

    private void run(List<Task> tasks, AtomicInteger next, RawLine[] done, int rows, Optional<Helper> helper) {
        LineStates states = new LineStates(network, rows);
        helper.ifPresent(states::shareWith);
        MixtureSampler sampler = new MixtureSampler(network.shape());
        RawLine[] lines = new RawLine[rows];
        int[] numbers = new int[rows];
        while (true) {
            while (!states.isFull()) {
                int number = next.getAndIncrement();
                if (number >= tasks.size()) {
                    break;
                }
                Task task = tasks.get(number);
                numbers[states.count()] = number;
                lines[states.count()] = new RawLine(task, network.shape());
                task.settings().style().begin(states, task.text(), alphabet);
            }
            if (states.count() == 0) {
                return;
            }
            network.step(states);
            for (int row = states.count() - 1; row >= 0; row--) {
                lines[row].advance(states, row, sampler);
                if (lines[row].isDone() || lines[row].hasRunOn()) {
                    done[numbers[row]] = lines[row];
                    states.remove(row);
                    lines[row] = lines[states.count()];
                    numbers[row] = numbers[states.count()];
                }
            }
        }
    }
}
