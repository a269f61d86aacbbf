package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.Hands;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.WriterList;
import io.github.longhand.training.run.Trainer;
import io.github.longhand.training.run.TrainingRun;
import io.github.longhand.training.run.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code longhand train}: a hand from a corpus. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Trains a network on a corpus and makes a hand of it.",
            "A folder beside the hand keeps the run: its checkpoint, its log, its loss curve and a sheet of samples"
                    + " for each epoch. The hand is that of the epoch with the best validation so far."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand train --corpus iam-ondb --units 400 --epochs 30 --out my.hand",
            "  longhand train --corpus iam-ondb --units 400 --epochs 30 --out my.hand --resume",
            "  longhand train --corpus iam-ondb --units 400 --epochs 10 --from iam --out wider.hand",
            "  longhand train --corpus iam-ondb --preset scribe --units 100 --out small.hand",
            "  longhand train --corpus own.jsonl --units 200 --epochs 60 --out own.hand"})
final class TrainCommand implements Callable<Integer> {
    private static final int UPDATES_A_CHECKPOINT = 1000;

    private final Terminal terminal;

    @Mixin
    private CorpusSource source;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", required = true, description = "The hand: NAME.hand.")
    private Path out;

    @Option(names = "--from", paramLabel = "HAND",
            description = "Go on with the network of a hand, by name or path; --units may be up to twice what it has.")
    private String from;

    @Option(names = "--preset", paramLabel = "NAME", defaultValue = "graves",
            description = "graves, or scribe: three plain layers and one Gaussian in the window"
                    + " (default: ${DEFAULT-VALUE}).")
    private Preset preset;

    @Option(names = "--units", paramLabel = "N", defaultValue = "400",
            description = "Of each LSTM layer (default: ${DEFAULT-VALUE}).")
    private int units;

    @Option(names = "--epochs", paramLabel = "N", description = "How often the corpus is gone through (default: 20).")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Lines learned together (default: 64).")
    private Integer batch;

    @Option(names = "--style-size", paramLabel = "N",
            description = "Numbers that tell one writer from another, 0 for none (default: 32; 0 for scribe).")
    private Integer styleSize;

    @Option(names = "--learning-rate", paramLabel = "R", description = "The largest (default: 0.002).")
    private Double learningRate;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Of the first weights and the order of the lines (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--validation-writers", paramLabel = "FILE",
            description = "The writers to validate on, one a line (default: chosen at random, one in twenty).")
    private Path validationWriters;

    @Option(names = "--run", paramLabel = "FOLDER", description = "Where the run is kept (default: NAME-run).")
    private Path run;

    @Option(names = "--resume", description = "Go on where the run was stopped; with the same options as before.")
    private boolean resume;

    @Option(names = "--licence", paramLabel = "TEXT",
            description = "Under which the hand may be used (default: the condition of the corpus).")
    private String licence;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        Path folder = runFolder();
        TrainingSettings settings = settings();
        PreparedCorpus.Settings preparation = PreparedCorpus.Settings.DEFAULT;
        if (validationWriters != null) {
            preparation = preparation.withValidationWriters(WriterList.read(validationWriters));
        }
        String condition = licence == null ? source.licence() : licence;
        PreparedCorpus corpus = source.load(preparation, terminal);
        if (corpus.training().isEmpty()) {
            throw LonghandException.input("no writer is left to train on: all are in " + validationWriters);
        }
        Trainer trainer = from == null ? new Trainer(corpus, settings)
                : new Trainer(corpus, settings, Hands.load(from));
        new TrainingRun(trainer, folder, out, condition, terminal, UPDATES_A_CHECKPOINT)
                .run(resume);
        terminal.out().println(out);
        return 0;
    }

    /** The folder of the run; refuses at once what would otherwise fail after hours. */
    private Path runFolder() throws LonghandException {
        String name = HandFile.nameOf(out);
        Path parent = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw LonghandException.work("cannot write " + out + ": " + parent + " is no folder that can be written to");
        }
        Path folder = run != null ? run : out.resolveSibling(name + "-run");
        boolean begun = TrainingRun.isBegun(folder);
        if (begun && !resume) {
            throw LonghandException.input("a run has begun in " + folder + ": go on with --resume, or name another"
                    + " folder with --run");
        }
        if (resume && !begun) {
            throw LonghandException.input("there is no run in " + folder + " to go on with: leave out --resume");
        }
        return folder;
    }

    private TrainingSettings settings() throws LonghandException {
        LonghandException.require(units >= 1 && units <= 4096, "--units must lie between 1 and 4096, not " + units);
        LonghandException.require(epochs == null || epochs >= 1, "--epochs must be 1 or more, not " + epochs);
        LonghandException.require(batch == null || batch >= 1 && batch <= 4096, "--batch must lie between 1 and 4096, not " + batch);
        LonghandException.require(styleSize == null || styleSize >= 0 && styleSize <= 1024,
                "--style-size must lie between 0 and 1024, not " + styleSize);
        LonghandException.require(learningRate == null || learningRate > 0 && learningRate <= 1,
                "--learning-rate must lie above 0 and be 1 at most, not " + learningRate);
        TrainingSettings settings = TrainingSettings.defaults(preset, units).withSeed(seed);
        settings = epochs == null ? settings : settings.withEpochs(epochs);
        settings = batch == null ? settings : settings.withBatchLines(batch);
        settings = styleSize == null ? settings : settings.withStyleSize(styleSize);
        return learningRate == null ? settings : settings.withLearningRate(learningRate);
    }
}
