package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Terminal;
import io.github.longhand.training.corpus.ContactSheet;
import io.github.longhand.training.corpus.CorpusReport;
import io.github.longhand.training.corpus.PreparedCorpus;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code longhand corpus}: what there is to learn from. */
@Command(name = "corpus", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says what is in a corpus: lines kept and dropped, by reason; points, characters, writers.",
        footerHeading = "%nExamples:%n",
        footer = "  longhand corpus --corpus iam-ondb -o lines.png")
final class CorpusCommand implements Callable<Integer> {
    private static final int LINES_SHOWN = 40;

    private final Terminal terminal;

    @Mixin
    private CorpusSource source;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Draw 40 prepared lines with their transcripts into this PNG.")
    private Path output;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
            description = "Another number, other lines drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    CorpusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        PreparedCorpus corpus = source.load(PreparedCorpus.Settings.DEFAULT, terminal);
        terminal.out().println(CorpusReport.of(corpus).stripTrailing());
        if (output != null) {
            ContactSheet.write(ContactSheet.choose(corpus, LINES_SHOWN, seed), output);
        }
        return 0;
    }
}
