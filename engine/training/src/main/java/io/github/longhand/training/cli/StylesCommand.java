package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Progress;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.HandFile.Precision;
import io.github.longhand.hand.Hands;
import io.github.longhand.learning.StyleLearner;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Readers;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.training.corpus.Scale;
import io.github.longhand.training.evaluation.MatchStudy;
import io.github.longhand.training.evaluation.StyleStudy;
import io.github.longhand.training.reading.Sentences;
import io.github.longhand.training.reading.StyleRanking;
import io.github.longhand.training.run.HandMaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code longhand styles}: which styles a hand is given out with, and how well it learns others. */
@Command(name = "styles", mixinStandardHelpOptions = true, sortOptions = false,
        synopsisSubcommandLabel = "(rank | curate | study)",
        description = "Says which styles of a hand are read best, makes a hand to give away with some of them, and studies"
                + " how well a hand learns others.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand styles rank my.hand",
            "  longhand styles study --corpus iam-ondb --hand iam",
            "  longhand styles curate my.hand --style clear=w10042:0.8+w10007:0.2,anyone --drawn 0123456789 -o iam.hand"})
final class StylesCommand implements Runnable {
    private static final int SENTENCES_APART = 10;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    StylesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: rank, curate or study");
    }

    @Command(name = "rank", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Writes some lines in each style, without checking, reads them, and lists the styles, the one that"
                    + " is read best first.")
    int rank(@Parameters(paramLabel = "HAND", description = "A hand's name or the path of a .hand file.") String hand,
            @Option(names = "--reader", paramLabel = "READER", description = "What reads (default: the one that is shipped).")
            Path file) throws LonghandException {
        Optional<Reader> reader = file == null ? Readers.builtIn() : Optional.of(Readers.load(file));
        if (reader.isEmpty()) {
            throw LonghandException.input("there is no reader here: name one with --reader");
        }
        Hand all = Hands.load(hand);
        List<String> sentences = Sentences.ofLetters();
        List<String> some = IntStream.range(0, sentences.size()).filter(i -> i % SENTENCES_APART == 0)
                .mapToObj(sentences::get).toList();
        StyleRanking ranking;
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.of(terminal, "ranking")) {
            ranking = StyleRanking.of(all, reader.get(), some,
                    () -> progress.at(done.incrementAndGet(), all.styles().size()));
        }
        terminal.out().print(ranking.report());
        return 0;
    }

    @Command(name = "curate", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Keeps some styles of a hand under plain names, measures how large each really writes so that"
                    + " all come out equally large, and keeps the numbers in 16 bits. 'longhand hands my.hand -o"
                    + " styles.png' shows what there is to choose from.")
    int curate(@Parameters(paramLabel = "HAND", description = "A hand's name or the path of a .hand file.") String hand,
            @Option(names = "--style", paramLabel = "NAME=STYLE", required = true, split = ",", mapFallbackValue = "",
                    description = "A style that is kept, or a mixture of some, and its new name, or a name that stays; the"
                            + " first is the default.")
            Map<String, String> styles,
            @Option(names = "--drawn", paramLabel = "CHARS", defaultValue = "",
                    description = "Characters that the hand writes badly and a scribe is to draw (default: none).")
            String drawn,
            @Option(names = "--full", description = "Keep the numbers in 32 bits.") boolean full,
            @Option(names = {"-o", "--out"}, paramLabel = "FILE", required = true, description = "The hand: NAME.hand.")
            Path out) throws LonghandException {
        String name = HandFile.nameOf(out);
        for (Map.Entry<String, String> style : styles.entrySet()) {
            if (!style.getKey().matches("[A-Za-z0-9][A-Za-z0-9 _-]*")) {
                throw LonghandException.input("a style's name has letters, digits, blanks, _ and -, unlike '"
                        + style.getKey() + "'");
            }
            if (style.getValue().isEmpty()) {
                style.setValue(style.getKey());
            }
        }
        Hand curated = HandMaker.measured(HandMaker.curated(Hands.load(hand), name, styles, drawn));
        HandFile.write(curated, out, full ? Precision.FULL : Precision.HALF);
        terminal.out().println(out);
        return 0;
    }

    @Command(name = "study", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Learns the styles of people whom the hand was not trained on from some lines each, in every"
                    + " way, and says how well other lines of theirs are predicted, how well what is written is read, and"
                    + " how far its look is off; and how well the recogniser tells a text that the ink does not say.")
    int study(@Mixin CorpusSource source,
            @Option(names = "--hand", paramLabel = "HAND", defaultValue = Hands.DEFAULT,
                    description = "A hand's name or the path of a .hand file (default: ${DEFAULT-VALUE}).") String hand,
            @Option(names = "--people", paramLabel = "N", defaultValue = "20",
                    description = "How many at most (default: ${DEFAULT-VALUE}).") int people,
            @Option(names = "--lines", paramLabel = "N", defaultValue = "3",
                    description = "Lines of each to learn from (default: ${DEFAULT-VALUE}).") int lines)
            throws LonghandException {
        if (people < 1 || lines < 1 || lines > StyleLearner.MOST_LINES) {
            throw LonghandException.input("a style is learned from 1 to " + StyleLearner.MOST_LINES
                    + " lines of one person at least");
        }
        Hand loaded = Hands.load(hand);
        Reader reader = Readers.builtIn().orElseThrow(
                () -> LonghandException.input("there is no reader on the class path to judge what is written"));
        List<PreparedLine> unseen = source.load(PreparedCorpus.Settings.DEFAULT.withScale(new Scale(loaded.scale())),
                terminal).validation();
        StyleStudy study;
        try (Progress progress = Progress.of(terminal, "learning")) {
            study = StyleStudy.of(loaded, reader, unseen, people, lines, done -> progress.at(done, people));
        }
        terminal.out().print(study.report());
        terminal.out().print(MatchStudy.of(unseen, reader).report());
        return 0;
    }
}
