package io.github.longhand.training.reading;

import io.github.longhand.reading.ReaderShape;
import io.github.longhand.training.run.Schedule;
import java.util.Locale;

/**
 * What reader is trained, and how. Immutable.
 *
 * @param units of each LSTM
 * @param layers of two LSTMs, one for each direction
 * @param epochs see {@link Schedule}, as the others
 * @param clip so low that the gradient of every batch is scaled to it: each counts as much as any other,
 *        however much it was surprised
 */
public record ReadingSettings(int units, int layers, int epochs, int batchLines, double learningRate, int warmUp,
        double clip, int repeats, long seed) implements Schedule {
    /** Settings that worked for IAM-OnDB. */
    public static final ReadingSettings DEFAULT = new ReadingSettings(96, 2, 20, 32, 2e-3, 200, 0.5, 4, 1);

    /** Whose writing it is makes no difference to a reader. */
    @Override
    public double styleDrop() {
        return 1;
    }

    public ReaderShape shape(int classes) {
        return new ReaderShape(units, layers, classes);
    }

    public ReadingSettings withUnits(int count) {
        return new ReadingSettings(count, layers, epochs, batchLines, learningRate, warmUp, clip, repeats, seed);
    }

    public ReadingSettings withEpochs(int count) {
        return new ReadingSettings(units, layers, count, batchLines, learningRate, warmUp, clip, repeats, seed);
    }

    @Override
    public String describe() {
        return String.format(Locale.ROOT, "reader of %d layers of two LSTMs of %d units; Adam at %s with %d updates of"
                + " warm-up and cosine decay over %d epochs, batches of %d lines, gradient norm at most %s, lines with"
                + " rare characters up to %d times, size, slant and width varied, seed %d", layers, units,
                learningRate, warmUp, epochs, batchLines, clip, repeats, seed);
    }
}
