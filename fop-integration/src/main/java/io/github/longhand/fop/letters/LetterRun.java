package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the letters of a table, on all cores or wherever a {@link LetterEngine} does.
 *
 * <p>It may be killed at any moment and started again: a letter is written beside its place and
 * moved there, then its line is added to the ledger. What the ledger says is written, and is found
 * to be so by its hash, is not written again, unless its row, the template, what that reads, the hand
 * or a setting changed. Rows that fail go to {@code errors.csv}, and the others on. In memory are a
 * few letters at a time, and of all others the key and the name.
 */
public final class LetterRun {
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
     * Makes all letters that are not there, on the cores of this machine.
     *
     * @throws LonghandException (input) if the table cannot be read to its end; (work) if the folder
     *         cannot be written; what is done by then stays done
     */
    public RunReport run(RunListener listener) throws LonghandException {
        LetterPress shared = press.writingTogether();
        return run((letters, sink) -> Threads.forEach(letters, settings.threads(), letter ->
                sink.done(letter, shared.makeFile(letter.order(), settings.folder(), letter.file()))), listener);
    }

    /**
     * As {@link #run(RunListener)}, wherever {@code engine} has the letters made.
     *
     * @throws LonghandException as there, and as {@code engine} throws it
     */
    @SuppressWarnings("try") // the folder is only held
    public RunReport run(LetterEngine engine, RunListener listener) throws LonghandException {
        Planner.open(settings, press.template().fields()).close(); // refused before there is a folder
        try (RunFolder ignored = RunFolder.take(settings.folder()); Ledger ledger = Ledger.open(settings.folder());
                SourceLog sources = SourceLog.open(settings.folder())) {
            Plan plan = plan(ledger.entries());
            Tally tally = new Tally(plan.toMake().cardinality(), listener);
            try (Planner planner = Planner.open(settings, press.template().fields())) {
                LetterEngine.Sink sink = (letter, outcome) -> keep(letter, outcome, plan, ledger, sources, tally);
                engine.make(toMake(plan, planner, sink), sink);
            }
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
        try (Planner planner = Planner.open(settings, press.template().fields())) {
            LetterEngine.Sink faults = (letter, outcome) ->
                    letter.fault().ifPresent(fault -> tally.failed(letter, fault));
            Threads.forEach(toMake(plan, planner, faults), settings.threads(), letter -> {
                try {
                    tally.written(sketching.make(letter.order()).facts());
                } catch (LonghandException e) {
                    tally.failed(letter, e.getMessage());
                }
            });
        }
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
        List<Boolean> standing = SourceLog.standing(settings.folder(), press.reach());
        BitSet toMake = new BitSet();
        Set<String> keys = new LinkedHashSet<>();
        Set<String> files = new HashSet<>();
        int number = 0;
        try (Planner planner = Planner.open(settings, press.template().fields())) {
            for (Optional<PlannedLetter> next = planner.next(); next.isPresent(); next = planner.next()) {
                PlannedLetter letter = next.get();
                boolean there = letter.fault().isEmpty() && !settings.rewrite()
                        && isThere(letter, Optional.ofNullable(entries.get(letter.key())), standing);
                toMake.set(number++, !there);
                if (letter.fault().isEmpty()) {
                    keys.add(letter.key());
                    files.add(letter.file());
                }
            }
        }
        return new Plan(toMake, keys, files, number);
    }

    private boolean isThere(PlannedLetter letter, Optional<LedgerEntry> entry, List<Boolean> standing)
            throws LonghandException {
        return entry.isPresent() && entry.get().state() == LedgerEntry.State.WRITTEN
                && entry.get().sources() < standing.size() && standing.get(entry.get().sources())
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

    /** The letters to be made; of those whose rows show already that they cannot be, {@code faults} is told. */
    private static LetterEngine.Source toMake(Plan plan, Planner planner, LetterEngine.Sink faults) {
        int[] number = new int[1];
        return () -> {
            Optional<PlannedLetter> next = planner.next();
            while (next.isPresent() && (!plan.toMake().get(number[0]++) || next.get().fault().isPresent())) {
                if (next.get().fault().isPresent()) {
                    faults.done(next.get(), new Outcome.Failed(next.get().fault().get()));
                }
                next = planner.next();
            }
            return next;
        };
    }

    private void keep(PlannedLetter letter, Outcome outcome, Plan plan, Ledger ledger, SourceLog sources, Tally tally)
            throws LonghandException {
        Optional<String> before = ledger.entry(letter.key()).map(LedgerEntry::file).filter(file -> !file.isEmpty());
        String content = letter.content(work);
        if (outcome instanceof Outcome.Made made) {
            ledger.add(LedgerEntry.written(letter, content, sources.note(made.sources()), made));
            remove(before.filter(file -> !plan.files().contains(file)));
            tally.written(made.facts());
        } else if (outcome instanceof Outcome.Failed failed) {
            boolean known = letter.fault().isEmpty()
                    || !letter.key().isEmpty() && !plan.keys().contains(letter.key()); // else another row's letter
            if (known) {
                remove(before); // it says what the row no longer does
                ledger.add(LedgerEntry.failed(letter.key(), content));
            }
            tally.failed(letter, failed.reason());
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

    /**
     * Takes away the files of the letters, since one file has them all; another run makes them anew.
     *
     * @throws LonghandException (work) if the folder cannot be written
     */
    @SuppressWarnings("try") // the folder is only held
    public void removeMerged(List<WrittenFile> merged) throws LonghandException {
        try (RunFolder ignored = RunFolder.take(settings.folder()); Ledger ledger = Ledger.open(settings.folder())) {
            for (WrittenFile letter : merged) {
                Optional<LedgerEntry> entry = ledger.entry(letter.key());
                if (entry.isPresent()) {
                    ledger.add(entry.get().merged());
                    remove(Optional.of(entry.get().file()));
                }
            }
            ledger.finish(merged.stream().map(WrittenFile::key).toList());
        }
    }

    /** Where the letters go. */
    public Path folder() {
        return settings.folder();
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
