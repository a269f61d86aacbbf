package io.github.longhand.network;

/**
 * The cost in nats of one point under what the network gave, and the gradient of that cost (Graves
 * 2014, equations 18 to 37). Keeps the last point; not safe for use by more than one thread.
 */
public final class MixtureDensity {
    /** sigma^ counts between the negative of this and this. */
    private static final double SIGMA_HAT_LIMIT = 7;
    /** |rho| stays below this. */
    private static final double LARGEST_RHO = 0.9995;
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final int mixtures;
    private final double[] pi; // weights of the mixture
    private final double[] share; // of each component in the density at the point
    private final double[] u; // (x - mu1) / sigma1
    private final double[] v; // (y - mu2) / sigma2
    private final double[] perSigma1;
    private final double[] perSigma2;
    private final double[] tanhRho;
    private float[] outputs;
    private int from;
    private boolean ends;

    /** For networks of {@code mixtures} components. */
    public MixtureDensity(int mixtures) {
        this.mixtures = mixtures;
        this.pi = new double[mixtures];
        this.share = new double[mixtures];
        this.u = new double[mixtures];
        this.v = new double[mixtures];
        this.perSigma1 = new double[mixtures];
        this.perSigma2 = new double[mixtures];
        this.tanhRho = new double[mixtures];
    }

    /**
     * Minus the logarithm of the density at a point.
     *
     * @param given at {@code at}: e^, then pi^, mu1, mu2, sigma1^, sigma2^ and rho^, each M numbers
     * @param point at {@code pointAt}: dx, dy, and 1 if the point ends a stroke
     */
    public double cost(float[] given, int at, float[] point, int pointAt) {
        outputs = given;
        from = at + 1;
        ends = point[pointAt + 2] > 0.5f;
        double largestPi = Double.NEGATIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < mixtures; j++) {
            largestPi = Math.max(largestPi, hat(0, j));
            share[j] = hat(0, j) + logNormal(j, point[pointAt], point[pointAt + 1]);
            largest = Math.max(largest, share[j]);
        }
        double sumPi = 0;
        double sum = 0;
        for (int j = 0; j < mixtures; j++) {
            pi[j] = Math.exp(hat(0, j) - largestPi);
            share[j] = Math.exp(share[j] - largest);
            sumPi += pi[j];
            sum += share[j];
        }
        for (int j = 0; j < mixtures; j++) {
            pi[j] /= sumPi;
            share[j] /= sum;
        }
        return endCost(given[at]) - (largest + Math.log(sum) - largestPi - Math.log(sumPi));
    }

    /** The mean of the last mixture, in dx. */
    public double meanX() {
        return mean(1);
    }

    /** The mean of the last mixture, in dy. */
    public double meanY() {
        return mean(2);
    }

    private double mean(int kind) {
        double mean = 0;
        for (int j = 0; j < mixtures; j++) {
            mean += pi[j] * hat(kind, j);
        }
        return mean;
    }

    /** Number {@code j} of a kind: 0 pi^, 1 mu1, 2 mu2, 3 sigma1^, 4 sigma2^, 5 rho^. */
    private double hat(int kind, int j) {
        return outputs[from + kind * mixtures + j];
    }

    /** -log of sigmoid(e^), or of what is left of it to 1: log(1 + exp(..)) without overflow on either side. */
    private double endCost(double eHat) {
        double signed = ends ? -eHat : eHat;
        return Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed)));
    }

    private double logNormal(int j, double x, double y) {
        double logSigma1 = clamp(hat(3, j));
        double logSigma2 = clamp(hat(4, j));
        perSigma1[j] = Math.exp(-logSigma1);
        perSigma2[j] = Math.exp(-logSigma2);
        tanhRho[j] = Math.tanh(hat(5, j));
        u[j] = (x - hat(1, j)) * perSigma1[j];
        v[j] = (y - hat(2, j)) * perSigma2[j];
        double rho = LARGEST_RHO * tanhRho[j];
        double rest = 1 - rho * rho;
        double z = u[j] * u[j] + v[j] * v[j] - 2 * rho * u[j] * v[j];
        return -LOG_2_PI - logSigma1 - logSigma2 - 0.5 * Math.log(rest) - z / (2 * rest);
    }

    private static double clamp(double sigmaHat) {
        return Math.max(-SIGMA_HAT_LIMIT, Math.min(SIGMA_HAT_LIMIT, sigmaHat));
    }

    /** The gradient of the last {@link #cost}, in the order of its numbers, from {@code to} on. */
    public void gradient(float[] gradient, int to) {
        gradient[to] = (float) (1 / (1 + Math.exp(-outputs[from - 1])) - (ends ? 1 : 0));
        for (int j = 0; j < mixtures; j++) {
            double rho = LARGEST_RHO * tanhRho[j];
            double c = 1 / (1 - rho * rho);
            double alongX = c * (u[j] - rho * v[j]);
            double alongY = c * (v[j] - rho * u[j]);
            double z = u[j] * u[j] + v[j] * v[j] - 2 * rho * u[j] * v[j];
            double dRho = c * (rho + u[j] * v[j] - rho * c * z);
            int at = to + 1 + j;
            gradient[at] = (float) (pi[j] - share[j]);
            gradient[at + mixtures] = (float) (-share[j] * alongX * perSigma1[j]);
            gradient[at + 2 * mixtures] = (float) (-share[j] * alongY * perSigma2[j]);
            gradient[at + 3 * mixtures] = isFree(hat(3, j)) ? (float) (-share[j] * (u[j] * alongX - 1)) : 0;
            gradient[at + 4 * mixtures] = isFree(hat(4, j)) ? (float) (-share[j] * (v[j] * alongY - 1)) : 0;
            gradient[at + 5 * mixtures] =
                    (float) (-share[j] * dRho * LARGEST_RHO * (1 - tanhRho[j] * tanhRho[j]));
        }
    }

    private static boolean isFree(double sigmaHat) {
        return Math.abs(sigmaHat) < SIGMA_HAT_LIMIT;
    }
}
