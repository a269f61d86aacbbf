package io.github.longhand.network;

import java.util.Arrays;

/**
 * A synthesis network ready to run: its weights packed for the {@link Kernel}, once. Safe to share;
 * whatever changes is in a {@link LineStates}, one per thread.
 */
public final class SynthesisNetwork {
    private final NetworkShape shape;
    private final PanelMatrix[] layers; // per layer (inputs + units, 4 * units)
    private final float[][] bias; // per layer (4 * units)
    private final float[][] style; // per layer (styleSize, 4 * units)
    private final PanelMatrix window; // (units, 3 * windowMixtures)
    private final float[] windowBias;
    private final PanelMatrix output; // (outputInputs, outputs)
    private final float[] outputBias;
    private final Kernel kernel;
    private volatile boolean halved;

    private SynthesisNetwork(Weights weights, Kernel kernel) {
        this.kernel = kernel;
        this.shape = weights.shape();
        this.layers = new PanelMatrix[NetworkShape.LAYERS];
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            int inputs = shape.inputs(layer);
            layers[layer] = new PanelMatrix(inputs + shape.units(), shape.gates());
            layers[layer].set(0, inputs, weights.input()[layer], 0);
            layers[layer].set(inputs, shape.units(), weights.recurrent()[layer], 0);
        }
        this.bias = weights.bias();
        this.style = weights.style();
        this.window = new PanelMatrix(shape.units(), 3 * shape.windowMixtures());
        this.window.set(0, shape.units(), weights.window(), 0);
        this.windowBias = weights.windowBias();
        this.output = new PanelMatrix(shape.outputInputs(), shape.outputs());
        this.output.set(0, shape.outputInputs(), weights.output(), 0);
        this.outputBias = weights.outputBias();
    }

    /** A network on the fastest kernel of this process. */
    public static SynthesisNetwork of(Weights weights) {
        return new SynthesisNetwork(weights, Kernel.best());
    }

    /** A network on a given kernel; all give the same bits. */
    public static SynthesisNetwork of(Weights weights, Kernel kernel) {
        return new SynthesisNetwork(weights, kernel);
    }

    public NetworkShape shape() {
        return shape;
    }

    Kernel kernel() {
        return kernel;
    }

    /** Keeps the weights in 16 bits as well, once it is sure that this network is to run for longer than it takes. */
    void halveIfWorthIt() {
        if (!halved && kernel.takesHalves()) {
            halve();
        }
    }

    private synchronized void halve() {
        if (!halved) {
            for (PanelMatrix layer : layers) {
                layer.halve();
            }
            window.halve();
            output.halve();
            halved = true;
        }
    }

    /** Bias and the product of a style vector, per layer: what is added to the gates at every step of a line. */
    void constantGates(int layer, float[] vector, float[] to, int at) {
        System.arraycopy(bias[layer], 0, to, at, shape.gates());
        for (int s = 0; s < style[layer].length / shape.gates(); s++) {
            int from = s * shape.gates();
            for (int j = 0; j < shape.gates(); j++) {
                to[at + j] = Math.fma(vector[s], style[layer][from + j], to[at + j]);
            }
        }
    }

    /**
     * One step of every line: from its last offset and its state to its next state and the numbers
     * that say where the pen may go (Graves 2014, equations 46 to 53). Allocates nothing.
     */
    public void step(LineStates lines) {
        int count = lines.count();
        int units = shape.units();
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            float[] in = lines.inputs[layer];
            int width = lines.inputWidth(layer);
            int gatesWidth = layers[layer].paddedColumns();
            System.arraycopy(lines.constants[layer], 0, lines.gates, 0, count * gatesWidth);
            lines.multiplyAdd(kernel, in, 0, width, layers[layer], lines.gates);
            for (int line = 0; line < count; line++) {
                activate(lines, line, layer, line * gatesWidth);
            }
            if (layer == 0) {
                for (int line = 0; line < count; line++) {
                    System.arraycopy(windowBias, 0, lines.hats, line * window.paddedColumns(), windowBias.length);
                    Arrays.fill(lines.hats, line * window.paddedColumns() + windowBias.length,
                            (line + 1) * window.paddedColumns(), 0f);
                }
                lines.multiplyAdd(kernel, in, width - units, width, window, lines.hats);
                for (int line = 0; line < count; line++) {
                    look(lines, line, line * window.paddedColumns());
                }
            }
        }
        int outputWidth = output.paddedColumns();
        for (int line = 0; line < count; line++) {
            System.arraycopy(outputBias, 0, lines.outputs, line * outputWidth, outputBias.length);
            Arrays.fill(lines.outputs, line * outputWidth + outputBias.length, (line + 1) * outputWidth, 0f);
        }
        lines.multiplyAdd(kernel, lines.top, 0, shape.outputInputs(), output, lines.outputs);
    }

    /** The cell of one line in one layer; hands h on to all that see it. */
    private void activate(LineStates lines, int line, int layer, int gatesAt) {
        int units = shape.units();
        float[] gates = lines.gates;
        float[] cell = lines.cells[layer];
        int c = line * units;
        kernel.sigmoid(gates, gatesAt, 3 * units);
        kernel.tanh(gates, gatesAt + 3 * units, gates, gatesAt + 3 * units, units);
        for (int i = 0; i < units; i++) {
            cell[c + i] = gates[gatesAt + units + i] * cell[c + i] + gates[gatesAt + i] * gates[gatesAt + 3 * units + i];
        }
        float[] in = lines.inputs[layer];
        int h = (line + 1) * lines.inputWidth(layer) - units;
        kernel.tanh(cell, c, in, h, units);
        for (int i = 0; i < units; i++) {
            in[h + i] *= gates[gatesAt + 2 * units + i];
        }
        if (layer + 1 < NetworkShape.LAYERS) {
            System.arraycopy(in, h, lines.inputs[layer + 1], lines.belowAt(layer + 1, line), units);
        }
        if (shape.outputSees(layer)) {
            System.arraycopy(in, h, lines.top, lines.topAt(layer, line), units);
        }
    }

    /** The window of one line; hands w on to all that see it. */
    private void look(LineStates lines, int line, int hatsAt) {
        int mixtures = shape.windowMixtures();
        int[] text = lines.texts[line];
        float[] hats = lines.hats;
        float[] phi = lines.phi[line];
        for (int k = 0; k < 3 * mixtures; k++) {
            hats[hatsAt + k] = Math.min(hats[hatsAt + k], LineStates.LARGEST_HAT);
        }
        kernel.exp(hats, hatsAt, 3 * mixtures);
        int places = text.length + 1;
        int before = lines.before[line];
        float phiBefore = 0f; // of place 0
        Arrays.fill(phi, 0, places, 0f);
        for (int k = 0; k < mixtures; k++) {
            float alpha = hats[hatsAt + k];
            float beta = hats[hatsAt + mixtures + k];
            float kappa = lines.kappa[line * mixtures + k] + hats[hatsAt + 2 * mixtures + k];
            lines.kappa[line * mixtures + k] = kappa;
            for (int u = 0; u < places; u++) {
                float distance = kappa - (u + 1);
                lines.gaussian[u] = -beta * distance * distance;
            }
            phiBefore += before == LineStates.NOTHING ? 0f : alpha * Kernel.exp(-beta * kappa * kappa);
            kernel.exp(lines.gaussian, 0, places);
            for (int u = 0; u < places; u++) {
                phi[u] += alpha * lines.gaussian[u];
            }
        }
        int w = line * shape.alphabetSize();
        Arrays.fill(lines.window, w, w + shape.alphabetSize(), 0f);
        if (before != LineStates.NOTHING) {
            lines.window[w + before] = phiBefore;
        }
        for (int u = 0; u < text.length; u++) {
            lines.window[w + text[u]] += phi[u];
        }
        for (int layer = 0; layer < NetworkShape.LAYERS; layer++) {
            if (shape.seesWindow(layer)) {
                System.arraycopy(lines.window, w, lines.inputs[layer], lines.windowAt(layer, line),
                        shape.alphabetSize());
            }
        }
    }
}
