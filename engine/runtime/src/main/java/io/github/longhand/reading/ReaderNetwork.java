package io.github.longhand.reading;

import io.github.longhand.network.Kernel;
import io.github.longhand.network.PanelMatrix;

/**
 * The forward pass of a reader: weights packed once, every machine the same bits. Safe for use by
 * many threads.
 */
final class ReaderNetwork {
    private final ReaderShape shape;
    private final Kernel kernel = Kernel.best();
    private final Direction[] directions; // (layers, forward and backward)
    private final PanelMatrix output; // (2 * units, classes)
    private final float[] outputBias;

    /** One LSTM. */
    private record Direction(PanelMatrix input, PanelMatrix recurrent, float[] bias) {
    }

    ReaderNetwork(ReaderWeights weights) {
        this.shape = weights.shape();
        this.directions = new Direction[2 * shape.layers()];
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int direction = 0; direction < 2; direction++) {
                String name = ReaderWeights.lstm(layer, direction == 1);
                PanelMatrix input = new PanelMatrix(shape.inputs(layer), shape.gates());
                input.set(0, shape.inputs(layer), weights.matrices().get(name + ".input"), 0);
                PanelMatrix recurrent = new PanelMatrix(shape.units(), shape.gates());
                recurrent.set(0, shape.units(), weights.matrices().get(name + ".recurrent"), 0);
                directions[2 * layer + direction] =
                        new Direction(input, recurrent, weights.matrices().get(name + ".bias"));
            }
        }
        this.output = new PanelMatrix(2 * shape.units(), shape.classes());
        output.set(0, 2 * shape.units(), weights.matrices().get("output.weight"), 0);
        this.outputBias = weights.matrices().get("output.bias");
    }

    /** The logarithm of each class's probability at each step. */
    Posteriors run(PenFeatures features) {
        int steps = features.steps();
        float[] below = features.values();
        for (int layer = 0; layer < shape.layers(); layer++) {
            float[] hidden = new float[steps * 2 * shape.units()]; // (steps, 2 * units)
            for (int direction = 0; direction < 2; direction++) {
                run(directions[2 * layer + direction], direction == 1, below, shape.inputs(layer), steps, hidden);
            }
            below = hidden;
        }
        int width = output.paddedColumns();
        float[] scores = repeated(outputBias, width, steps);
        kernel.multiplyAdd(steps, below, 0, 2 * shape.units(), output, scores, 0, width);
        return Posteriors.of(scores, width, steps, shape.classes());
    }

    private void run(Direction lstm, boolean backward, float[] below, int inputs, int steps, float[] hidden) {
        int units = shape.units();
        int width = lstm.input.paddedColumns();
        float[] gates = repeated(lstm.bias, width, steps); // (steps, padded gates)
        kernel.multiplyAdd(steps, below, 0, inputs, lstm.input, gates, 0, width);
        float[] cell = new float[units];
        int column = backward ? units : 0;
        for (int i = 0; i < steps; i++) {
            int step = backward ? steps - 1 - i : i;
            int g = step * width;
            int h = step * 2 * units + column;
            if (i > 0) {
                int before = (backward ? step + 1 : step - 1) * 2 * units + column;
                kernel.multiplyAdd(1, hidden, before, 2 * units, lstm.recurrent, gates, g, width);
            }
            kernel.sigmoid(gates, g, 3 * units);
            kernel.tanh(gates, g + 3 * units, gates, g + 3 * units, units);
            for (int u = 0; u < units; u++) {
                cell[u] = gates[g + units + u] * cell[u] + gates[g + u] * gates[g + 3 * units + u];
            }
            kernel.tanh(cell, 0, hidden, h, units);
            for (int u = 0; u < units; u++) {
                hidden[h + u] *= gates[g + 2 * units + u];
            }
        }
    }

    private static float[] repeated(float[] row, int width, int rows) {
        float[] all = new float[width * rows];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(row, 0, all, i * width, row.length);
        }
        return all;
    }
}
