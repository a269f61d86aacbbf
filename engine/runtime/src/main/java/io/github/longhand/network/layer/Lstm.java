package io.github.longhand.network.layer;

import io.github.longhand.network.Kernel;
import io.github.longhand.network.PanelMatrix;
import java.util.Arrays;
import java.util.Optional;

/**
 * An LSTM layer over a batch of packed lines, forward and backward through time; with, if its
 * shape says so, the Gaussian window over the text (Graves 2014, equations 46 to 51).
 *
 * <p>The products with the inputs from outside are one multiplication for the whole batch, and so
 * is each gradient of a weight matrix; only the products with what the layer itself gave at the
 * step before are left in the loop over time. There, every worker takes its own lines.
 *
 * <p>Keeps what {@link #backward} needs from the last {@link #forward}. Not safe for use by more
 * than one thread.
 */
public final class Lstm {
    /** exp of the window's numbers is taken between these, so that no sum overflows. */
    private static final float LARGEST_HAT = 12f;

    private final LstmShape shape;
    private final int units;
    private final int gatesStride;
    private final int hatsStride;
    private final Kernel kernel = Kernel.best();
    private final Workers workers = Workers.shared();

    private final PanelMatrix inputWeights;
    private final PanelMatrix inputWeightsTransposed;
    private final PanelMatrix recurrentWeights;
    private final PanelMatrix recurrentWeightsTransposed;
    private final PanelMatrix feedbackWeights;
    private final PanelMatrix feedbackWeightsTransposed;
    private final PanelMatrix windowWeights;
    private final PanelMatrix windowWeightsTransposed;

    private final Buffer gatesBuffer = new Buffer();
    private final Buffer cellBuffer = new Buffer();
    private final Buffer cellTanhBuffer = new Buffer();
    private final Buffer hatsBuffer = new Buffer();
    private final Buffer kappaBuffer = new Buffer();
    private final Buffer outputBuffer = new Buffer();
    private final Buffer outputGradientBuffer = new Buffer();
    private final Buffer inputGradientBuffer = new Buffer();
    private final Buffer cellGradientBuffer = new Buffer();
    private final Buffer kappaGradientBuffer = new Buffer();
    private final WeightGradient weightGradient = new WeightGradient();

    private LstmParameters parameters;
    private PackedLines lines;
    private float[] inputs; // (rows, sequenceInputs)
    private float[] style; // (lines, styleSize)
    private int[][] texts; // (lines, characters of the line)

    private float[] gates; // (rows, gatesStride) after the activation; in backward their gradients
    private float[] cell; // (rows, units)
    private float[] cellTanh; // (rows, units)
    private float[] output; // (rows, alphabetSize + units): window, then h
    private float[] hats; // (rows, hatsStride): alpha, beta, exp(kappa^); in backward gradients of the hats
    private float[] kappa; // (rows, windowMixtures)

    public Lstm(LstmShape shape) {
        this.shape = shape;
        this.units = shape.units();
        this.gatesStride = Kernel.padded(shape.gates());
        this.hatsStride = Kernel.padded(3 * shape.windowMixtures());
        this.inputWeights = new PanelMatrix(shape.sequenceInputs(), shape.gates());
        this.inputWeightsTransposed = new PanelMatrix(shape.gates(), shape.sequenceInputs());
        this.recurrentWeights = new PanelMatrix(units, shape.gates());
        this.recurrentWeightsTransposed = new PanelMatrix(shape.gates(), units);
        int feedback = shape.feedsBack() ? shape.alphabetSize() : 0;
        this.feedbackWeights = new PanelMatrix(feedback, shape.gates());
        this.feedbackWeightsTransposed = new PanelMatrix(shape.gates(), feedback);
        this.windowWeights = new PanelMatrix(units, 3 * shape.windowMixtures());
        this.windowWeightsTransposed = new PanelMatrix(3 * shape.windowMixtures(), units);
    }

