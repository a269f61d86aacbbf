package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hands;
import io.github.longhand.reading.Readers;
import io.github.longhand.training.corpus.Corpus;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Says how well what a hand writes can be read, without and with checking, beside lines that people
 * wrote, from the command line: {@code CORPUS HAND READER}. The texts are 200 sentences of ordinary
 * letters that are not in the corpus.
 */
public final class StudyLegibility {
    private static final String SENTENCES = "letters.txt";
    private static final int PEOPLES_LINES = 50;

    private StudyLegibility() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: StudyLegibility CORPUS HAND READER");
            System.exit(2);
        }
        try {
            List<PreparedLine> unseen = PreparedCorpus.load(Corpus.open(Path.of(arguments[0])),
                    PreparedCorpus.Settings.DEFAULT, lines -> { }).validation();
            int apart = Math.max(1, unseen.size() / PEOPLES_LINES);
            List<PreparedLine> people = IntStream.range(0, Math.min(PEOPLES_LINES, unseen.size()))
                    .mapToObj(i -> unseen.get(i * apart)).toList();
            System.out.print(LegibilityStudy.of(Hands.load(arguments[1]), Readers.load(Path.of(arguments[2])),
                    sentences(), people).report());
        } catch (LonghandException e) {
            System.err.println(e.getMessage());
            System.exit(e.kind() == LonghandException.Kind.INPUT ? 2 : 1);
        }
    }

    /** The sentences: names, addresses, dates, amounts and every mark that letters have. */
    static List<String> sentences() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                StudyLegibility.class.getResourceAsStream(SENTENCES), SENTENCES), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
