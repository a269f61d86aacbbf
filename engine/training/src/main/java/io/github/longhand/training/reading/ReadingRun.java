package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.ReaderFile;
import io.github.longhand.reading.Standard;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.graph.ReadingGraph;
import io.github.longhand.training.run.Trainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Trains a reader: goes on from the last checkpoint if there is one, saves one every few minutes, and
 * after each epoch examines the reader on the validation lines and writes the best so far.
 */
public final class ReadingRun {
    private static final double SECONDS_BETWEEN_CHECKPOINTS = 180;
    private static final int UPDATES_BETWEEN_REPORTS = 25;

    private final PreparedCorpus corpus;
    private final ReadingLesson lesson;
    private final Path folder;
    private final String licence;
    private final PrintStream log;
    private Trainer trainer;
    private double lastCheckpoint;
    private double cost;
    private double best = Double.POSITIVE_INFINITY;

    /**
     * @param folder for the checkpoint and the reader, {@code NAME.reader}
     * @param licence of the corpus, in one line
     * @param log is told how it goes on
     */
    public ReadingRun(PreparedCorpus corpus, ReadingSettings settings, Path folder, String licence, PrintStream log) {
        this.corpus = corpus;
        this.lesson = new ReadingLesson(corpus.alphabet(), settings);
        this.folder = folder;
        this.licence = licence;
        this.log = log;
    }

    /** Trains until the last epoch is done, and returns where the best reader is. */
    public Path run(String name) throws IOException, LonghandException {
        Files.createDirectories(folder);
        Path target = folder.resolve(name + ".reader");
        Path checkpoint = folder.resolve("checkpoint");
        trainer = new Trainer(corpus, lesson);
        if (Files.isDirectory(checkpoint)) {
            trainer.resume(checkpoint);
            log.println("going on from " + checkpoint);
        }
        if (Files.exists(target)) {
            best = Double.parseDouble(ReaderFile.read(target).provenance().getOrDefault("error_rate", "Infinity"));
        }
        trainer.train(new Trainer.Listener() {
            @Override
            public void updated(Trainer.Progress progress) throws IOException {
                report(progress);
                if (progress.seconds() - lastCheckpoint > SECONDS_BETWEEN_CHECKPOINTS) {
                    trainer.checkpoint(checkpoint, progress.seconds());
                    lastCheckpoint = progress.seconds();
                }
            }

            @Override
            public void epochEnded(Trainer.Progress progress, double validation, boolean isBest)
                    throws IOException, LonghandException {
                examine(name, progress, validation, target);
                trainer.checkpoint(checkpoint, progress.seconds());
            }
        });
        return target;
    }

    private void report(Trainer.Progress progress) {
        cost += progress.nats();
        if ((progress.batch() + 1) % UPDATES_BETWEEN_REPORTS == 0) {
            log.printf(Locale.ROOT, "epoch %d, batch %d of %d: %.3f nats a step, gradient %.2f, %.0f s,"
                    + " %.0f min left%n",
                    progress.epoch() + 1, progress.batch() + 1, progress.batches(), cost / UPDATES_BETWEEN_REPORTS,
                    progress.gradientNorm(), progress.seconds(), progress.secondsLeft() / 60);
            cost = 0;
        }
    }

    private void examine(String name, Trainer.Progress progress, double validation, Path target)
            throws LonghandException {
        Reader reader = new Reader(name, corpus.alphabet(),
                ReadingGraph.weights(trainer.graph(), lesson.shape()), Standard.none(corpus.alphabet().size()),
                Map.of(), licence);
        ReadingExam exam = ReadingExam.of(reader, corpus.validation());
        double rate = exam.errors().value();
        log.printf(Locale.ROOT, "epoch %d done: %.2f %% of the characters of unseen writers misread, %.4f nats a step,"
                + " worst words below %.2f%n", progress.epoch() + 1, 100 * rate, validation, exam.leastMargin());
        if (rate >= best) {
            return;
        }
        best = rate;
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("run", trainer.description());
        provenance.put("epochs", Integer.toString(progress.epoch() + 1));
        provenance.put("error_rate", String.format(Locale.ROOT, "%.5f", rate));
        provenance.put("examined_on", corpus.validation().size() + " lines by writers that it was not trained on");
        ReaderFile.write(exam.graded(new Reader(name, corpus.alphabet(), reader.weights(), reader.standard(),
                provenance, licence)), target);
        log.println("wrote " + target);
    }
}
