package io.github.longhand.fop.letters;

import java.util.List;

/**
 * What came of a run.
 *
 * @param rows letters that the table asks for
 * @param written in this run
 * @param unchanged that were there already, and stay
 * @param failed that could not be made
 * @param orphans letters in the folder whose row is no longer in the table
 * @param pages of the letters written
 * @param characters written by hand in them
 * @param retries of lines and words
 * @param layoutSeconds of processors' time, from rows to pages, without the writing
 * @param pdfSeconds of processors' time, from pages to PDF
 * @param seconds by the clock
 * @param errors of the rows that failed, by row; at most {@link #MOST_ERRORS} of them
 */
public record RunReport(long rows, long written, long unchanged, long failed, long orphans, long pages,
        long characters, long retries, double layoutSeconds, double pdfSeconds, double seconds,
        List<RowError> errors) {
    /** What is kept in memory; errors.csv has them all. */
    public static final int MOST_ERRORS = 100;

    public RunReport {
        errors = List.copyOf(errors);
    }
}
