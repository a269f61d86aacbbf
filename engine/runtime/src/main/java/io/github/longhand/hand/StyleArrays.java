package io.github.longhand.hand;

import io.github.longhand.LonghandException;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkState;
import io.github.longhand.tensors.Safetensors;
import java.util.Arrays;
import java.util.Map;

/**
 * A style as arrays of a safetensors file: its vector under a prefix, its x-height and, if it was made by
 * priming, the state of the network under the prefix and a word.
 */
final class StyleArrays {
    private StyleArrays() {
    }

    /**
     * The style whose arrays begin with {@code prefix}.
     *
     * @throws IllegalArgumentException if the numbers make no style
     */
    static Style read(Safetensors file, String prefix, String name, NetworkShape shape) throws LonghandException {
        float[] vector = shape.styleSize() == 0 ? new float[0] : file.read(prefix, 1, shape.styleSize());
        float xHeight = file.read(prefix + ".x_height", 1, 1)[0];
        if (!(xHeight > 0)) {
            throw new IllegalArgumentException("the style '" + name + "' has no height");
        }
        return file.has(prefix + ".hidden") ? new Style.Primed(name, xHeight, vector, state(file, prefix, shape))
                : new Style.Learned(name, xHeight, vector);
    }

    private static NetworkState state(Safetensors file, String prefix, NetworkShape shape) throws LonghandException {
        return new NetworkState(rows(file.read(prefix + ".hidden", NetworkShape.LAYERS, shape.units()), shape.units()),
                rows(file.read(prefix + ".cell", NetworkShape.LAYERS, shape.units()), shape.units()),
                file.read(prefix + ".kappa", 1, shape.windowMixtures()),
                file.read(prefix + ".window", 1, shape.alphabetSize()), file.read(prefix + ".offset", 1,
                NetworkShape.OFFSET));
    }

    private static float[][] rows(float[] values, int width) {
        float[][] rows = new float[values.length / width][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * width, (row + 1) * width);
        }
        return rows;
    }

    /** Puts the arrays of {@code style} among {@code matrices}. */
    static void add(Style style, String prefix, Map<String, Safetensors.Matrix> matrices) {
        if (style.vector().length > 0) {
            matrices.put(prefix, row(style.vector()));
        }
        matrices.put(prefix + ".x_height", row(new float[] {style.xHeight()}));
        if (style instanceof Style.Primed primed) {
            matrices.put(prefix + ".hidden", stack(primed.state().hidden()));
            matrices.put(prefix + ".cell", stack(primed.state().cell()));
            matrices.put(prefix + ".kappa", row(primed.state().kappa()));
            matrices.put(prefix + ".window", row(primed.state().window()));
            matrices.put(prefix + ".offset", row(primed.state().offset()));
        }
    }

    private static Safetensors.Matrix row(float[] values) {
        return new Safetensors.Matrix(1, values.length, values);
    }

    private static Safetensors.Matrix stack(float[][] rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * rows[row].length, rows[row].length);
        }
        return new Safetensors.Matrix(rows.length, rows[0].length, values);
    }
}
