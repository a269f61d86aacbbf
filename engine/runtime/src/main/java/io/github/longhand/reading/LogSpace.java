package io.github.longhand.reading;

/** Sums of numbers that are kept as their logarithms; the same bits on every machine. */
final class LogSpace {
    /** The logarithm of 0. */
    static final double ZERO = Double.NEGATIVE_INFINITY;
    /** exp of less than this adds nothing to 1 in doubles. */
    private static final double NOTHING = -37;

    private LogSpace() {
    }

    /** log(exp(a) + exp(b)) */
    static double add(double a, double b) {
        double larger = Math.max(a, b);
        double apart = Math.min(a, b) - larger;
        // Not a number where both are zero: then neither adds to the other.
        return apart > NOTHING ? larger + StrictMath.log1p(StrictMath.exp(apart)) : larger;
    }
}
