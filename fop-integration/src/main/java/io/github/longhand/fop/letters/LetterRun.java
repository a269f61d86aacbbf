package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes the letters of a table, on all cores.
 *
 * <p>It may be killed at any moment and started again: a letter is written beside its place and
 * moved there, then its line is added to the ledger. What the ledger says is written, and is found
 * to be so by its hash, is not written again, unless its row, the template, the hand or a setting
 * changed. Rows that fail go to {@code errors.csv}, and the others on. In memory are a few letters at
 * a time, and of all others the key and the name.
 */
public final class LetterRun {
    private static final int WAITING_PER_THREAD = 2;

    private final LetterPress press;
    private final String work;
    private final RunSettings settings;

    private LetterRun(LetterPress press, String work, RunSettings settings) {
        this.press = press;
        this.work = work;
        this.settings = settings;
    }

    /**
     * A run.
     *
     * @param hand changes when the hand does
     */
    public static LetterRun of(LetterPress press, String hand, RunSettings settings) {
        return new LetterRun(press, new Fingerprint().add(press.fingerprint()).add(hand).text(), settings);
    }

    /**
     * Makes all letters that are not there.
     *
     * @throws LonghandException (input) if the table cannot be read to its end; (work) if the folder
     *         cannot be written; what is done by then stays done
     */
    @SuppressWarnings("try") // the folder is only held
    public RunReport run(RunListener listener) throws LonghandException {
        Planner.open(settings, press.template().fields()).close(); // refused before there is a folder
        try (RunFolder ignored = RunFolder.take(settings.folder()); Ledger ledger = Ledger.open(settings.folder())) {
            Plan plan = plan(ledger.entries());
            Tally tally = new Tally(plan.toMake().cardinality(), listener);
            LetterPress shared = press.writingThrough(new SharedWriting());
            forEach(plan, letter -> makeAndKeep(letter, shared, plan, ledger, tally));
            ledger.finish(plan.keys());
            ErrorList.write(tally.errors(), settings.folder());
            return tally.report(plan.letters(), orphans(plan, ledger.entries()));
        }
    }

    /**
     * Says what {@link #run} would do, and finds the rows that would fail, without writing anything:
     * each letter is laid out with strokes of common width in place of ink.
     */
    public RunReport check(RunListener listener) throws LonghandException {
        Map<String, LedgerEntry> entries = Ledger.read(settings.folder());
        Plan plan = plan(entries);
        Tally tally = new Tally(plan.toMake().cardinality(), listener);
        LetterPress sketching = press.writingThrough(new Sketch());
        forEach(plan, letter -> make(letter, sketching, tally).ifPresent(made -> tally.written(made.facts())));
        return tally.report(plan.letters(), orphans(plan, entries));
    }

    /**
     * What is to be done.
     *
     * @param toMake by the number of the letter in the table, from 0
     * @param keys of all letters, in their order
     * @param files of all letters
     * @param letters in the table
     */
    private record Plan(BitSet toMake, Set<String> keys, Set<String> files, int letters) {
    }

    private Plan plan(Map<String, LedgerEntry> entries) throws LonghandException {
        BitSet toMake = new BitSet();
        Set<String> keys = new LinkedHashSet<>();
        Set<String> files = new HashSet<>();
        int number = 0;
        try (Planner planner = Planner.open(settings, press.template().fields())) {
            for (Optional<PlannedLetter> next = planner.next(); next.isPresent(); next = planner.next()) {
                PlannedLetter letter = next.get();
                boolean there = letter.fault().isEmpty() && !settings.rewrite()
                        && isThere(letter, Optional.ofNullable(entries.get(letter.key())));
                toMake.set(number++, !there);
                if (letter.fault().isEmpty()) {
                    keys.add(letter.key());
                    files.add(letter.file());
                }
            }
        }
        return new Plan(toMake, keys, files, number);
    }

    private boolean isThere(PlannedLetter letter, Optional<LedgerEntry> entry) throws LonghandException {
        return entry.isPresent() && entry.get().state() == LedgerEntry.State.WRITTEN
                && entry.get().file().equals(letter.file()) && entry.get().content().equals(letter.content(work))
                && entry.get().fileHash().equals(hashOf(letter.file()).orElse(""));
    }

