package io.github.longhand.training.run;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Trains a network on a prepared corpus: one that writes, or what another {@link Lesson} says.
 *
 * <p>Not safe for use by more than one thread; uses all cores by itself.
 */
public final class Trainer {
    /** Adam's decay of the mean of the squares: shorter than usual, as the cost's scale moves fast. */
    private static final double BETA_2 = 0.95;

    private final PreparedCorpus corpus;
    private final Lesson lesson;
    private final Schedule settings;
    private final EpochOrder order;
    private final GradientClip clip;
    private final String description;
    private ComputationGraph graph;
    private WeightAverage average;
    private int epoch;
    private int batch;
    private double best = Double.POSITIVE_INFINITY;
    private double secondsBefore;

    /** What a run tells while it goes on; called on the training thread. */
    public interface Listener {
        /** After each update. */
        void updated(Progress progress) throws IOException, LonghandException;

        /** After each epoch, with the cost on validation lines, in nats a point. */
        void epochEnded(Progress progress, double validation, boolean best) throws IOException, LonghandException;
    }

    /**
     * Where a run stands.
     *
     * @param epoch that is going on, from 0
     * @param batch of it that was just learned, from 0
     * @param batches of each epoch
     * @param nats a point on that batch
     * @param gradientNorm before it was clipped
     * @param points that batch had
     * @param seconds of work so far
     * @param secondsLeft about so many to go
     */
    public record Progress(int epoch, int batch, int batches, double nats, double gradientNorm, int points,
            double seconds, double secondsLeft) {
    }

    /** Trains a synthesis network. */
    public Trainer(PreparedCorpus corpus, TrainingSettings settings) {
        this(corpus, new SynthesisLesson(corpus, settings, Optional.empty()));
    }

    /**
     * Goes on training the network of a hand, which may be given more units.
     *
     * @throws LonghandException (input) if the hand's network cannot become the one of {@code settings}
     */
    public Trainer(PreparedCorpus corpus, TrainingSettings settings, Hand start) throws LonghandException {
        this(corpus, SynthesisLesson.goingOn(corpus, settings, start));
    }

    /** Teaches {@code lesson}. */
    public Trainer(PreparedCorpus corpus, Lesson lesson) {
        this.corpus = corpus;
        this.lesson = lesson;
        this.settings = lesson.schedule();
        this.order = new EpochOrder(corpus.training(), corpus.trainingWriters(),
                corpus.characterCounts(), settings);
        this.clip = new GradientClip(settings.clip());
        this.description = settings.describe() + "; " + corpus.name() + ", " + corpus.training().size() + " lines, "
                + corpus.settings().preparation().describe()
                + (lesson.origin().isEmpty() ? "" : "; begun with " + lesson.origin());
        Adam adam = Adam.builder().beta2(BETA_2)
                .learningRateSchedule(new LearningRate(settings.learningRate(), settings.warmUp(),
                        settings.epochs() * order.batches()))
                .build();
        graph = new ComputationGraph(lesson.configure(adam));
        graph.init();
        lesson.begin(graph);
        average = WeightAverage.of(graph);
        graph.setListeners(clip, average);
    }

    /**
     * Goes on where the checkpoint in {@code folder} stands.
     *
     * @throws LonghandException (input) if it is of another run
     */
    public void resume(Path folder) throws IOException, LonghandException {
        Checkpoint checkpoint = Checkpoint.load(folder);
        if (!checkpoint.settings().equals(description)) {
            throw LonghandException.input("the checkpoint in " + folder + " is of another run (" + checkpoint.settings()
                    + "); choose another folder, or train with its settings");
        }
        // The graph stays that of today's code, and takes on all numbers of the one that was saved.
        graph.params().assign(checkpoint.graph().params());
        graph.getUpdater().setStateViewArray(checkpoint.graph().getUpdater().getUpdaterStateViewArray().dup());
        graph.getConfiguration().setIterationCount(checkpoint.graph().getConfiguration().getIterationCount());
        graph.getConfiguration().setEpochCount(checkpoint.graph().getConfiguration().getEpochCount());
        average.graph().params().assign(checkpoint.average().params());
        epoch = checkpoint.epoch();
        batch = checkpoint.batch();
        best = checkpoint.best();
        secondsBefore = checkpoint.seconds();
    }

