package io.github.longhand.draw;

import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.Trace;
import io.github.longhand.text.Alphabet;
import java.util.Random;

/** A trace like a network's, made without one: the window moves evenly, the mixture surrounds what comes next. */
public final class MadeUpTrace {
    public static final Alphabet ALPHABET = Alphabet.of(" .,abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static final int MIXTURES = 8;

    private MadeUpTrace() {
    }

    public static Trace of(String text) {
        Random random = new Random(7);
        Stroke way = MadeUpInk.loops(0, 0, 2.3 * text.length());
        int steps = way.size();
        float[][] phi = new float[steps][text.length() + 1];
        float[][] kappa = new float[steps][2];
        float[][] window = new float[steps][ALPHABET.size()];
        float[][] pi = new float[steps][MIXTURES];
        float[][] mu = new float[steps][2 * MIXTURES];
        float[][] sigma = new float[steps][2 * MIXTURES];
        float[][] rho = new float[steps][MIXTURES];
        float[] eos = new float[steps];
        float[][] offsets = new float[steps][3];
        for (int t = 0; t < steps; t++) {
            double at = (double) t / steps * (text.length() + 0.6) + 0.2 * Math.sin(t / 3.0);
            for (int u = 0; u <= text.length(); u++) {
                phi[t][u] = (float) (1.1 * Math.exp(-2.5 * (u - at) * (u - at)));
                if (u < text.length()) {
                    window[t][ALPHABET.index(text.charAt(u))] += phi[t][u];
                }
            }
            kappa[t] = new float[] {(float) at, (float) at + 0.4f};
            boolean begins = t > 0 && offsets[t - 1][2] == 1;
            boolean ends = t == steps - 1 || t % 41 == 40;
            double dx = t == 0 ? 0 : way.x(t) - way.x(t - 1) + (begins ? 0.8 : 0);
            double dy = t == 0 ? 0 : way.y(t) - way.y(t - 1);
            offsets[t] = new float[] {(float) dx, (float) dy, ends ? 1 : 0};
            eos[t] = ends ? 0.9f : 0.02f;
            double sum = 0;
            for (int j = 0; j < MIXTURES; j++) {
                pi[t][j] = (float) Math.exp(2.5 * Math.cos(t / 9.0 - j) + (begins && j == 3 ? 6 : 0));
                sum += pi[t][j];
                double spread = begins ? 0.7 : 0.05;
                mu[t][j] = (float) (dx + spread * random.nextGaussian());
                mu[t][MIXTURES + j] = (float) (dy + spread * random.nextGaussian());
                sigma[t][j] = (float) (begins ? 0.6 : 0.09);
                sigma[t][MIXTURES + j] = (float) (begins ? 0.9 : 0.12);
                rho[t][j] = (float) Math.tanh(3 * dx * dy);
            }
            for (int j = 0; j < MIXTURES; j++) {
                pi[t][j] /= (float) sum;
            }
        }
        return new Trace(text, phi, kappa, window, pi, mu, sigma, rho, eos, offsets);
    }
}
