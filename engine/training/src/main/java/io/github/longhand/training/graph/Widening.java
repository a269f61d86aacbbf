package io.github.longhand.training.graph;

import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Gives the layers of a trained network more units without changing what it computes (Net2WiderNet:
 * Chen, Goodfellow and Shlens 2016), so that a large network can go on where a small one stands.
 *
 * <p>A new unit is the copy of an old one, and the weights of whatever reads the old one are shared
 * out between the two, by chance, so that they are taught different things from then on.
 */
public final class Widening {
    /** The least and the largest part of a weight that an old unit keeps. */
    private static final double LEAST_KEPT = 0.2;
    private static final double MOST_KEPT = 0.8;

    private final NetworkShape from;
    private final NetworkShape to;
    private final Random random;

    private Widening(NetworkShape from, NetworkShape to, long seed) {
        this.from = from;
        this.to = to;
        this.random = new Random(seed);
    }

    /** Whether a network of shape {@code from} can be widened into one of shape {@code to}; it is if they are equal. */
    public static boolean isPossible(NetworkShape from, NetworkShape to) {
        return withUnits(from, to.units()).equals(to) && from.units() <= to.units() && to.units() <= 2 * from.units();
    }

    /**
     * The weights of a network of {@code units} that computes what {@code weights} do, up to rounding.
     *
     * @param units as many as there are, up to twice as many
     * @param seed of how weights are shared out
     */
    public static Weights widen(Weights weights, int units, long seed) {
        NetworkShape from = weights.shape();
        NetworkShape to = withUnits(from, units);
        if (!isPossible(from, to)) {
            throw new IllegalArgumentException(from.units() + " units cannot become " + units);
        }
        return from.equals(to) ? weights : new Widening(from, to, seed).widen(weights.byName());
    }

    private static NetworkShape withUnits(NetworkShape shape, int units) {
        return new NetworkShape(shape.preset(), units, shape.windowMixtures(), shape.outputMixtures(),
                shape.alphabetSize(), shape.styleSize());
    }

    private Weights widen(Map<String, float[]> old) {
        Map<String, float[]> wide = new LinkedHashMap<>();
        old.forEach((name, matrix) -> {
            boolean gates = name.startsWith("lstm");
            float[] columns = gates ? withCopiedColumns(matrix) : matrix;
            int width = gates ? to.gates() : matrix.length / rows(from, name);
            wide.put(name, withSharedRows(columns, rows(from, name), width, unitRows(name)));
        });
        return Weights.of(to, wide);
    }

    private static int rows(NetworkShape shape, String name) {
        return Weights.sizes(shape).get(name)[0];
    }

    /** How many of the last rows of a matrix belong to units: none, those of one layer, or of several. */
    private int unitRows(String name) {
        if (name.endsWith(".recurrent") || name.equals("window.weight")) {
            return from.units();
        }
        if (name.equals("output.weight")) {
            return from.outputInputs();
        }
        return name.endsWith(".input") && !name.startsWith("lstm1") ? from.units() : 0;
    }

    /** Every unit's column of each gate, and once more those of the units that are copied. */
    private float[] withCopiedColumns(float[] matrix) {
        int rows = matrix.length / from.gates();
        float[] wide = new float[rows * to.gates()];
        for (int row = 0; row < rows; row++) {
            for (int gate = 0; gate < 4; gate++) {
                for (int unit = 0; unit < to.units(); unit++) {
                    wide[row * to.gates() + gate * to.units() + unit] =
                            matrix[row * from.gates() + gate * from.units() + unit % from.units()];
                }
            }
        }
        return wide;
    }

    /** The rows of copied units shared out between the unit and its copy; {@code unitRows} are the last ones. */
    private float[] withSharedRows(float[] matrix, int rows, int width, int unitRows) {
        int layers = unitRows / from.units();
        int others = rows - unitRows;
        float[] wide = new float[(others + layers * to.units()) * width];
        System.arraycopy(matrix, 0, wide, 0, others * width);
        for (int layer = 0; layer < layers; layer++) {
            for (int unit = 0; unit < from.units(); unit++) {
                int old = (others + layer * from.units() + unit) * width;
                int kept = (others + layer * to.units() + unit) * width;
                boolean copied = unit + from.units() < to.units();
                for (int i = 0; i < width; i++) {
                    float value = matrix[old + i];
                    float part = copied ? (float) (value * random.nextDouble(LEAST_KEPT, MOST_KEPT)) : value;
                    wide[kept + i] = part;
                    if (copied) {
                        wide[kept + from.units() * width + i] = value - part;
                    }
                }
            }
        }
        return wide;
    }
}
