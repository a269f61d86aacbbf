package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Progress;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.hand.Style;
import io.github.longhand.hand.Styles;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.training.corpus.Scale;
import io.github.longhand.training.corpus.WriterList;
import io.github.longhand.training.evaluation.Evaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code longhand evaluate}: how well a hand predicts a corpus. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Says how well a hand predicts the lines of a corpus: nats a point and a line, and the squared"
                + " error of the predicted mean, as by nobody in particular.",
            "Lower is better. Figures compare only where the preparation, which is printed, is the same."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand evaluate --hand iam --corpus iam-ondb",
            "  longhand evaluate --hand my.hand --corpus iam-ondb --writers validation-writers.txt"})
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CorpusSource source;

    @Option(names = "--hand", paramLabel = "HAND", defaultValue = Hands.DEFAULT,
            description = "A hand's name or the path of a .hand file (default: ${DEFAULT-VALUE}).")
    private String hand;

    @Option(names = "--writers", paramLabel = "FILE",
            description = "Only lines by these writers, one a line (default: all lines).")
    private Path writers;

    @Option(names = "--style", paramLabel = "STYLE",
            description = "Predict as this style writes (default: as nobody in particular does).")
    private Optional<String> style = Optional.empty();

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        Hand loaded = Hands.load(hand);
        PreparedCorpus.Settings settings = PreparedCorpus.Settings.DEFAULT.withScale(new Scale(loaded.scale()));
        Set<String> only = writers == null ? Set.of() : WriterList.read(writers);
        PreparedCorpus corpus = source.load(settings, terminal);
        List<PreparedLine> lines = corpus.lines()
                .filter(line -> writers == null || line.writer().filter(only::contains).isPresent()).toList();
        if (lines.isEmpty()) {
            throw LonghandException.input("no line of the corpus is by a writer named in " + writers);
        }
        Style chosen = style.isPresent() ? Styles.of(loaded, style.get()) : Evaluation.nobody(loaded);
        Evaluation evaluation;
        try (Progress progress = Progress.of(terminal, "evaluating")) {
            evaluation = Evaluation.of(loaded, chosen, lines, done -> {
                synchronized (progress) {
                    progress.at(done, lines.size());
                }
            });
        }
        terminal.out().println("hand              " + loaded.name());
        terminal.out().println("corpus            " + corpus.name() + (writers == null ? "" : ", writers of " + writers));
        terminal.out().println("preparation       " + settings.preparation().describe() + "; scale "
                + loaded.scale());
        terminal.out().print(evaluation.report());
        return 0;
    }
}
