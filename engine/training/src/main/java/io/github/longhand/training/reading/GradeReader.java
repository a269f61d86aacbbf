package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.ReaderFile;
import io.github.longhand.reading.Readers;
import io.github.longhand.training.corpus.Corpus;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Gives a reader the standard that a corpus shows, from the command line:
 * {@code CORPUS HAND READER OUT.reader}. How well words are read comes from the validation lines; how
 * many points the hand's window rests on each character, from some of those that were trained on.
 */
public final class GradeReader {
    private static final int TRAINING_LINES = 1500;

    private GradeReader() {
    }

    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            System.err.println("usage: GradeReader CORPUS HAND READER OUT.reader");
            System.exit(2);
        }
        try {
            PreparedCorpus corpus = PreparedCorpus.load(Corpus.open(Path.of(arguments[0])),
                    PreparedCorpus.Settings.DEFAULT, lines -> { });
            Hand hand = Hands.load(arguments[1]);
            Reader reader = Readers.load(Path.of(arguments[2]));
            ReadingExam exam = ReadingExam.of(reader, corpus.validation());
            int apart = Math.max(1, corpus.training().size() / TRAINING_LINES);
            List<PreparedLine> lines = IntStream.range(0, corpus.training().size()).filter(i -> i % apart == 0)
                    .mapToObj(corpus.training()::get).toList();
            Reader graded = CharacterStudy.graded(exam.graded(reader), hand, lines);
            ReaderFile.write(graded, Path.of(arguments[3]));
            System.out.printf(Locale.ROOT, "%.2f %% of the characters of unseen writers misread; words below %.2f"
                    + " fail%n", 100 * exam.errors().value(), exam.leastWordScore());
            for (char c : reader.alphabet().characters().toCharArray()) {
                int index = reader.alphabet().index(c);
                System.out.printf(Locale.ROOT, "'%c' %.0f to %.0f points%n", c, graded.standard().leastPoints()[index],
                        graded.standard().mostPoints()[index]);
            }
        } catch (LonghandException e) {
            System.err.println(e.getMessage());
            System.exit(e.kind() == LonghandException.Kind.INPUT ? 2 : 1);
        }
    }
}
