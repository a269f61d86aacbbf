package io.github.longhand.training.run;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A run as a user sees it: a trainer, and a folder in which it keeps its checkpoint
 * ({@code checkpoint/}), its log ({@code log.jsonl}), its loss curve ({@code loss.png}) and a sheet
 * of samples for each epoch ({@code samples/}); the best hand so far goes to where it was asked for.
 */
public final class TrainingRun implements Trainer.Listener {
    private static final double SECONDS_BETWEEN_CHECKPOINTS = 180;
    private static final int UPDATES_A_REPORT = 10;
    private static final double SECONDS_BETWEEN_LINES = 60;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Trainer trainer;
    private final HandMaker maker;
    private final Path folder;
    private final Path out;
    private final TrainingLog log;
    private final Terminal terminal;
    private final int checkpointEvery;
    private double lastCheckpoint;
    private double lastReport;
    private double lastLine;
    private double natsSince;
    private long pointsSince;
    private int updatesSince;

    /**
     * @param folder for the run's own files; made if it is not there
     * @param out the hand
     * @param licence of a hand made from the corpus
     * @param terminal is told how it goes: on one line that changes where somebody watches, else by a line a minute
     * @param checkpointEvery updates after which a checkpoint is due even if its time has not come
     */
    public TrainingRun(Trainer trainer, Path folder, Path out, String licence, Terminal terminal,
            int checkpointEvery) {
        this.trainer = trainer;
        if (!(trainer.settings() instanceof TrainingSettings settings)) {
            throw new IllegalArgumentException("a hand comes of a network that writes");
        }
        this.maker = new HandMaker(trainer.corpus(), settings.shape(trainer.corpus().alphabet().size()), licence);
        this.folder = folder;
        this.out = out;
        this.log = new TrainingLog(folder.resolve("log.jsonl"));
        this.terminal = terminal;
        this.checkpointEvery = checkpointEvery;
    }

    /** Where a run that keeps its files in {@code folder} has its checkpoint. */
    private static Path checkpoint(Path folder) {
        return folder.resolve("checkpoint");
    }

    /** Whether there is a run in {@code folder} to go on with. */
    public static boolean isBegun(Path folder) {
        return Checkpoint.exists(checkpoint(folder));
    }

    /**
     * Trains from the beginning, or from where the run in the folder was stopped.
     *
     * @throws LonghandException (input) if the run in the folder is of other settings; (work) if the
     *         cost is no longer a number or a file cannot be written: the last checkpoint stands
     */
    public void run(boolean resume) throws LonghandException {
        try {
            Files.createDirectories(folder.resolve("samples"));
            if (resume) {
                trainer.resume(checkpoint(folder));
            }
            lastCheckpoint = trainer.secondsBefore();
            lastReport = lastCheckpoint;
            lastLine = lastCheckpoint;
            trainer.train(this);
        } catch (IOException e) {
            throw LonghandException.work("the run in " + folder + " stopped, as a file could not be written or read: "
                    + e.getMessage() + "; make room and go on with --resume", e);
        }
    }

    @Override
    public void updated(Trainer.Progress now) throws IOException {
        natsSince += now.nats();
        pointsSince += now.points();
        updatesSince++;
        int update = now.epoch() * now.batches() + now.batch() + 1;
        if (updatesSince == UPDATES_A_REPORT) {
            double rate = pointsSince / Math.max(1e-9, now.seconds() - lastReport);
            log.append(new TrainingLog.Entry(update, (double) update / now.batches(), natsSince / updatesSince, false,
                    now.gradientNorm(), rate, now.seconds()));
            report(now, String.format(Locale.ROOT, "epoch %d/%d  batch %d/%d  %.3f nats  %.0f points/s  %s left",
                    now.epoch() + 1, trainer.settings().epochs(), now.batch() + 1, now.batches(),
                    natsSince / updatesSince, rate, duration(now.secondsLeft())));
            natsSince = 0;
            pointsSince = 0;
            updatesSince = 0;
            lastReport = now.seconds();
        }
        if (now.seconds() - lastCheckpoint > SECONDS_BETWEEN_CHECKPOINTS || update % checkpointEvery == 0) {
            trainer.checkpoint(checkpoint(folder), now.seconds());
            lastCheckpoint = now.seconds();
        }
    }

    @Override
    public void epochEnded(Trainer.Progress now, double validation, boolean best)
            throws IOException, LonghandException {
        int update = (now.epoch() + 1) * now.batches();
        log.append(new TrainingLog.Entry(update, now.epoch() + 1, validation, true, now.gradientNorm(), 0,
                now.seconds()));
        LossCurve.write(log.read(), folder.resolve("loss.png"));
        Hand hand = maker.hand(HandFile.nameOf(out), trainer.graph(), provenance(now.epoch() + 1, validation));
        SampleSheet.write(hand, folder.resolve("samples")
                .resolve(String.format(Locale.ROOT, "epoch-%02d.png", now.epoch() + 1)));
        if (best) {
            HandFile.write(hand, out, HandFile.Precision.FULL);
        }
        trainer.checkpoint(checkpoint(folder), now.seconds());
        lastCheckpoint = now.seconds();
        terminal.err().println((terminal.interactive() ? CLEAR_LINE : "")
                + String.format(Locale.ROOT, "epoch %d/%d  validation %.4f nats a point%s  after %s", now.epoch() + 1,
                        trainer.settings().epochs(), validation, best ? ", the best so far: " + out : "",
                        duration(now.seconds())));
    }

    private void report(Trainer.Progress now, String line) {
        if (terminal.interactive()) {
            terminal.err().print(CLEAR_LINE + line);
            terminal.err().flush();
        } else if (now.seconds() - lastLine >= SECONDS_BETWEEN_LINES) {
            terminal.err().println(line);
            lastLine = now.seconds();
        }
    }

    private Map<String, String> provenance(int epochs, double validation) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("corpus", trainer.corpus().name() + ", " + trainer.corpus().training().size()
                + " lines trained on, " + trainer.corpus().validation().size() + " lines by other writers for validation");
        provenance.put("preparation", trainer.corpus().settings().preparation().describe());
        provenance.put(Hand.SCALE, Double.toString(trainer.corpus().scale().standardDeviation()));
        provenance.put("training", trainer.settings().describe());
        if (!trainer.origin().isEmpty()) {
            provenance.put("origin", trainer.origin());
        }
        provenance.put("epochs", Integer.toString(epochs));
        provenance.put("validation", String.format(Locale.ROOT, "%.4f nats a point", validation));
        return provenance;
    }

    private static String duration(double seconds) {
        long minutes = Math.round(seconds / 60);
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
