package io.github.longhand.training.reading;

import io.github.longhand.ink.Ink;
import io.github.longhand.reading.PenFeatures;
import io.github.longhand.reading.ReaderShape;
import io.github.longhand.text.Alphabet;
import io.github.longhand.training.graph.ReadingGraph;
import io.github.longhand.network.layer.PackedLines;
import io.github.longhand.training.run.Batch;
import io.github.longhand.training.run.Lesson;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * What a line says: what a reader learns. Each time it is learned, a line is a little wider, more
 * slanted or turned than it was written, as another writer's might be.
 */
record ReadingLesson(Alphabet alphabet, ReadingSettings schedule) implements Lesson {
    // Standard deviations of what is varied.
    private static final double WIDTH = 0.12;
    private static final double SLANT = 0.15;
    private static final double TURN = 0.02;

    ReaderShape shape() {
        return schedule.shape(alphabet.size());
    }

    @Override
    public ComputationGraphConfiguration configure(IUpdater updater) {
        return ReadingGraph.configure(shape(), updater, schedule.seed());
    }

    @Override
    public Batch learn(List<Batch.Entry> entries, Random random) {
        return batch(entries.stream().map(entry -> line(entry, varied(entry.line().ink(), random))).toList());
    }

    @Override
    public Batch test(List<Batch.Entry> entries) {
        return batch(entries.stream().map(entry -> line(entry, entry.line().ink())).toList());
    }

    private static Ink varied(Ink ink, Random random) {
        return ink.transformed(new AffineTransform(Math.exp(WIDTH * random.nextGaussian()),
                TURN * random.nextGaussian(), SLANT * random.nextGaussian(), 1, 0, 0));
    }

    private record Line(PenFeatures features, int[] labels) {
    }

    /** Characters that the alphabet does not have are left out: what they look like is not to be learned. */
    private Line line(Batch.Entry entry, Ink ink) {
        return new Line(PenFeatures.of(ink), Arrays.stream(alphabet.encode(entry.line().text()))
                .filter(label -> label != Alphabet.UNKNOWN).toArray());
    }

    private static Batch batch(List<Line> unordered) {
        List<Line> lines = new ArrayList<>(unordered);
        lines.sort(Comparator.comparingInt((Line line) -> line.features().steps()).reversed());
        PackedLines packed = new PackedLines(lines.stream().mapToInt(line -> line.features().steps()).toArray());
        float[] features = new float[packed.rows() * PenFeatures.WIDTH];
        float[] lengths = new float[lines.size()];
        int width = 1 + lines.stream().mapToInt(line -> line.labels().length).max().orElse(0);
        float[] labels = new float[lines.size() * width];
        Arrays.fill(labels, -1);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (int step = 0; step < packed.length(i); step++) {
                System.arraycopy(line.features().values(), step * PenFeatures.WIDTH, features,
                        packed.row(step, i) * PenFeatures.WIDTH, PenFeatures.WIDTH);
            }
            lengths[i] = packed.length(i);
            labels[i * width] = packed.length(i);
            for (int c = 0; c < line.labels().length; c++) {
                labels[i * width + 1 + c] = line.labels()[c];
            }
        }
        return new Batch(packed, new INDArray[] {array(features, packed.rows()), array(lengths, lines.size())},
                array(labels, lines.size()));
    }

    private static INDArray array(float[] values, int rows) {
        return Nd4j.createFromArray(values).reshape('c', rows, values.length / rows);
    }
}