    /**
     * Runs the layer over a batch.
     *
     * @param batch how the rows lie
     * @param sequence (rows, sequenceInputs)
     * @param styles (lines, styleSize)
     * @param characters index of each character of each line's text; ignored without a window
     * @return (rows, outputs): the layer's own array, overwritten by the next call
     */
    public float[] forward(LstmParameters weights, PackedLines batch, float[] sequence, float[] styles,
            int[][] characters) {
        parameters = weights;
        lines = batch;
        inputs = sequence;
        style = styles;
        texts = characters;
        pack();
        int rows = lines.rows();
        gates = gatesBuffer.atLeast(rows * gatesStride);
        cell = cellBuffer.atLeast(rows * units);
        cellTanh = cellTanhBuffer.atLeast(rows * units);
        output = outputBuffer.atLeast(rows * shape.outputs());
        hats = hatsBuffer.atLeast(rows * hatsStride);
        kappa = kappaBuffer.atLeast(rows * shape.windowMixtures());

        float[] constant = constantGates();
        workers.split(lines.steps(), (from, to) -> {
            for (int step = from; step < to; step++) {
                for (int line = 0; line < lines.active(step); line++) {
                    System.arraycopy(constant, line * gatesStride, gates, lines.row(step, line) * gatesStride,
                            gatesStride);
                }
            }
        });
        workers.split(rows, (from, to) -> kernel.multiplyAdd(to - from, inputs, from * shape.sequenceInputs(),
                shape.sequenceInputs(), inputWeights, gates, from * gatesStride, gatesStride));
        workers.run(this::forwardInTime);
        return output;
    }

    private void pack() {
        int gateCount = shape.gates();
        inputWeights.set(0, shape.sequenceInputs(), parameters.input(), 0);
        inputWeightsTransposed.setTransposed(parameters.input(), 0, gateCount);
        recurrentWeights.set(0, units, parameters.recurrent(), 0);
        recurrentWeightsTransposed.setTransposed(parameters.recurrent(), 0, gateCount);
        if (shape.feedsBack()) {
            int from = shape.sequenceInputs() * gateCount;
            feedbackWeights.set(0, shape.alphabetSize(), parameters.input(), from);
            feedbackWeightsTransposed.setTransposed(parameters.input(), from, gateCount);
        }
        if (shape.hasWindow()) {
            windowWeights.set(0, units, parameters.window(), 0);
            windowWeightsTransposed.setTransposed(parameters.window(), 0, 3 * shape.windowMixtures());
        }
    }

    /** Bias and the product of the style, which are the same at every step of a line. */
    private float[] constantGates() {
        float[] constant = new float[lines.lines() * gatesStride];
        for (int line = 0; line < lines.lines(); line++) {
            int to = line * gatesStride;
            System.arraycopy(parameters.bias(), 0, constant, to, shape.gates());
            for (int s = 0; s < shape.styleSize(); s++) {
                float value = style[line * shape.styleSize() + s];
                if (value != 0) {
                    int from = s * shape.gates();
                    for (int j = 0; j < shape.gates(); j++) {
                        constant[to + j] += value * parameters.style()[from + j];
                    }
                }
            }
        }
        return constant;
    }

    /** The loop over time for every {@code workers.count()}-th line, from line {@code worker} on. */
    private void forwardInTime(int worker) {
        int apart = workers.count();
        int outputs = shape.outputs();
        float[] none = new float[units];
        float[] gaussian = new float[longestText() + 1];
        for (int step = 0; step < lines.steps(); step++) {
            int active = share(lines.active(step), worker, apart);
            if (active == 0) {
                break;
            }
            int row = lines.row(step, worker);
            if (step > 0) {
                int before = lines.row(step - 1, worker);
                if (shape.feedsBack()) {
                    kernel.multiplyAdd(active, output, before * outputs, apart * outputs, feedbackWeights, gates,
                            row * gatesStride, apart * gatesStride);
                }
                kernel.multiplyAdd(active, output, before * outputs + shape.alphabetSize(), apart * outputs,
                        recurrentWeights, gates, row * gatesStride, apart * gatesStride);
            }
            for (int i = 0; i < active; i++) {
                int at = row + i * apart;
                int before = step > 0 ? lines.row(step - 1, worker + i * apart) : -1;
                activate(at, before, none);
            }
            if (shape.hasWindow()) {
                for (int i = 0; i < active; i++) {
                    int to = (row + i * apart) * hatsStride;
                    System.arraycopy(parameters.windowBias(), 0, hats, to, 3 * shape.windowMixtures());
                    Arrays.fill(hats, to + 3 * shape.windowMixtures(), to + hatsStride, 0f);
                }
                kernel.multiplyAdd(active, output, row * outputs + shape.alphabetSize(), apart * outputs,
                        windowWeights, hats, row * hatsStride, apart * hatsStride);
                for (int i = 0; i < active; i++) {
                    int line = worker + i * apart;
                    look(texts[line], row + i * apart, step > 0 ? lines.row(step - 1, line) : -1, gaussian);
                }
            }
        }
    }

