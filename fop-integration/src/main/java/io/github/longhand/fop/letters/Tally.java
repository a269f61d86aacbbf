package io.github.longhand.fop.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what a run does. Safe for use by many threads at once. */
final class Tally {
    private static final int LONGEST_REASON = 400;

    private final long all;
    private final RunListener listener;
    private final long start = System.nanoTime();
    private final List<RowError> errors = new ArrayList<>();
    private long written;
    private long pages;
    private long characters;
    private long retries;
    private double layoutSeconds;
    private double pdfSeconds;

    Tally(long all, RunListener listener) {
        this.all = all;
        this.listener = listener;
    }

    synchronized void written(LetterFacts facts) {
        written++;
        pages += facts.pages();
        characters += facts.characters();
        retries += facts.retries();
        layoutSeconds += facts.layoutSeconds();
        pdfSeconds += facts.pdfSeconds();
        tell();
    }

    synchronized void failed(PlannedLetter letter, String reason) {
        String line = reason.replaceAll("\\s*\\R\\s*", " ").strip();
        errors.add(new RowError(letter.row(), letter.key(), line.length() <= LONGEST_REASON ? line
                : line.substring(0, LONGEST_REASON) + "..."));
        tell();
    }

    private void tell() {
        listener.at(written + errors.size(), errors.size(), all);
    }

    /** The rows that failed, in their order. */
    synchronized List<RowError> errors() {
        return errors.stream().sorted(Comparator.comparingLong(RowError::row)).toList();
    }

    synchronized RunReport report(long letters, long orphans) {
        return new RunReport(letters, written, letters - all, errors.size(), orphans, pages, characters, retries,
                layoutSeconds, pdfSeconds, (System.nanoTime() - start) / 1e9,
                errors().stream().limit(RunReport.MOST_ERRORS).toList());
    }
}
