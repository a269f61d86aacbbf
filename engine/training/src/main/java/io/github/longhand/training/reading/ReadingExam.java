package io.github.longhand.training.reading;

import io.github.longhand.reading.ErrorRate;
import io.github.longhand.reading.LineReading;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Standard;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.List;

/**
 * How well a reader reads lines by people it has never seen.
 *
 * @param errors over all lines
 * @param soundMargin the margin that all but the part {@link #DOUBTFUL} of the words reach
 * @param leastMargin the margin that all but the part {@link #WORST} of the words reach
 */
record ReadingExam(ErrorRate errors, double soundMargin, double leastMargin) {
    /**
     * The part of people's own words that would be written again: so many that hardly a {@linkplain Slips
     * slip} gets through, of which a third would pass at the part {@link #WORST}.
     */
    static final double DOUBTFUL = 0.15;
    /** The part of people's own words that counts as unreadable: badly written, or badly read. */
    static final double WORST = 0.04;

    static ReadingExam of(Reader reader, List<PreparedLine> lines) {
        List<LineReading> readings =
                lines.parallelStream().map(line -> reader.read(line.ink(), line.text())).toList();
        ErrorRate errors = ErrorRate.NONE;
        for (int i = 0; i < lines.size(); i++) {
            errors = errors.and(lines.get(i).text(), readings.get(i).text());
        }
        double[] margins = readings.stream().flatMap(reading -> reading.words().stream())
                .mapToDouble(word -> word.margin()).sorted().toArray();
        return new ReadingExam(errors, quantile(margins, DOUBTFUL), quantile(margins, WORST));
    }

    private static double quantile(double[] sorted, double part) {
        return sorted.length == 0 ? -Float.MAX_VALUE : sorted[(int) (part * sorted.length)];
    }

    /** The reader with the standard that this exam shows; what is known of characters stays. */
    Reader graded(Reader reader) {
        Standard known = reader.standard();
        return reader.withStandard(new Standard(soundMargin, leastMargin, known.leastPoints(), known.mostPoints()));
    }
}
