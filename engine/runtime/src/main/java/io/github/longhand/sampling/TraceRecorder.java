package io.github.longhand.sampling;

import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what the network did at each step of a line. */
final class TraceRecorder {
    private final String text;
    private final NetworkShape shape;
    private final List<float[]> phi;
    private final List<float[]> kappa;
    private final List<float[]> window;
    private final List<float[]> pi;
    private final List<float[]> mu;
    private final List<float[]> sigma;
    private final List<float[]> rho;
    private final List<float[]> offsets;
    private final float[] eos;

    TraceRecorder(String text, NetworkShape shape, int cap) {
        this.text = text;
        this.shape = shape;
        this.phi = new ArrayList<>(cap);
        this.kappa = new ArrayList<>(cap);
        this.window = new ArrayList<>(cap);
        this.pi = new ArrayList<>(cap);
        this.mu = new ArrayList<>(cap);
        this.sigma = new ArrayList<>(cap);
        this.rho = new ArrayList<>(cap);
        this.offsets = new ArrayList<>(cap);
        this.eos = new float[cap];
    }

    void record(LineStates lines, int row, MixtureSampler sampler, double bias, float[] drawn, int at) {
        int mixtures = shape.outputMixtures();
        float[] outputs = lines.outputs();
        int from = lines.outputAt(row);
        eos[phi.size()] = (float) MixtureSampler.endProbability(outputs[from]);
        phi.add(lines.phi(row).clone());
        float[] places = new float[shape.windowMixtures()];
        for (int k = 0; k < places.length; k++) {
            places[k] = lines.kappa(row, k);
        }
        kappa.add(places);
        float[] seen = new float[shape.alphabetSize()];
        for (int index = 0; index < seen.length; index++) {
            seen[index] = lines.window(row, index);
        }
        window.add(seen);
        float[] weights = new float[mixtures];
        float[] deviations = new float[2 * mixtures];
        float[] correlations = new float[mixtures];
        for (int j = 0; j < mixtures; j++) {
            weights[j] = (float) sampler.pi(j);
            deviations[j] = (float) MixtureSampler.sigma(outputs[from + 1 + 3 * mixtures + j], bias);
            deviations[mixtures + j] = (float) MixtureSampler.sigma(outputs[from + 1 + 4 * mixtures + j], bias);
            correlations[j] = (float) MixtureSampler.rho(outputs[from + 1 + 5 * mixtures + j]);
        }
        pi.add(weights);
        mu.add(Arrays.copyOfRange(outputs, from + 1 + mixtures, from + 1 + 3 * mixtures));
        sigma.add(deviations);
        rho.add(correlations);
        offsets.add(Arrays.copyOfRange(drawn, at, at + 3));
    }

    /** The first {@code steps} steps. */
    Trace trace(int steps) {
        return new Trace(text, rows(phi, steps), rows(kappa, steps), rows(window, steps), rows(pi, steps),
                rows(mu, steps), rows(sigma, steps), rows(rho, steps), Arrays.copyOf(eos, steps), rows(offsets, steps));
    }

    private static float[][] rows(List<float[]> list, int steps) {
        return list.subList(0, steps).toArray(float[][]::new);
    }
}
