package io.github.longhand.training.graph;

import java.util.Arrays;

/**
 * How many nats a network is surprised by what a line says, and the gradient of that cost
 * (connectionist temporal classification, Graves et al. 2006): all in logarithms and doubles. Class 0
 * is blank. Keeps nothing; safe for use by many threads.
 */
final class Ctc {
    private static final double ZERO = Double.NEGATIVE_INFINITY;

    private Ctc() {
    }

    /**
     * The cost of a line; infinite if it has too few steps to say its labels, and then without a
     * gradient.
     *
     * @param scores (steps, classes) before the softmax
     * @param labels what the line says, none of them blank
     * @param gradient (steps, classes), overwritten: that of the cost by the scores
     */
    static double cost(double[][] scores, int[] labels, double[][] gradient) {
        int steps = scores.length;
        int states = 2 * labels.length + 1;
        double[][] logs = new double[steps][];
        for (int step = 0; step < steps; step++) {
            logs[step] = logSoftmax(scores[step]);
        }
        double[][] alpha = new double[steps][states]; // before and with the step
        double[][] beta = new double[steps][states]; // after the step
        forward(logs, labels, alpha);
        double total = add(alpha[steps - 1][states - 1], states > 1 ? alpha[steps - 1][states - 2] : ZERO);
        if (total == ZERO) {
            for (double[] row : gradient) {
                Arrays.fill(row, 0);
            }
            return Double.POSITIVE_INFINITY;
        }
        backward(logs, labels, beta);
        for (int step = 0; step < steps; step++) {
            for (int c = 0; c < gradient[step].length; c++) {
                gradient[step][c] = Math.exp(logs[step][c]);
            }
            for (int s = 0; s < states; s++) {
                gradient[step][label(labels, s)] -= Math.exp(alpha[step][s] + beta[step][s] - total);
            }
        }
        return -total;
    }

    private static void forward(double[][] logs, int[] labels, double[][] alpha) {
        for (int step = 0; step < logs.length; step++) {
            for (int s = 0; s < alpha[step].length; s++) {
                double before = step == 0 ? s < 2 ? 0 : ZERO : alpha[step - 1][s];
                if (step > 0 && s > 0) {
                    before = add(before, alpha[step - 1][s - 1]);
                }
                if (step > 0 && maySkipTo(labels, s)) {
                    before = add(before, alpha[step - 1][s - 2]);
                }
                alpha[step][s] = before + logs[step][label(labels, s)];
            }
        }
    }

    private static void backward(double[][] logs, int[] labels, double[][] beta) {
        int last = logs.length - 1;
        int states = beta[last].length;
        Arrays.fill(beta[last], ZERO);
        beta[last][states - 1] = 0;
        if (states > 1) {
            beta[last][states - 2] = 0;
        }
        for (int step = last - 1; step >= 0; step--) {
            for (int s = 0; s < states; s++) {
                double after = beta[step + 1][s] + logs[step + 1][label(labels, s)];
                if (s + 1 < states) {
                    after = add(after, beta[step + 1][s + 1] + logs[step + 1][label(labels, s + 1)]);
                }
                if (s + 2 < states && maySkipTo(labels, s + 2)) {
                    after = add(after, beta[step + 1][s + 2] + logs[step + 1][label(labels, s + 2)]);
                }
                beta[step][s] = after;
            }
        }
    }

    /** The label of state {@code s}: blanks and labels take turns. */
    private static int label(int[] labels, int s) {
        return s % 2 == 0 ? 0 : labels[s / 2];
    }

    private static boolean maySkipTo(int[] labels, int s) {
        return s % 2 == 1 && s > 1 && labels[s / 2] != labels[s / 2 - 1];
    }

    private static double[] logSoftmax(double[] scores) {
        double largest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        double total = largest + Math.log(sum);
        return Arrays.stream(scores).map(score -> score - total).toArray();
    }

    /** log(exp(a) + exp(b)) */
    private static double add(double a, double b) {
        if (a == ZERO) {
            return b;
        }
        if (b == ZERO) {
            return a;
        }
        double larger = Math.max(a, b);
        return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }
}
