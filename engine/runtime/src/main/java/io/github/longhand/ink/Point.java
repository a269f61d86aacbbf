package io.github.longhand.ink;

/** A place of the pen; y grows downward. */
public record Point(double x, double y) {
    private static final double SMALLEST_SQUARE = 1e-280;
    private static final double LARGEST_SQUARE = 1e280;

    /**
     * The length of a vector. Several times as fast as {@link Math#hypot}, and the same on every machine,
     * which that need not be to the last bit.
     */
    static double length(double dx, double dy) {
        double square = dx * dx + dy * dy;
        return square > SMALLEST_SQUARE && square < LARGEST_SQUARE ? Math.sqrt(square) : StrictMath.hypot(dx, dy);
    }
}
