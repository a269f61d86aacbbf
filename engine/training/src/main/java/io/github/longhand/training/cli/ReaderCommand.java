package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.ReaderFile;
import io.github.longhand.reading.Readers;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.training.reading.Grading;
import io.github.longhand.training.reading.DrawingStudy;
import io.github.longhand.training.reading.LegibilityStudy;
import io.github.longhand.training.reading.ReadingRun;
import io.github.longhand.training.reading.ReadingSettings;
import io.github.longhand.training.reading.Sentences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code longhand reader}: the recogniser that checks what is written. */
@Command(name = "reader", mixinStandardHelpOptions = true, sortOptions = false,
        synopsisSubcommandLabel = "(train | grade | study | characters)",
        description = "Trains and grades the recogniser that checks what is written, and studies what checking does.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand reader train --corpus iam-ondb --run reader-run",
            "  longhand reader grade --corpus iam-ondb --hand iam reader-run/iam.reader -o iam.reader",
            "  longhand reader study --corpus iam-ondb --hand iam iam.reader --judge other.reader",
            "  longhand reader characters --corpus iam-ondb --hand iam iam.reader"})
final class ReaderCommand implements Runnable {
    private static final int PEOPLES_LINES = 50;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    ReaderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: train, grade, study or characters");
    }

    @Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Trains a reader, or goes on with it; after each epoch the best so far is in the folder.")
    int train(@Mixin CorpusSource source,
            @Option(names = "--run", paramLabel = "FOLDER", required = true,
                    description = "Where the run and the reader, NAME.reader, are kept.") Path run,
            @Option(names = "--name", paramLabel = "NAME", defaultValue = "iam",
                    description = "Of the reader (default: ${DEFAULT-VALUE}).") String name,
            @Option(names = "--units", paramLabel = "N", defaultValue = "96",
                    description = "Of each LSTM (default: ${DEFAULT-VALUE}).") int units,
            @Option(names = "--epochs", paramLabel = "N", defaultValue = "20",
                    description = "How often the corpus is gone through (default: ${DEFAULT-VALUE}).") int epochs)
            throws LonghandException {
        if (units < 1 || epochs < 1) {
            throw LonghandException.input("a reader has one unit and one epoch at least");
        }
        PreparedCorpus corpus = source.load(PreparedCorpus.Settings.DEFAULT, terminal);
        try {
            Path reader = new ReadingRun(corpus, ReadingSettings.DEFAULT.withUnits(units).withEpochs(epochs), run,
                    source.licence(), terminal.out()).run(name);
            terminal.out().println("the best reader is " + reader);
        } catch (IOException e) {
            throw LonghandException.work("the run in " + run + " stopped, as a file could not be written or read: "
                    + e.getMessage() + "; make room and start it again", e);
        }
        return 0;
    }

    @Command(name = "grade", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Gives a reader the standard of a corpus: how well people's own words are read, and how long"
                    + " the window of a hand rests on each of their characters.")
    int grade(@Mixin CorpusSource source,
            @Option(names = "--hand", paramLabel = "HAND", defaultValue = Hands.DEFAULT,
                    description = "A hand's name or the path of a .hand file (default: ${DEFAULT-VALUE}).") String hand,
            @Parameters(paramLabel = "READER", description = "The path of a .reader file.") Path reader,
            @Option(names = {"-o", "--out"}, paramLabel = "FILE", required = true,
                    description = "The graded reader.") Path out) throws LonghandException {
        Hand loaded = Hands.load(hand);
        Reader ungraded = Readers.load(reader);
        Grading grading = Grading.of(ungraded, loaded, source.load(PreparedCorpus.Settings.DEFAULT, terminal));
        ReaderFile.write(grading.reader(), out);
        terminal.out().printf(Locale.ROOT, "%.2f %% of the characters of unseen writers misread; words are"
                + " written again below a margin of %.2f, which finds %.1f %% of slips of one letter, and count as"
                + " unreadable below %.2f%n", 100 * grading.errors().value(), grading.reader().standard().soundMargin(),
                100 * grading.slipsFound(), grading.reader().standard().leastMargin());
        for (char c : ungraded.alphabet().characters().toCharArray()) {
            int index = ungraded.alphabet().index(c);
            terminal.out().printf(Locale.ROOT, "'%c' %.0f to %.0f points%n", c,
                    grading.reader().standard().leastPoints()[index], grading.reader().standard().mostPoints()[index]);
        }
        return 0;
    }

    @Command(name = "characters", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Says of each character how often it is misread where a hand wrote it, where it was drawn from"
                    + " the built-in alphabet, and where people wrote it; and which had better be drawn, as 'longhand"
                    + " styles curate --drawn' has it.")
    int characters(@Mixin CorpusSource source,
            @Option(names = "--hand", paramLabel = "HAND", defaultValue = Hands.DEFAULT,
                    description = "A hand's name or the path of a .hand file (default: ${DEFAULT-VALUE}).") String hand,
            @Parameters(paramLabel = "READER", description = "The path of a .reader file.") Path reader)
            throws LonghandException {
        Hand loaded = Hands.load(hand);
        DrawingStudy study = DrawingStudy.of(loaded, Readers.load(reader), Sentences.ofLetters(),
                source.load(PreparedCorpus.Settings.DEFAULT, terminal).validation());
        terminal.out().print(study.report());
        terminal.out().println("better drawn: " + study.betterDrawn());
        return 0;
    }

    @Command(name = "study", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Writes 200 sentences of ordinary letters without and with checking, and says how well they"
                    + " are read, beside 50 lines by people who were not trained on.")
    int study(@Mixin CorpusSource source,
            @Option(names = "--hand", paramLabel = "HAND", defaultValue = Hands.DEFAULT,
                    description = "A hand's name or the path of a .hand file (default: ${DEFAULT-VALUE}).") String hand,
            @Option(names = "--judge", paramLabel = "READER",
                    description = "Another graded reader that says how well all is read (default: the same one).")
                    Optional<Path> judge,
            @Option(names = "--tries", paramLabel = "N", defaultValue = "" + ScribeSettings.DEFAULT_TRIES,
                    description = "How often a word is written again (default: ${DEFAULT-VALUE}).") int tries,
            @Parameters(paramLabel = "READER", description = "The graded reader that checks.") Path reader)
            throws LonghandException {
        Hand loaded = Hands.load(hand);
        Reader checker = Readers.load(reader);
        Reader judging = judge.isEmpty() ? checker : Readers.load(judge.get());
        List<PreparedLine> unseen = source.load(PreparedCorpus.Settings.DEFAULT, terminal).validation();
        int count = Math.min(PEOPLES_LINES, unseen.size());
        List<PreparedLine> people = IntStream.range(0, count).mapToObj(i -> unseen.get(i * unseen.size() / count))
                .toList();
        terminal.out().print(LegibilityStudy.of(loaded, checker, judging, tries, Sentences.ofLetters(), people)
                .report());
        return 0;
    }
}
