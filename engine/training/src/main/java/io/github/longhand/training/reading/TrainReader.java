package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.training.corpus.Corpus;
import io.github.longhand.training.corpus.PreparedCorpus;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Trains a reader from the command line: {@code CORPUS FOLDER [UNITS [EPOCHS]]}. Started again with
 * the same arguments, it goes on where it was stopped.
 */
public final class TrainReader {

    private TrainReader() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: TrainReader CORPUS FOLDER [UNITS [EPOCHS]]");
            System.exit(2);
        }
        ReadingSettings settings = ReadingSettings.DEFAULT;
        if (arguments.length > 2) {
            settings = settings.withUnits(Integer.parseInt(arguments[2]));
        }
        if (arguments.length > 3) {
            settings = settings.withEpochs(Integer.parseInt(arguments[3]));
        }
        try {
            PreparedCorpus corpus = PreparedCorpus.load(Corpus.open(Path.of(arguments[0])),
                    PreparedCorpus.Settings.DEFAULT, lines -> { });
            Path reader = new ReadingRun(corpus, settings, Path.of(arguments[1]),
                    "non-commercial research use (IAM-OnDB)", System.out).run("iam");
            System.out.println("the best reader is " + reader);
        } catch (LonghandException e) {
            System.err.println(e.getMessage());
            System.exit(e.kind() == LonghandException.Kind.INPUT ? 2 : 1);
        }
    }
}