    /** Saves where the run stands into {@code folder}. */
    public void checkpoint(Path folder, double seconds) throws IOException {
        new Checkpoint(graph, average.graph(), epoch, batch, best, seconds, description).save(folder);
    }

    /** The network that learns, with its updater. */
    ComputationGraph learning() {
        return graph;
    }

    /** What has been learned: the average of the network's weights over the last updates. */
    public ComputationGraph graph() {
        return average.graph();
    }

    public PreparedCorpus corpus() {
        return corpus;
    }

    public Schedule settings() {
        return settings;
    }

    /** What the network had learned before, in a few words; empty if nothing. */
    public String origin() {
        return lesson.origin();
    }

    /** Seconds of work that went before what this trainer does itself. */
    double secondsBefore() {
        return secondsBefore;
    }

    /** Settings, corpus and preparation in one line. */
    public String description() {
        return description;
    }

    /**
     * Trains until the last epoch is done.
     *
     * @throws LonghandException (work) if the cost is no longer a number; the last checkpoint stands
     */
    public void train(Listener listener) throws IOException, LonghandException {
        long start = System.nanoTime();
        int doneBefore = epoch * order.batches() + batch;
        while (epoch < settings.epochs()) {
            List<List<Batch.Entry>> batches = order.epoch(epoch);
            while (batch < batches.size()) {
                Batch next = lesson.learn(batches.get(batch),
                        new Random((settings.seed() * 1_000_003 + epoch) * 1_000_003 + batch));
                graph.fit(new MultiDataSet(next.features(), new INDArray[] {next.labels()}));
                double nats = graph.score();
                if (!Double.isFinite(nats)) {
                    throw LonghandException.work("the cost is no longer a number at batch " + batch + " of epoch "
                            + (epoch + 1) + "; go on from the last checkpoint with a lower --learning-rate");
                }
                batch++;
                double seconds = (System.nanoTime() - start) * 1e-9;
                int done = epoch * order.batches() + batch;
                int left = settings.epochs() * order.batches() - done;
                listener.updated(new Progress(epoch, batch - 1, order.batches(), nats, clip.lastNorm(), next.points(),
                        secondsBefore + seconds, seconds * left / Math.max(1, done - doneBefore)));
            }
            double validation = validationCost();
            boolean isBest = validation < best;
            best = Math.min(best, validation);
            epoch++;
            batch = 0;
            double seconds = (System.nanoTime() - start) * 1e-9;
            int done = epoch * order.batches();
            listener.epochEnded(new Progress(epoch - 1, order.batches(), order.batches(), graph.score(),
                    clip.lastNorm(), 0, secondsBefore + seconds,
                    seconds * (settings.epochs() * order.batches() - done) / Math.max(1, done - doneBefore)),
                    validation, isBest);
        }
    }

    /**
     * Nats a point over the validation lines, as by nobody in particular unless their writer is one of those
     * who are trained on; over the training lines where there are no others.
     */
    public double validationCost() {
        double sum = 0;
        long points = 0;
        List<Batch.Entry> waiting = new ArrayList<>();
        List<Batch.Entry> all = validationLines().stream().map(line -> new Batch.Entry(line, corpus.validation().isEmpty() ? -1 : order.writer(line)))
                .sorted(Comparator.comparingInt(Batch.Entry::steps)).toList();
        for (int i = 0; i < all.size(); i++) {
            waiting.add(all.get(i));
            if (waiting.size() == settings.batchLines() || i == all.size() - 1) {
                Batch next = lesson.test(waiting);
                sum += average.graph().score(new MultiDataSet(next.features(),
                        new INDArray[] {next.labels()}), false) * next.points();
                points += next.points();
                waiting.clear();
            }
        }
        return sum / points;
    }

    private List<PreparedLine> validationLines() {
        return corpus.validation().isEmpty() ? corpus.training() : corpus.validation();
    }
}
