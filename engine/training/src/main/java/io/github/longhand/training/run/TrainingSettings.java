package io.github.longhand.training.run;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import java.util.Locale;

/**
 * What is trained, and how. Immutable.
 *
 * @param preset the wiring of the network
 * @param units of each LSTM layer
 * @param windowMixtures K
 * @param outputMixtures M
 * @param styleSize length of the style vector, 0 for none
 * @param epochs how often the corpus is gone through
 * @param batchLines lines of a batch, of similar length
 * @param learningRate the largest, reached after {@code warmUp} updates and falling along a cosine
 * @param warmUp updates over which the learning rate rises
 * @param clip the norm of the gradient of the mean cost of a point, above which it is scaled down
 * @param styleDrop the part of the lines that are learned as if nobody knew who wrote them
 * @param repeats how often, at most, a line is learned in an epoch because of a rare character in it
 * @param seed of the first weights and of the order of the lines
 */
public record TrainingSettings(Preset preset, int units, int windowMixtures, int outputMixtures, int styleSize,
        int epochs, int batchLines, double learningRate, int warmUp, double clip, double styleDrop, int repeats, long seed)
        implements Schedule {

    /** Settings that worked for IAM-OnDB with a network of {@code units}. */
    public static TrainingSettings defaults(Preset preset, int units) {
        boolean graves = preset == Preset.GRAVES;
        return new TrainingSettings(preset, units, graves ? 10 : 1, graves ? 20 : 8, graves ? 32 : 0, 20, 64, 2e-3,
                100, 3, 1.0 / 3, 4, 1);
    }

    public NetworkShape shape(int alphabetSize) {
        return new NetworkShape(preset, units, windowMixtures, outputMixtures, alphabetSize, styleSize);
    }

    public TrainingSettings withEpochs(int count) {
        return new TrainingSettings(preset, units, windowMixtures, outputMixtures, styleSize, count, batchLines,
                learningRate, warmUp, clip, styleDrop, repeats, seed);
    }

    public TrainingSettings withBatchLines(int lines) {
        return new TrainingSettings(preset, units, windowMixtures, outputMixtures, styleSize, epochs, lines,
                learningRate, warmUp, clip, styleDrop, repeats, seed);
    }

    public TrainingSettings withStyleSize(int size) {
        return new TrainingSettings(preset, units, windowMixtures, outputMixtures, size, epochs, batchLines,
                learningRate, warmUp, clip, styleDrop, repeats, seed);
    }

    public TrainingSettings withLearningRate(double rate) {
        return new TrainingSettings(preset, units, windowMixtures, outputMixtures, styleSize, epochs, batchLines, rate,
                warmUp, clip, styleDrop, repeats, seed);
    }

    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(preset, units, windowMixtures, outputMixtures, styleSize, epochs, batchLines,
                learningRate, warmUp, clip, styleDrop, repeats, other);
    }

    @Override
    public String describe() {
        return String.format(Locale.ROOT, "%s, %d units, K = %d, M = %d, style of %d; Adam at %s with %d updates of"
                + " warm-up and cosine decay over %d epochs, batches of %d lines, gradient norm at most %s, style"
                + " dropped for %.2f of the lines, lines with rare characters up to %d times, seed %d", preset.name().toLowerCase(Locale.ROOT), units,
                windowMixtures, outputMixtures, styleSize, learningRate, warmUp, epochs, batchLines, clip, styleDrop,
                repeats, seed);
    }
}
