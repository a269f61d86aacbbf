package io.github.longhand.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.text.Alphabet;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.training.corpus.Scale;
import io.github.longhand.training.evaluation.Evaluation;
import io.github.longhand.training.graph.Floats;
import io.github.longhand.training.graph.SynthesisGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
    private static final TrainingSettings SETTINGS = new TrainingSettings(Preset.GRAVES, 12, 2, 3, 4, 3, 4, 5e-3, 3, 3,
            0.3, 4, 6);

    @TempDir
    Path folder;

    /** Zigzags of different lengths by two writers. */
    private static PreparedCorpus corpus(float spoiled) {
        Random random = new Random(1);
        List<PreparedLine> training = new ArrayList<>();
        List<PreparedLine> validation = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            float[] offsets = new float[3 * (8 + i)];
            for (int p = 1; p < offsets.length / 3; p++) {
                offsets[3 * p] = 0.5f + 0.1f * (float) random.nextGaussian();
                offsets[3 * p + 1] = p % 2 == 0 ? 1 : -1;
                offsets[3 * p + 2] = p % 5 == 4 ? 1 : 0;
            }
            offsets[offsets.length - 3] += i == 9 ? spoiled : 0;
            (i < 11 ? training : validation).add(new PreparedLine("line" + i, "sheet" + i % 2, "abba".substring(i % 3),
                    Optional.of(i < 11 ? "writer" + i % 2 : "other"), offsets));
        }
        return new PreparedCorpus("zigzags", PreparedCorpus.Settings.DEFAULT, training, validation, List.of(),
                Map.of('a', 20, 'b', 20), Alphabet.of("ab"), new Scale(1));
    }

    private static class Quiet implements Trainer.Listener {
        final List<Double> validation = new ArrayList<>();

        @Override
        public void updated(Trainer.Progress progress) {
        }

        @Override
        public void epochEnded(Trainer.Progress progress, double cost, boolean best) {
            validation.add(cost);
        }
    }

    /** Ends a run in the midst of an epoch, as a machine that is switched off does. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aRunThatWasStoppedAndContinuedEqualsOneThatWentThrough() throws Exception {
        Trainer through = new Trainer(corpus(0), SETTINGS);
        Quiet costs = new Quiet();
        through.train(costs);

        Path checkpoint = folder.resolve("checkpoint");
        Trainer stopped = new Trainer(corpus(0), SETTINGS);
        assertThrows(Stop.class, () -> stopped.train(new Trainer.Listener() {
            @Override
            public void updated(Trainer.Progress now) throws IOException {
                if (now.epoch() == 1 && now.batch() == 1) {
                    stopped.checkpoint(checkpoint, now.seconds());
                    throw new Stop();
                }
            }

            @Override
            public void epochEnded(Trainer.Progress now, double validation, boolean best) {
            }
        }));
        Trainer continued = new Trainer(corpus(0), SETTINGS.withEpochs(3));
        continued.resume(checkpoint);
        Quiet rest = new Quiet();
        continued.train(rest);

        assertArrayEquals(Floats.read(through.graph().params()), Floats.read(continued.graph().params()));
        assertArrayEquals(Floats.read(through.learning().params()), Floats.read(continued.learning().params()));
        assertArrayEquals(Floats.read(through.learning().getUpdater().getUpdaterStateViewArray()),
                Floats.read(continued.learning().getUpdater().getUpdaterStateViewArray()));
        assertEquals(costs.validation.subList(1, 3), rest.validation);
    }

    @Test
    void whatIsMadeOfARunIsTheAverageOfItsLastWeights() throws Exception {
        Trainer trainer = new Trainer(corpus(0), SETTINGS.withEpochs(1));
        List<float[]> weights = new ArrayList<>();
        weights.add(Floats.read(trainer.learning().params()));
        assertArrayEquals(weights.get(0), Floats.read(trainer.graph().params()));
        trainer.train(new Quiet() {
            @Override
            public void updated(Trainer.Progress now) {
                weights.add(Floats.read(trainer.learning().params()));
            }
        });
        float[] average = Floats.read(trainer.graph().params());
        for (int i = 0; i < average.length; i++) {
            double expected = weights.get(0)[i];
            for (int update = 1; update < weights.size(); update++) {
                double kept = update / (9.0 + update);
                expected = kept * expected + (1 - kept) * weights.get(update)[i];
            }
            assertEquals(expected, average[i], 1e-6, "weight " + i);
        }
    }

    @Test
    void aRunGoesOnFromAHandAlsoWithMoreUnits() throws Exception {
        Trainer first = new Trainer(corpus(0), SETTINGS.withEpochs(20));
        first.train(new Quiet());
        Hand hand = new HandMaker(first.corpus(), SETTINGS.shape(first.corpus().alphabet().size()), "")
                .hand("zigzag", first.graph(), Map.of("epochs", "20"));
        assertEquals(first.validationCost(), new Trainer(corpus(0), SETTINGS, hand).validationCost(), 1e-5);

        TrainingSettings wider = new TrainingSettings(Preset.GRAVES, 20, 2, 3, 4, 3, 4, 5e-3, 3, 3, 0.3, 4, 6);
        Trainer second = new Trainer(corpus(0), wider, hand);
        assertEquals(first.validationCost(), second.validationCost(), 1e-4);
        assertTrue(second.description().contains("begun with the hand zigzag of 12 units, epoch 20"),
                second.description());
        float[] styles = SynthesisGraph.styles(second.graph(), wider.shape(second.corpus().alphabet().size()));
        assertArrayEquals(hand.style("wwriter1").vector(), Arrays.copyOfRange(styles, 4, 8));
    }

    @Test
    void aHandIsEvaluatedInBatchesOfTheRuntimeToWhatItsRunWasValidatedTo() throws Exception {
        Trainer trainer = new Trainer(corpus(0), SETTINGS);
        trainer.train(new Quiet());
        Hand hand = new HandMaker(trainer.corpus(), SETTINGS.shape(trainer.corpus().alphabet().size()), "")
                .hand("zigzag", trainer.graph(), Map.of());
        Evaluation validation = Evaluation.of(hand, trainer.corpus().validation(), done -> { });
        assertEquals(3, validation.lines());
        assertEquals(trainer.validationCost(), validation.natsPerPoint(), 1e-5);

        List<PreparedLine> training = trainer.corpus().training();
        double apart = 0;
        for (PreparedLine line : training) {
            apart += Evaluation.of(hand, List.of(line), done -> { }).nats();
        }
        assertEquals(apart, Evaluation.of(hand, training, done -> { }).nats(), 1e-9 * Math.abs(apart));
    }

    @Test
    void aHandOfAnotherMakeIsRefusedWithWhatMayDiffer() throws Exception {
        Trainer first = new Trainer(corpus(0), SETTINGS);
        Hand hand = new HandMaker(first.corpus(), SETTINGS.shape(first.corpus().alphabet().size()), "")
                .hand("zigzag", first.graph(), Map.of());
        LonghandException refusal = assertThrows(LonghandException.class,
                () -> new Trainer(corpus(0), SETTINGS.withStyleSize(5), hand));
        assertTrue(refusal.getMessage().contains("only --units may differ"), refusal.getMessage());
    }

    @Test
    void theCostOnWritersNeverTrainedOnFalls() throws Exception {
        Trainer trainer = new Trainer(corpus(0), SETTINGS.withEpochs(25));
        double before = trainer.validationCost();
        trainer.train(new Quiet());
        assertTrue(trainer.validationCost() < before - 1, before + " nats, then " + trainer.validationCost());
    }

    @Test
    void aCheckpointOfAnotherRunIsRefused() throws Exception {
        Path checkpoint = folder.resolve("checkpoint");
        new Trainer(corpus(0), SETTINGS).checkpoint(checkpoint, 1);
        Trainer other = new Trainer(corpus(0), SETTINGS.withLearningRate(1e-3));
        LonghandException refusal = assertThrows(LonghandException.class, () -> other.resume(checkpoint));
        assertTrue(refusal.getMessage().contains("another run"), refusal.getMessage());
    }

    @Test
    void aCostThatIsNoNumberEndsTheRunAndNamesTheWayOn() {
        Trainer trainer = new Trainer(corpus(Float.NaN), SETTINGS);
        LonghandException failure = assertThrows(LonghandException.class, () -> trainer.train(new Quiet()));
        assertEquals(LonghandException.Kind.WORK, failure.kind());
        assertTrue(failure.getMessage().contains("--learning-rate"), failure.getMessage());
    }

    @Test
    void aRunLeavesAHandALogACurveAndASheet() throws Exception {
        Path out = folder.resolve("zigzag.hand");
        Trainer trainer = new Trainer(corpus(0), SETTINGS);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new TrainingRun(trainer, folder.resolve("run"), out, "do as you like",
                new Terminal(System.in, System.out, new PrintStream(said), false), 2).run(false);
        Hand hand = HandFile.read(out);
        List<String> saidLines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, saidLines.stream().filter(line -> line.matches("epoch ./3  validation .*")).count(),
                "whole lines where nobody watches: " + saidLines);
        assertEquals("do as you like", hand.licence());
        assertEquals(List.of("anyone", "wwriter0", "wwriter1"), List.copyOf(hand.styles().keySet()));
        assertEquals("zigzags, 11 lines trained on, 3 lines by other writers for validation",
                hand.provenance().get("corpus"));
        List<TrainingLog.Entry> log = new TrainingLog(folder.resolve("run/log.jsonl")).read();
        assertEquals(3, log.stream().filter(TrainingLog.Entry::isValidation).count());
        assertTrue(Files.size(folder.resolve("run/loss.png")) > 0);
        assertTrue(TrainingRun.isBegun(folder.resolve("run")));
        assertFalse(TrainingRun.isBegun(folder));
    }

    @Test
    void theLearningRateRisesAndThenFallsToNothing() {
        LearningRate rate = new LearningRate(1, 10, 110);
        assertEquals(0.1, rate.valueAt(0, 0), 1e-12);
        assertEquals(1, rate.valueAt(10, 0), 1e-12);
        assertEquals(0.5, rate.valueAt(60, 0), 1e-12);
        assertEquals(0, rate.valueAt(110, 0), 1e-12);
    }
}
