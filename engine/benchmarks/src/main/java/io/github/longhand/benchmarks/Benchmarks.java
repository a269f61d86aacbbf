package io.github.longhand.benchmarks;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.Style;
import io.github.longhand.network.Helper;
import io.github.longhand.network.Kernel;
import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.NetworkState;
import io.github.longhand.network.PanelMatrix;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.network.Weights;
import io.github.longhand.text.Alphabet;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.training.corpus.Scale;
import io.github.longhand.training.run.Trainer;
import io.github.longhand.training.run.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One measurement a call, printed as one number: {@code hand FILE UNITS} writes a hand of random
 * weights, {@code sample FILE LINES STEPS} prints microseconds for each point of each line,
 * {@code train UNITS LINES} prints points a second, {@code kernel} prints GFLOP/s. All on the kernel that a process
 * comes to that has been at work for some seconds.
 */
public final class Benchmarks {
    private static final String CHARACTERS = " !\"'()+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwxyz";
    private static final int STYLE_SIZE = 32;
    private static final int LINE_POINTS = 330;
    private static final int LINE_CHARACTERS = 29;
    private static final int WARM_UP = 3;
    private static final int COUNTED = 3;
    /** A line is written in less time than the JVM takes to compile what writes it. */
    private static final long WARM_UP_NANOS = 4_000_000_000L;

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "hand" -> HandFile.write(hand(Integer.parseInt(arguments[2])), Path.of(arguments[1]),
                    HandFile.Precision.HALF);
            case "sample" -> print(sample(HandFile.read(Path.of(arguments[1])), Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3])));
            case "train" -> print(train(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
            case "kernel" -> print(kernel());
            default -> throw new IllegalArgumentException("hand, sample, train or kernel, not " + arguments[0]);
        }
    }

    private static void print(double value) {
        System.out.printf(Locale.ROOT, "%.3f%n", value);
    }

    private static Hand hand(int units) {
        Alphabet alphabet = Alphabet.of(CHARACTERS);
        NetworkShape shape = new NetworkShape(Preset.GRAVES, units, 10, 20, alphabet.size(), STYLE_SIZE);
        Random random = new Random(1);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(shape).forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() * 0.05f;
            }
            matrices.put(name, values);
        });
        return new Hand("random", alphabet, Weights.of(shape, matrices),
                Map.of("any", new Style.Learned("any", 2, new float[STYLE_SIZE])), Map.of(), "none");
    }

    /**
     * The network's part of sampling, and the way back of a point into it; lines are shared out to the
     * cores as the scribe does. The random numbers are left out on both sides.
     */
    private static double sample(Hand hand, int lines, int steps) {
        SynthesisNetwork network = SynthesisNetwork.of(hand.weights(), Kernel.vector());
        int threads = Math.min(lines, Runtime.getRuntime().availableProcessors());
        Optional<Helper> helper = Helper.ifFree();
        double best = Double.POSITIVE_INFINITY;
        long warm = System.nanoTime() + WARM_UP_NANOS;
        for (int counted = 0; counted < COUNTED;) {
            long start = System.nanoTime();
            IntStream.range(0, threads).parallel().forEach(thread -> {
                int rows = lines * (thread + 1) / threads - lines * thread / threads;
                LineStates states = new LineStates(network, rows);
                if (threads == 1) {
                    helper.ifPresent(states::shareWith);
                }
                for (int row = 0; row < rows; row++) {
                    states.add(hand.alphabet().encode("the quick brown fox jumps over the lazy dog by the river side"),
                            new float[STYLE_SIZE], NetworkState.initial(network.shape()));
                }
                for (int step = 0; step < steps; step++) {
                    network.step(states);
                    for (int row = 0; row < rows; row++) {
                        int at = states.outputAt(row);
                        states.setOffset(row, states.outputs()[at + 21], states.outputs()[at + 41], 0);
                    }
                }
            });
            if (start > warm) {
                best = Math.min(best, (System.nanoTime() - start) * 1e-9);
                counted++;
            }
        }
        return best * 1e6 / steps / lines;
    }

    private static double train(int units, int lines) throws Exception {
        Random random = new Random(2);
        List<PreparedLine> training = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            float[] offsets = new float[3 * (LINE_POINTS + 1)];
            for (int j = 0; j < offsets.length; j += 3) {
                offsets[j] = (float) random.nextGaussian();
                offsets[j + 1] = (float) random.nextGaussian();
                offsets[j + 2] = random.nextInt(12) == 0 ? 1 : 0;
            }
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < LINE_CHARACTERS; j++) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            training.add(new PreparedLine("line" + i, "sheet", text.toString(), Optional.of("writer"), offsets));
        }
        PreparedCorpus corpus = new PreparedCorpus("random", PreparedCorpus.Settings.DEFAULT, training,
                training.subList(0, 1), List.of(), Map.of(), Alphabet.of(CHARACTERS), new Scale(1));
        Trainer trainer = new Trainer(corpus, TrainingSettings.defaults(Preset.GRAVES, units).withBatchLines(lines)
                .withEpochs(WARM_UP + COUNTED));
        double[] best = {0};
        double[] last = {0};
        trainer.train(new Trainer.Listener() {
            @Override
            public void updated(Trainer.Progress now) {
                if (now.epoch() >= WARM_UP) {
                    best[0] = Math.max(best[0], now.points() / (now.seconds() - last[0]));
                }
            }

            @Override
            public void epochEnded(Trainer.Progress now, double validation, boolean isBest) {
                last[0] = now.seconds();
            }
        });
        return best[0];
    }

    /** The product of section 400-unit layers, 24 rows, weights packed, on all cores. */
    private static double kernel() {
        int rows = 24;
        int inputs = 584;
        int outputs = 1024;
        int repeats = 400;
        Kernel kernel = Kernel.vector();
        int threads = Runtime.getRuntime().availableProcessors();
        double best = 0;
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            long start = System.nanoTime();
            IntStream.range(0, threads).parallel().forEach(thread -> {
                PanelMatrix weights = new PanelMatrix(inputs, outputs);
                float[] a = new float[rows * inputs];
                float[] c = new float[rows * outputs];
                for (int i = 0; i < repeats; i++) {
                    kernel.multiplyAdd(rows, a, 0, inputs, weights, c, 0, outputs);
                }
            });
            double seconds = (System.nanoTime() - start) * 1e-9;
            best = Math.max(best, 2e-9 * rows * inputs * outputs * repeats * threads / seconds);
        }
        return best;
    }
}
