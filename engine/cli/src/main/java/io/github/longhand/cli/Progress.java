package io.github.longhand.cli;

import java.time.Duration;
import java.util.Locale;

/**
 * One line on a terminal that says how far long work is and how long it may still take; nothing at
 * all where nobody watches or the work is short. For use by one thread.
 */
public final class Progress implements AutoCloseable {
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long INTERVAL_NANOS = 200_000_000L;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Terminal terminal;
    private final String work;
    private final long start = System.nanoTime();
    private long shownAt;
    private boolean shown;

    private Progress(Terminal terminal, String work) {
        this.terminal = terminal;
        this.work = work;
    }

    /**
     * Progress of work that begins now.
     *
     * @param work what is done, such as {@code writing}
     */
    public static Progress of(Terminal terminal, String work) {
        return new Progress(terminal, work);
    }

    /** Shows that {@code done} of {@code all} is done, and the time left at this pace. */
    public void at(long done, long all) {
        long elapsed = System.nanoTime() - start;
        show(done, all, Duration.ofNanos(done <= 0 ? 0 : (long) ((double) elapsed / done * (all - done))), "");
    }

    /** Shows which part of the work is done, from 0 to 1. */
    public void part(double done) {
        at(Math.round(1000 * done), 1000);
    }

    /**
     * Shows where the work is, when it knows the time left by itself.
     *
     * @param note what else a person may want to know, or empty
     */
    public void show(long done, long all, Duration left, String note) {
        long now = System.nanoTime();
        if (!terminal.interactive() || now - start < QUIET_NANOS || shown && now - shownAt < INTERVAL_NANOS) {
            return;
        }
        shown = true;
        shownAt = now;
        terminal.err().print(CLEAR_LINE + work + ": " + 100 * done / Math.max(1, all) + " %"
                + (done > 0 && done < all ? ", " + text(left) + " left" : "") + (note.isEmpty() ? "" : ", " + note));
        terminal.err().flush();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (shown) {
            terminal.err().print(CLEAR_LINE);
            terminal.err().flush();
            shown = false;
        }
    }

    /** A duration as people say it: {@code 40 s}, {@code 12 min}, {@code 3 h 05 min}. */
    public static String text(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 100) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 100 ? minutes + " min" : String.format(Locale.ROOT, "%d h %02d min", minutes / 60,
                minutes % 60);
    }
}