    private int longestText() {
        int longest = 0;
        if (shape.hasWindow()) {
            for (int[] text : texts) {
                longest = Math.max(longest, text.length);
            }
        }
        return longest;
    }

    /** How many of {@code active} lines belong to {@code worker}. */
    private static int share(int active, int worker, int apart) {
        return (active - worker + apart - 1) / apart;
    }

    private void activate(int row, int before, float[] none) {
        int g = row * gatesStride;
        int c = row * units;
        int h = row * shape.outputs() + shape.alphabetSize();
        kernel.sigmoid(gates, g, 3 * units);
        kernel.tanh(gates, g + 3 * units, gates, g + 3 * units, units);
        float[] previous = before < 0 ? none : cell;
        int p = before < 0 ? 0 : before * units;
        for (int i = 0; i < units; i++) {
            cell[c + i] = gates[g + units + i] * previous[p + i] + gates[g + i] * gates[g + 3 * units + i];
        }
        kernel.tanh(cell, c, cellTanh, c, units);
        for (int i = 0; i < units; i++) {
            output[h + i] = gates[g + 2 * units + i] * cellTanh[c + i];
        }
    }

    /** The window of one row: where it looks, and what it sees. */
    private void look(int[] text, int row, int before, float[] gaussian) {
        int mixtures = shape.windowMixtures();
        int hat = row * hatsStride;
        for (int k = 0; k < 3 * mixtures; k++) {
            hats[hat + k] = Math.min(hats[hat + k], LARGEST_HAT);
        }
        kernel.exp(hats, hat, 3 * mixtures);
        int window = row * shape.outputs();
        Arrays.fill(output, window, window + shape.alphabetSize(), 0f);
        for (int k = 0; k < mixtures; k++) {
            float alpha = hats[hat + k];
            float beta = hats[hat + mixtures + k];
            float at = hats[hat + 2 * mixtures + k] + (before < 0 ? 0 : kappa[before * mixtures + k]);
            kappa[row * mixtures + k] = at;
            gaussians(beta, at, text.length, gaussian);
            for (int u = 0; u < text.length; u++) {
                output[window + text[u]] += alpha * gaussian[u];
            }
        }
    }

    /** exp(-beta (kappa - u)^2) for u = 1, 2, ... */
    private void gaussians(float beta, float at, int characters, float[] gaussian) {
        for (int u = 0; u < characters; u++) {
            float distance = at - (u + 1);
            gaussian[u] = -beta * distance * distance;
        }
        kernel.exp(gaussian, 0, characters);
    }

    /**
     * Runs the last batch backward through time.
     *
     * @param outputGradient (rows, outputs): dL/d(window, h)
     * @param gradients to which the gradients of the weights are added
     * @param styleGradient (lines, styleSize) to which dL/dstyle is added
     * @return (rows, sequenceInputs): dL/dinputs, the layer's own array, overwritten by the next call
     */
    public float[] backward(float[] outputGradient, LstmParameters gradients, float[] styleGradient) {
        return backward(outputGradient, Optional.of(gradients), styleGradient);
    }

    /** As {@link #backward(float[], LstmParameters, float[])}, for weights that stay as they are. */
    public float[] backward(float[] outputGradient, float[] styleGradient) {
        return backward(outputGradient, Optional.empty(), styleGradient);
    }

    private float[] backward(float[] outputGradient, Optional<LstmParameters> gradients, float[] styleGradient) {
        int rows = lines.rows();
        int outputs = shape.outputs();
        float[] dOutput = outputGradientBuffer.atLeast(rows * outputs);
        System.arraycopy(outputGradient, 0, dOutput, 0, rows * outputs);
        float[] dCell = cellGradientBuffer.zeros(lines.lines() * units);
        float[] dKappa = kappaGradientBuffer.zeros(lines.lines() * shape.windowMixtures());
        workers.run(worker -> backwardInTime(worker, dOutput, dCell, dKappa));

        gradients.ifPresent(this::weightGradients);
        constantGradients(gradients, styleGradient);

        int stride = inputWeightsTransposed.paddedColumns();
        float[] dInputs = inputGradientBuffer.zeros(rows * stride);
        workers.split(rows, (from, to) -> kernel.multiplyAdd(to - from, gates, from * gatesStride, gatesStride,
                inputWeightsTransposed, dInputs, from * stride, stride));
        return unpad(dInputs, rows, stride, shape.sequenceInputs());
    }

