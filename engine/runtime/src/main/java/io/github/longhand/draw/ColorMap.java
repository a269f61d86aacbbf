package io.github.longhand.draw;

/**
 * Colours for numbers between 0 and 1 whose lightness rises evenly, so that equal steps look equal
 * and a grey print keeps their order.
 *
 * <p>Control points of the maps of that name by Nathaniel Smith and Stefan van der Walt (CC0).
 */
enum ColorMap {
    /** From dark violet over green to yellow. */
    VIRIDIS(0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725),
    /** From black over red to pale yellow. */
    MAGMA(0x000004, 0x1D1147, 0x51127C, 0x822681, 0xB73779, 0xE65164, 0xFB8861, 0xFEC287, 0xFCFDBF);

    private final int[] points;

    ColorMap(int... points) {
        this.points = points;
    }

    /** The colour 0xRRGGBB of {@code value}; beyond 0 and 1 that of the nearer end, for NaN that of 0. */
    int rgb(double value) {
        double place = Math.min(1, Math.max(0, Double.isNaN(value) ? 0 : value)) * (points.length - 1);
        int below = Math.min(points.length - 2, (int) place);
        double part = place - below;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = points[below] >> shift & 0xFF;
            int to = points[below + 1] >> shift & 0xFF;
            rgb |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return rgb;
    }
}
