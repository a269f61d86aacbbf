package io.github.longhand.tensors;

/** Numbers of 16 bits (IEEE 754 binary16), in which a network takes half the room. */
public final class HalfFloat {
    private static final int FRACTION_BITS = 10;
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final float SMALLEST_STEP = 0x1p-24f;
    private static final float LARGEST = 65504f;

    private HalfFloat() {
    }

    /** The number that {@code bits} stand for, exactly. */
    public static float toFloat(short bits) {
        int sign = (bits & 0x8000) << 16;
        int magnitude = bits & 0x7FFF;
        if (magnitude >= 0x7C00) {
            return Float.intBitsToFloat(sign | 0x7F800000 | (magnitude & 0x3FF) << 13);
        }
        if (magnitude < 1 << FRACTION_BITS) {
            return (sign == 0 ? 1 : -1) * magnitude * SMALLEST_STEP;
        }
        return Float.intBitsToFloat(sign | (magnitude << 13) + (112 << 23));
    }

    /** The nearest number of 16 bits, ties to even; beyond the largest, the largest. */
    public static short of(float value) {
        int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
        float magnitude = Math.min(Math.abs(value), LARGEST);
        if (magnitude < SMALLEST_NORMAL) {
            return (short) (sign | (int) Math.rint(magnitude / SMALLEST_STEP));
        }
        int bits = Float.floatToRawIntBits(magnitude) - (112 << 23);
        int even = bits >>> 13 & 1;
        return (short) (sign | bits + 0xFFF + even >>> 13);
    }
}