    private Optional<String> hashOf(String file) throws LonghandException {
        Path path = settings.folder().resolve(file);
        try {
            return Files.isRegularFile(path) ? Optional.of(Fingerprint.of(Files.readAllBytes(path))) : Optional.empty();
        } catch (IOException e) {
            throw LonghandException.work("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** What is done with a letter; a failure ends the run. */
    private interface Step {
        void of(PlannedLetter letter) throws LonghandException;
    }

    /** Does {@code step} for all letters to be made, on many threads, a few ahead of them at most. */
    private void forEach(Plan plan, Step step) throws LonghandException {
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
        Semaphore room = new Semaphore(settings.threads() * WAITING_PER_THREAD);
        AtomicReference<LonghandException> failure = new AtomicReference<>();
        try (Planner planner = Planner.open(settings, press.template().fields())) {
            int number = 0;
            for (Optional<PlannedLetter> next = planner.next(); next.isPresent() && failure.get() == null;
                    next = planner.next()) {
                if (!plan.toMake().get(number++)) {
                    continue;
                }
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

    private void makeAndKeep(PlannedLetter letter, LetterPress shared, Plan plan, Ledger ledger, Tally tally)
            throws LonghandException {
        String content = letter.content(work);
        Optional<String> before = ledger.entry(letter.key()).map(LedgerEntry::file).filter(file -> !file.isEmpty());
        Optional<Letter> made = make(letter, shared, tally);
        if (made.isEmpty()) {
            if (letter.fault().isEmpty()) {
                remove(before); // it says what the row no longer does
                ledger.add(LedgerEntry.failed(letter.key(), content));
            }
            return;
        }
        keep(made.get().pdf(), settings.folder().resolve(letter.file()));
        ledger.add(LedgerEntry.written(letter.key(), content, letter.file(), Fingerprint.of(made.get().pdf()),
                made.get().facts()));
        remove(before.filter(file -> !plan.files().contains(file)));
        tally.written(made.get().facts());
    }

    /** Makes a letter; if that fails, the tally knows why. */
    private static Optional<Letter> make(PlannedLetter letter, LetterPress with, Tally tally) {
        if (letter.fault().isPresent()) {
            tally.failed(letter, letter.fault().get());
            return Optional.empty();
        }
        try {
            return Optional.of(with.make(letter.order()));
        } catch (LonghandException e) {
            tally.failed(letter, e.getMessage());
            return Optional.empty();
        }
    }

    private static void keep(byte[] pdf, Path file) throws LonghandException {
        WholeFile.write(file, out -> out.write(pdf));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true); // before the ledger says that it is there
        } catch (IOException e) {
            throw LonghandException.work("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void remove(Optional<String> file) throws LonghandException {
        if (file.isPresent()) {
            try {
                Files.deleteIfExists(settings.folder().resolve(file.get()));
            } catch (IOException e) {
                throw LonghandException.work("cannot remove " + file.get() + ", which no longer holds: "
                        + e.getMessage(), e);
            }
        }
    }

    private static long orphans(Plan plan, Map<String, LedgerEntry> entries) {
        return entries.values().stream().filter(entry -> entry.state() == LedgerEntry.State.WRITTEN)
                .filter(entry -> !plan.keys().contains(entry.key())).count();
    }

    /** The files of the letters in the table that are there, in its order. */
    public List<WrittenFile> files() throws LonghandException {
        Map<String, LedgerEntry> entries = Ledger.read(settings.folder());
        return plan(entries).keys().stream().map(entries::get)
                .filter(entry -> entry != null && entry.state() == LedgerEntry.State.WRITTEN)
                .map(entry -> new WrittenFile(entry.key(), settings.folder().resolve(entry.file()))).toList();
    }

    /**
     * A letter that was written.
     *
     * @param key of its row
     * @param file it is in
     */
    public record WrittenFile(String key, Path file) {
    }
}
