package io.github.longhand.tensors;

/** Numbers of 16 bits (IEEE 754 binary16), in which a network takes half the room. */
public final class HalfFloat {
    /** The exponent of what is not a finite number. */
    private static final int INFINITE = 0x7C00;
    /** What a fraction and exponent of 16 bits are too small by, when they stand in the places of 32 bits. */
    private static final float BIAS_CHANGE = 0x1p112f;
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final float SMALLEST_STEP = 0x1p-24f;
    private static final float LARGEST = 65504f;

    private HalfFloat() {
    }

    /** Made when it is first looked at. */
    private static final class Table {
        static final float[] ALL = all();
    }

    /** The number that each pattern of 16 bits stands for. */
    private static float[] all() {
        float[] values = new float[1 << Short.SIZE];
        for (int bits = 0; bits < values.length; bits++) {
            float magnitude = (bits & INFINITE) == INFINITE ? Float.intBitsToFloat(0x7F800000 | (bits & 0x3FF) << 13)
                    : Float.intBitsToFloat((bits & 0x7FFF) << 13) * BIAS_CHANGE;
            values[bits] = (bits & 0x8000) == 0 ? magnitude : -magnitude;
        }
        return values;
    }

    /** The numbers that {@code halves} stand for, exactly, into {@code values}. */
    static void toFloats(short[] halves, float[] values) {
        // From a table, since millions of numbers are read before the JVM has compiled anything.
        float[] all = Table.ALL;
        for (int i = 0; i < halves.length; i++) {
            values[i] = all[halves[i] & 0xFFFF];
        }
    }

    /** What {@link #exactly} gives for numbers that 16 bits cannot stand for. */
    public static final int NOT_EXACT = -1;

    /** The 16 bits that stand for {@code value} exactly, from 0 to 0xFFFF, or {@link #NOT_EXACT}. */
    public static int exactly(float value) {
        float small = value / BIAS_CHANGE;
        int bits = Float.floatToRawIntBits(small);
        boolean exact = (bits & 0x1FFF) == 0 && small * BIAS_CHANGE == value && Math.abs(value) <= LARGEST;
        return exact ? bits >>> 16 & 0x8000 | bits >>> 13 & 0x7FFF : NOT_EXACT;
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
