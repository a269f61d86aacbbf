package io.github.longhand.training.layer;

import io.github.longhand.network.layer.LstmShape;

/**
 * An LSTM layer with its window as the equations say it, line by line, in doubles and without any
 * cleverness: what the fast one is held against. Weights are {@code double} so that they can be
 * moved by little.
 */
public final class ReferenceLstm {
    private final LstmShape shape;
    private final double[] input;
    private final double[] style;
    private final double[] recurrent;
    private final double[] bias;
    private final double[] window;
    private final double[] windowBias;

    public ReferenceLstm(LstmShape shape, double[] input, double[] style, double[] recurrent, double[] bias,
            double[] window, double[] windowBias) {
        this.shape = shape;
        this.input = input;
        this.style = style;
        this.recurrent = recurrent;
        this.bias = bias;
        this.window = window;
        this.windowBias = windowBias;
    }

    /** (steps, alphabetSize + units) for one line from its (steps, sequenceInputs). */
    public double[][] run(double[][] sequence, double[] styleVector, int[] text) {
        int units = shape.units();
        int mixtures = shape.windowMixtures();
        double[] h = new double[units];
        double[] c = new double[units];
        double[] kappa = new double[mixtures];
        double[] w = new double[shape.alphabetSize()];
        double[][] outputs = new double[sequence.length][];
        for (int t = 0; t < sequence.length; t++) {
            double[] gates = bias.clone();
            add(gates, sequence[t], input, 0);
            if (shape.feedsBack()) {
                add(gates, w, input, shape.sequenceInputs());
            }
            add(gates, styleVector, style, 0);
            add(gates, h, recurrent, 0);
            for (int i = 0; i < units; i++) {
                c[i] = sigmoid(gates[units + i]) * c[i] + sigmoid(gates[i]) * Math.tanh(gates[3 * units + i]);
            }
            h = new double[units];
            for (int i = 0; i < units; i++) {
                h[i] = sigmoid(gates[2 * units + i]) * Math.tanh(c[i]);
            }
            if (shape.hasWindow()) {
                double[] hats = windowBias.clone();
                add(hats, h, window, 0);
                w = new double[shape.alphabetSize()];
                for (int k = 0; k < mixtures; k++) {
                    kappa[k] += Math.exp(hats[2 * mixtures + k]);
                    for (int u = 1; u <= text.length; u++) {
                        w[text[u - 1]] += Math.exp(hats[k])
                                * Math.exp(-Math.exp(hats[mixtures + k]) * Math.pow(kappa[k] - u, 2));
                    }
                }
            }
            outputs[t] = new double[shape.outputs()];
            System.arraycopy(w, 0, outputs[t], 0, w.length);
            System.arraycopy(h, 0, outputs[t], w.length, units);
        }
        return outputs;
    }

    private static void add(double[] to, double[] x, double[] weights, int fromRow) {
        for (int row = 0; row < x.length; row++) {
            for (int j = 0; j < to.length; j++) {
                to[j] += x[row] * weights[(fromRow + row) * to.length + j];
            }
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
