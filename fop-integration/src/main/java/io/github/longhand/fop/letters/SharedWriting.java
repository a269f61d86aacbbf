package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.Copyist;
import io.github.longhand.fop.writing.LineOrder;
import io.github.longhand.fop.writing.PennedLine;
import io.github.longhand.fop.writing.Penman;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the lines of several letters written together: what is asked for while all cores are writing
 * waits, and is then written in one go, which costs far less than one after the other. A letter is the same
 * whatever it is written with. Safe for use by many threads at once, which it is made for.
 */
final class SharedWriting implements Copyist {
    /** Lines in one go: enough for the engine to be at its best, few enough that others find some as well. */
    private static final int MOST_LINES = 128;
    /** A hand does not write on all cores all the time: it also reads what it wrote. */
    private static final int MOST_WRITING = Runtime.getRuntime().availableProcessors();

    private final Object lock = new Object();
    private final List<Request> waiting = new ArrayList<>();
    private int writing;

    /** What one letter waits for. */
    private static final class Request {
        private final Penman penman;
        private final List<LineOrder> orders;
        private List<PennedLine> lines = List.of();
        private LonghandException failure;
        private boolean taken;
        private boolean done;

        Request(Penman penman, List<LineOrder> orders) {
            this.penman = penman;
            this.orders = orders;
        }

        void write() {
            try {
                lines = penman.write(orders);
            } catch (LonghandException e) {
                failure = e;
            }
        }
    }

    @Override
    public List<PennedLine> write(Penman penman, List<LineOrder> orders) throws LonghandException {
        Request own = new Request(penman, orders);
        List<Request> batch;
        synchronized (lock) {
            waiting.add(own);
            while (!own.done && (own.taken || writing == MOST_WRITING)) {
                await();
            }
            batch = own.done ? List.of() : takeWaiting(own);
            writing += own.done ? 0 : 1;
        }
        if (!batch.isEmpty()) {
            writeTogether(batch);
        }
        if (own.failure != null) {
            throw own.failure;
        }
        if (own.lines.size() != orders.size()) {
            throw LonghandException.work("the writing of another letter was broken off, and of this one with it");
        }
        return own.lines;
    }

    private void await() throws LonghandException {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LonghandException.work("the writing was broken off", e);
        }
    }

    /** The request and as many of the others for the same hand as go with it. */
    private List<Request> takeWaiting(Request own) {
        List<Request> batch = new ArrayList<>(List.of(own));
        int lines = own.orders.size();
        for (Request other : waiting) {
            if (other != own && other.penman == own.penman && lines + other.orders.size() <= MOST_LINES) {
                batch.add(other);
                lines += other.orders.size();
            }
        }
        waiting.removeAll(batch);
        batch.forEach(request -> request.taken = true);
        return batch;
    }

    private void writeTogether(List<Request> batch) {
        try {
            List<LineOrder> all = batch.stream().flatMap(request -> request.orders.stream()).toList();
            Request together = new Request(batch.get(0).penman, all);
            together.write();
            if (together.failure != null) {
                batch.forEach(Request::write); // one letter's line failed; the others shall not suffer
                return;
            }
            int from = 0;
            for (Request request : batch) {
                request.lines = together.lines.subList(from, from + request.orders.size());
                from += request.orders.size();
            }
        } finally {
            synchronized (lock) {
                batch.forEach(request -> request.done = true);
                writing--;
                lock.notifyAll();
            }
        }
    }
}
