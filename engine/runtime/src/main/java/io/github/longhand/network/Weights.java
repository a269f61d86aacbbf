package io.github.longhand.network;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The learned numbers of a network, row-major, one row per input. Gates stand in the order input,
 * forget, output, cell. The arrays are shared, not copied: read only.
 *
 * @param shape sizes and wiring
 * @param input per layer (inputs(layer), 4 * units)
 * @param style per layer (styleSize, 4 * units), of length 0 where the layer does not see the style
 * @param recurrent per layer (units, 4 * units)
 * @param bias per layer (4 * units)
 * @param window (units, 3 * windowMixtures): alpha^, beta^, kappa^
 * @param windowBias (3 * windowMixtures)
 * @param output (outputInputs, outputs)
 * @param outputBias (outputs)
 */
public record Weights(NetworkShape shape, float[][] input, float[][] style, float[][] recurrent, float[][] bias,
        float[] window, float[] windowBias, float[] output, float[] outputBias) {

    public Weights {
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            requireLength("lstm" + (layer + 1) + ".input", input[layer], shape.inputs(layer) * shape.gates());
            requireLength("lstm" + (layer + 1) + ".style", style[layer],
                    shape.seesStyle(layer) ? shape.styleSize() * shape.gates() : 0);
            requireLength("lstm" + (layer + 1) + ".recurrent", recurrent[layer], shape.units() * shape.gates());
            requireLength("lstm" + (layer + 1) + ".bias", bias[layer], shape.gates());
        }
        requireLength("window.weight", window, shape.units() * 3 * shape.windowMixtures());
        requireLength("window.bias", windowBias, 3 * shape.windowMixtures());
        requireLength("output.weight", output, shape.outputInputs() * shape.outputs());
        requireLength("output.bias", outputBias, shape.outputs());
    }

    private static void requireLength(String name, float[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(name + " has " + values.length + " numbers, not " + length);
        }
    }

    /**
     * How many rows and columns each matrix of a network has, by the name it bears in files;
     * biases have one row.
     */
    public static Map<String, int[]> sizes(NetworkShape shape) {
        Map<String, int[]> sizes = new LinkedHashMap<>();
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            sizes.put("lstm" + (layer + 1) + ".input", new int[] {shape.inputs(layer), shape.gates()});
            if (shape.seesStyle(layer)) {
                sizes.put("lstm" + (layer + 1) + ".style", new int[] {shape.styleSize(), shape.gates()});
            }
            sizes.put("lstm" + (layer + 1) + ".recurrent", new int[] {shape.units(), shape.gates()});
            sizes.put("lstm" + (layer + 1) + ".bias", new int[] {1, shape.gates()});
        }
        sizes.put("window.weight", new int[] {shape.units(), 3 * shape.windowMixtures()});
        sizes.put("window.bias", new int[] {1, 3 * shape.windowMixtures()});
        sizes.put("output.weight", new int[] {shape.outputInputs(), shape.outputs()});
        sizes.put("output.bias", new int[] {1, shape.outputs()});
        return sizes;
    }

    /** The weights of a network from its matrices by name, as {@link #sizes} names them. */
    public static Weights of(NetworkShape shape, Map<String, float[]> matrices) {
        float[][] input = new float[NetworkShape.LAYERS][];
        float[][] style = new float[NetworkShape.LAYERS][];
        float[][] recurrent = new float[NetworkShape.LAYERS][];
        float[][] bias = new float[NetworkShape.LAYERS][];
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            String name = "lstm" + (layer + 1);
            input[layer] = matrices.get(name + ".input");
            style[layer] = matrices.getOrDefault(name + ".style", new float[0]);
            recurrent[layer] = matrices.get(name + ".recurrent");
            bias[layer] = matrices.get(name + ".bias");
        }
        return new Weights(shape, input, style, recurrent, bias, matrices.get("window.weight"),
                matrices.get("window.bias"), matrices.get("output.weight"), matrices.get("output.bias"));
    }

    /** The matrices by name, as {@link #sizes} names them. */
    public Map<String, float[]> byName() {
        Map<String, float[]> matrices = new LinkedHashMap<>();
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            String name = "lstm" + (layer + 1);
            matrices.put(name + ".input", input[layer]);
            if (shape.seesStyle(layer)) {
                matrices.put(name + ".style", style[layer]);
            }
            matrices.put(name + ".recurrent", recurrent[layer]);
            matrices.put(name + ".bias", bias[layer]);
        }
        matrices.put("window.weight", window);
        matrices.put("window.bias", windowBias);
        matrices.put("output.weight", output);
        matrices.put("output.bias", outputBias);
        return matrices;
    }
}
