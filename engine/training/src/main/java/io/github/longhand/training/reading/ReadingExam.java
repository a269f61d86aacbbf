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
 * @param leastWordScore the score that all but the worst of the words reach
 */
record ReadingExam(ErrorRate errors, double leastWordScore) {
    /** The part of people's own words that is let fail: badly written, or badly read. */
    private static final double WORST = 0.04;

    static ReadingExam of(Reader reader, List<PreparedLine> lines) {
        List<LineReading> readings =
                lines.parallelStream().map(line -> reader.read(line.ink(), line.text())).toList();
        ErrorRate errors = ErrorRate.NONE;
        for (int i = 0; i < lines.size(); i++) {
            errors = errors.and(lines.get(i).text(), readings.get(i).text());
        }
        double[] scores = readings.stream().flatMap(reading -> reading.words().stream())
                .mapToDouble(word -> word.score()).sorted().toArray();
        return new ReadingExam(errors, scores.length == 0 ? -Float.MAX_VALUE : scores[(int) (WORST * scores.length)]);
    }

    /** The reader with the standard that this exam shows; what is known of characters stays. */
    Reader graded(Reader reader) {
        Standard known = reader.standard();
        return reader.withStandard(new Standard(leastWordScore, known.leastPoints(), known.mostPoints()));
    }
}