    private static float[] unpad(float[] values, int rows, int stride, int columns) {
        for (int row = 1; row < rows; row++) {
            System.arraycopy(values, row * stride, values, row * columns, columns);
        }
        return values;
    }

    private void backwardInTime(int worker, float[] dOutput, float[] dCell, float[] dKappa) {
        int apart = workers.count();
        int outputs = shape.outputs();
        int alphabet = shape.alphabetSize();
        int hidden = recurrentWeightsTransposed.paddedColumns();
        int fedBack = feedbackWeightsTransposed.paddedColumns();
        int most = share(lines.active(0), worker, apart);
        float[] dHidden = new float[most * Math.max(hidden, fedBack)];
        float[] none = new float[units];
        float[] gaussian = new float[longestText() + 1];
        for (int step = lines.steps() - 1; step >= 0; step--) {
            int active = share(lines.active(step), worker, apart);
            if (active == 0) {
                continue;
            }
            int row = lines.row(step, worker);
            if (shape.hasWindow()) {
                for (int i = 0; i < active; i++) {
                    int line = worker + i * apart;
                    lookBackward(texts[line], row + i * apart, dOutput, dKappa, line * shape.windowMixtures(),
                            gaussian);
                }
                Arrays.fill(dHidden, 0, active * hidden, 0f);
                kernel.multiplyAdd(active, hats, row * hatsStride, apart * hatsStride, windowWeightsTransposed,
                        dHidden, 0, hidden);
                addRows(active, dHidden, hidden, units, dOutput, row * outputs + alphabet, apart * outputs);
            }
            for (int i = 0; i < active; i++) {
                int line = worker + i * apart;
                activateBackward(row + i * apart, step > 0 ? lines.row(step - 1, line) : -1, dOutput, dCell,
                        line * units, none);
            }
            if (step > 0) {
                int before = lines.row(step - 1, worker);
                Arrays.fill(dHidden, 0, active * hidden, 0f);
                kernel.multiplyAdd(active, gates, row * gatesStride, apart * gatesStride,
                        recurrentWeightsTransposed, dHidden, 0, hidden);
                addRows(active, dHidden, hidden, units, dOutput, before * outputs + alphabet, apart * outputs);
                if (shape.feedsBack()) {
                    Arrays.fill(dHidden, 0, active * fedBack, 0f);
                    kernel.multiplyAdd(active, gates, row * gatesStride, apart * gatesStride,
                            feedbackWeightsTransposed, dHidden, 0, fedBack);
                    addRows(active, dHidden, fedBack, alphabet, dOutput, before * outputs, apart * outputs);
                }
            }
        }
    }

    private static void addRows(int rows, float[] from, int fromStride, int count, float[] to, int toFrom,
            int toStride) {
        for (int row = 0; row < rows; row++) {
            int a = row * fromStride;
            int b = toFrom + row * toStride;
            for (int i = 0; i < count; i++) {
                to[b + i] += from[a + i];
            }
        }
    }

    /** Turns the gates of a row into their gradients, and moves dL/dc on to the step before. */
    private void activateBackward(int row, int before, float[] dOutput, float[] dCell, int d, float[] none) {
        int g = row * gatesStride;
        int c = row * units;
        int h = row * shape.outputs() + shape.alphabetSize();
        float[] previous = before < 0 ? none : cell;
        int p = before < 0 ? 0 : before * units;
        for (int i = 0; i < units; i++) {
            float in = gates[g + i];
            float forget = gates[g + units + i];
            float out = gates[g + 2 * units + i];
            float candidate = gates[g + 3 * units + i];
            float squashed = cellTanh[c + i];
            float dh = dOutput[h + i];
            float dc = dCell[d + i] + dh * out * (1 - squashed * squashed);
            gates[g + i] = dc * candidate * in * (1 - in);
            gates[g + units + i] = dc * previous[p + i] * forget * (1 - forget);
            gates[g + 2 * units + i] = dh * squashed * out * (1 - out);
            gates[g + 3 * units + i] = dc * in * (1 - candidate * candidate);
            dCell[d + i] = dc * forget;
        }
        Arrays.fill(gates, g + shape.gates(), g + gatesStride, 0f);
    }

