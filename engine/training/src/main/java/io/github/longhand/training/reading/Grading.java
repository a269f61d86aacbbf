package io.github.longhand.training.reading;

import io.github.longhand.hand.Hand;
import io.github.longhand.reading.ErrorRate;
import io.github.longhand.reading.Reader;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A reader with the standard that a corpus shows: how well words are read, from the lines by writers
 * it has never seen; how many points the window of a hand rests on each character, from some of those
 * that were trained on.
 *
 * @param reader with that standard
 * @param errors over the lines by writers it has never seen
 * @param slipsFound the share of words in which one letter is not what was to be written that it doubts
 */
public record Grading(Reader reader, ErrorRate errors, double slipsFound) {
    private static final int TRAINING_LINES = 1500;

    /** Grades {@code reader} for what {@code hand} writes; the corpus must have the scale of the hand. */
    public static Grading of(Reader reader, Hand hand, PreparedCorpus corpus) {
        ReadingExam exam = ReadingExam.of(reader, corpus.validation());
        int apart = Math.max(1, corpus.training().size() / TRAINING_LINES);
        List<PreparedLine> lines = IntStream.range(0, corpus.training().size()).filter(i -> i % apart == 0)
                .mapToObj(corpus.training()::get).toList();
        Reader graded = CharacterStudy.graded(exam.graded(reader), hand, lines);
        return new Grading(graded, exam.errors(), Slips.found(graded, corpus.validation()));
    }
}
