package io.github.longhand.reading;

/**
 * How likely each class is at each step of a line, as logarithms. Class 0 is blank.
 *
 * @param steps of the reader
 * @param classes of the reader
 * @param values (steps, classes)
 */
record Posteriors(int steps, int classes, double[] values) {
    static final int BLANK = 0;

    /** The logarithm of the softmax of each row of {@code scores}, (steps, width) of which classes count. */
    static Posteriors of(float[] scores, int width, int steps, int classes) {
        double[] values = new double[steps * classes];
        for (int step = 0; step < steps; step++) {
            double largest = scores[step * width];
            for (int c = 1; c < classes; c++) {
                largest = Math.max(largest, scores[step * width + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += StrictMath.exp(scores[step * width + c] - largest);
            }
            double total = largest + StrictMath.log(sum);
            for (int c = 0; c < classes; c++) {
                values[step * classes + c] = scores[step * width + c] - total;
            }
        }
        return new Posteriors(steps, classes, values);
    }

    double at(int step, int label) {
        return values[step * classes + label];
    }

    int best(int step) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (at(step, c) > at(step, best)) {
                best = c;
            }
        }
        return best;
    }
}
