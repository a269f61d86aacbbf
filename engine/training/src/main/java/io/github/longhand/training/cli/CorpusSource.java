package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Progress;
import io.github.longhand.cli.Terminal;
import io.github.longhand.training.corpus.Corpus;
import io.github.longhand.training.corpus.IamOnDb;
import io.github.longhand.training.corpus.PreparedCorpus;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The option that says which corpus, and its reading. */
final class CorpusSource {
    /** About as many lines as IAM-OnDB has; only progress depends on it. */
    private static final int USUAL_LINES = 12_000;

    @Option(names = "--corpus", paramLabel = "PATH", required = true,
            description = "A folder with IAM-OnDB (lineStrokes-all.tar.gz and ascii-all.tar.gz, or unpacked), or JSON"
                    + " lines with ink and text, as 'longhand write -o x.json' makes them.")
    private Path path;

    /**
     * Reads and prepares the corpus.
     *
     * @throws LonghandException (input) if it cannot be read, or not a single line of it is of use
     */
    PreparedCorpus load(PreparedCorpus.Settings settings, Terminal terminal) throws LonghandException {
        PreparedCorpus corpus;
        try (Progress progress = Progress.of(terminal, "reading the corpus")) {
            corpus = PreparedCorpus.load(Corpus.open(path), settings,
                    lines -> progress.show(Math.min(lines, USUAL_LINES), USUAL_LINES, Duration.ZERO, lines + " lines"));
        }
        if (corpus.lines().findAny().isEmpty()) {
            throw LonghandException.input("no line of the corpus " + path + " can be used; 'longhand corpus --corpus "
                    + path + "' says why");
        }
        return corpus;
    }

    /** The condition under which what is made from the corpus may be used. */
    String licence() throws LonghandException {
        return Corpus.open(path) instanceof IamOnDb ? "non-commercial research use (condition of IAM-OnDB)"
                : "that of its corpus, " + path.getFileName();
    }
}
