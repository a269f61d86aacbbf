package io.github.longhand.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The learned numbers of a reader, row-major, one row per input, by the names that {@link #sizes}
 * gives; gates stand in the order input, forget, output, cell. The arrays are shared: read only.
 */
public record ReaderWeights(ReaderShape shape, Map<String, float[]> matrices) {

    public ReaderWeights {
        matrices = Map.copyOf(matrices);
        for (Map.Entry<String, int[]> size : sizes(shape).entrySet()) {
            float[] values = matrices.get(size.getKey());
            if (values == null || values.length != size.getValue()[0] * size.getValue()[1]) {
                throw new IllegalArgumentException("'" + size.getKey() + "' is missing or has a wrong size");
            }
        }
    }

    /**
     * Rows and columns of each matrix: {@code forward1.input}, {@code .recurrent}, {@code .bias}, the
     * same for {@code backward1} and the layers above, {@code output.weight}, {@code output.bias}.
     */
    public static Map<String, int[]> sizes(ReaderShape shape) {
        Map<String, int[]> sizes = new LinkedHashMap<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (boolean backward : new boolean[] {false, true}) {
                String name = lstm(layer, backward);
                sizes.put(name + ".input", new int[] {shape.inputs(layer), shape.gates()});
                sizes.put(name + ".recurrent", new int[] {shape.units(), shape.gates()});
                sizes.put(name + ".bias", new int[] {1, shape.gates()});
            }
        }
        sizes.put("output.weight", new int[] {2 * shape.units(), shape.classes()});
        sizes.put("output.bias", new int[] {1, shape.classes()});
        return sizes;
    }

    /** What the LSTM of layer {@code layer}, from 0, is called. */
    public static String lstm(int layer, boolean backward) {
        return (backward ? "backward" : "forward") + (layer + 1);
    }
}