    /** Turns alpha, beta and exp(kappa^) of a row into the gradients of alpha^, beta^ and kappa^. */
    private void lookBackward(int[] text, int row, float[] dOutput, float[] dKappa, int d, float[] gaussian) {
        int mixtures = shape.windowMixtures();
        int hat = row * hatsStride;
        int window = row * shape.outputs();
        for (int k = 0; k < mixtures; k++) {
            float alpha = hats[hat + k];
            float beta = hats[hat + mixtures + k];
            float at = kappa[row * mixtures + k];
            gaussians(beta, at, text.length, gaussian);
            float dAlpha = 0;
            float dBeta = 0;
            float dAt = 0;
            for (int u = 0; u < text.length; u++) {
                float distance = at - (u + 1);
                float seen = dOutput[window + text[u]] * gaussian[u];
                dAlpha += seen;
                dBeta -= seen * distance * distance;
                dAt -= seen * distance;
            }
            dKappa[d + k] += dAt * alpha * 2 * beta;
            float limit = (float) Math.exp(LARGEST_HAT);
            hats[hat + k] = alpha >= limit ? 0 : dAlpha * alpha;
            hats[hat + mixtures + k] = beta >= limit ? 0 : dBeta * alpha * beta;
            float move = hats[hat + 2 * mixtures + k];
            hats[hat + 2 * mixtures + k] = move >= limit ? 0 : dKappa[d + k] * move;
        }
    }

    /** The gradients of the weights of all inputs, and of what the layer gave itself one step earlier. */
    private void weightGradients(LstmParameters gradients) {
        int outside = shape.sequenceInputs();
        int fedBack = shape.feedsBack() ? shape.alphabetSize() : 0;
        int outputs = shape.outputs();
        weightGradient.begin(lines.rows(), outside + fedBack + units);
        weightGradient.take(row -> row * outside, inputs, 0, 0, outside);
        int[] before = lines.rowsBefore();
        weightGradient.take(row -> before[row] * outputs, output, shape.alphabetSize() - fedBack, outside,
                fedBack + units);
        weightGradient.multiply(gates, shape.gates());
        weightGradient.addTo(gradients.input(), 0, 0, outside + fedBack, shape.gates());
        weightGradient.addTo(gradients.recurrent(), 0, outside + fedBack, units, shape.gates());
        if (shape.hasWindow()) {
            windowGradient(gradients);
        }
    }

    private void windowGradient(LstmParameters gradients) {
        int columns = 3 * shape.windowMixtures();
        int outputs = shape.outputs();
        weightGradient.begin(lines.rows(), units);
        weightGradient.take(row -> row * outputs, output, shape.alphabetSize(), 0, units);
        weightGradient.multiply(hats, columns);
        weightGradient.addTo(gradients.window(), 0, 0, units, columns);
        for (int row = 0; row < lines.rows(); row++) {
            for (int j = 0; j < columns; j++) {
                gradients.windowBias()[j] += hats[row * hatsStride + j];
            }
        }
    }

    /** The gradients of what is the same at every step of a line: the bias and the style. */
    private void constantGradients(Optional<LstmParameters> gradients, float[] styleGradient) {
        int gateCount = shape.gates();
        float[] perLine = new float[lines.lines() * gateCount];
        for (int step = 0; step < lines.steps(); step++) {
            for (int line = 0; line < lines.active(step); line++) {
                int from = lines.row(step, line) * gatesStride;
                int to = line * gateCount;
                for (int j = 0; j < gateCount; j++) {
                    perLine[to + j] += gates[from + j];
                }
            }
        }
        for (int line = 0; line < lines.lines(); line++) {
            int from = line * gateCount;
            for (int s = 0; s < shape.styleSize(); s++) {
                int weight = s * gateCount;
                float sum = 0;
                for (int j = 0; j < gateCount; j++) {
                    sum += parameters.style()[weight + j] * perLine[from + j];
                }
                styleGradient[line * shape.styleSize() + s] += sum;
            }
        }
        gradients.ifPresent(wanted -> addConstant(wanted, perLine));
    }

    private void addConstant(LstmParameters gradients, float[] perLine) {
        int gateCount = shape.gates();
        for (int line = 0; line < lines.lines(); line++) {
            int from = line * gateCount;
            for (int j = 0; j < gateCount; j++) {
                gradients.bias()[j] += perLine[from + j];
            }
            for (int s = 0; s < shape.styleSize(); s++) {
                float value = style[line * shape.styleSize() + s];
                int weight = s * gateCount;
                for (int j = 0; j < gateCount; j++) {
                    gradients.style()[weight + j] += value * perLine[from + j];
                }
            }
        }
    }
}
