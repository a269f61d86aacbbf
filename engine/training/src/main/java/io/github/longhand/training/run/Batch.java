package io.github.longhand.training.run;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.text.Alphabet;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.network.layer.PackedLines;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Some lines as a graph takes them.
 *
 * @param lines how the rows lie
 * @param features the graph's inputs
 * @param labels what it is to give
 */
public record Batch(PackedLines lines, INDArray[] features, INDArray labels) {

    /** A line, and the number of its writer, -1 for nobody in particular. */
    public record Entry(PreparedLine line, int writer) {
        /** Points that are predicted: all but the first, which is where the line begins. */
        public int steps() {
            return line.points() - 1;
        }
    }

    /** The batch of a synthesis graph; its labels are, (rows, 3), the point that comes after each row. */
    static Batch of(List<Entry> entries, Alphabet alphabet, NetworkShape shape) {
        List<Entry> sorted = entries.stream().sorted(Comparator.comparingInt(Entry::steps).reversed()).toList();
        PackedLines packed = new PackedLines(sorted.stream().mapToInt(Entry::steps).toArray());
        float[] offsets = new float[3 * packed.rows()];
        float[] next = new float[3 * packed.rows()];
        float[] writers = new float[sorted.size()];
        float[] lengths = new float[sorted.size()];
        int longest = sorted.stream().mapToInt(entry -> entry.line().text().length()).max().orElse(1);
        float[] texts = new float[sorted.size() * longest];
        Arrays.fill(texts, -1);
        for (int line = 0; line < sorted.size(); line++) {
            Entry entry = sorted.get(line);
            float[] points = entry.line().offsets();
            for (int step = 0; step < entry.steps(); step++) {
                int row = 3 * packed.row(step, line);
                System.arraycopy(points, 3 * step, offsets, row, 3);
                System.arraycopy(points, 3 * step + 3, next, row, 3);
            }
            // Every line begins as the scribe begins: nowhere, the pen just lifted.
            System.arraycopy(new float[] {0, 0, 1}, 0, offsets, 3 * packed.row(0, line), 3);
            writers[line] = entry.writer();
            lengths[line] = entry.steps();
            int[] text = alphabet.encode(entry.line().text());
            for (int i = 0; i < text.length; i++) {
                texts[line * longest + i] = text[i];
            }
        }
        INDArray points = array(offsets, packed.rows());
        INDArray text = array(texts, sorted.size());
        INDArray length = array(lengths, sorted.size());
        INDArray[] features = shape.styleSize() > 0
                ? new INDArray[] {points, array(writers, sorted.size()), text, length}
                : new INDArray[] {points, text, length};
        return new Batch(packed, features, array(next, packed.rows()));
    }

    private static INDArray array(float[] values, int rows) {
        return Nd4j.createFromArray(values).reshape('c', rows, values.length / rows);
    }

    /** Rows. */
    int points() {
        return lines.rows();
    }
}
