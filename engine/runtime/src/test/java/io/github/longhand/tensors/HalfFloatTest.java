package io.github.longhand.tensors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HalfFloatTest {
    private static float[] all() {
        short[] halves = new short[1 << 16];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (short) i;
        }
        float[] values = new float[halves.length];
        HalfFloat.toFloats(halves, values);
        return values;
    }

    @Test
    void eachPatternOfBitsIsTheNumberThatTheStandardSays() {
        float[] values = all();
        for (int bits = 0; bits < values.length; bits++) {
            int exponent = bits >> 10 & 31;
            int fraction = bits & 0x3FF;
            double magnitude = switch (exponent) {
                case 0 -> Math.scalb((double) fraction, -24);
                case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
                default -> Math.scalb(1024.0 + fraction, exponent - 25);
            };
            assertEquals((float) (bits < 0x8000 ? magnitude : -magnitude), values[bits], "0x" + Integer.toHexString(bits));
        }
    }

    @Test
    void eachFiniteNumberOfSixteenBitsComesBackAsItself() {
        float[] values = all();
        for (int bits = 0; bits < values.length; bits++) {
            if (Float.isFinite(values[bits])) {
                assertEquals((short) bits, HalfFloat.of(values[bits]));
            }
        }
    }

    @Test
    void exactlyThoseNumbersThatSixteenBitsHaveAreExact() {
        float[] values = all();
        for (int bits = 0; bits < values.length; bits++) {
            assertEquals(Float.isFinite(values[bits]) ? bits : HalfFloat.NOT_EXACT, HalfFloat.exactly(values[bits]));
        }
        for (float between : new float[] {1 + 0x1p-11f, 0.1f, 65505, 1e30f, 0x1p-25f, 3 * 0x1p-25f, 0x1p-60f, 0x1p-149f}) {
            assertEquals(HalfFloat.NOT_EXACT, HalfFloat.exactly(between));
            assertEquals(HalfFloat.NOT_EXACT, HalfFloat.exactly(-between));
        }
    }

    @Test
    void whatLiesBetweenGoesToTheNearerAndHalfwayToTheEvenOne() {
        assertEquals(HalfFloat.of(1f), HalfFloat.of(1 + 0x1p-11f));
        assertEquals(HalfFloat.of(1 + 0x1p-9f), HalfFloat.of(1 + 3 * 0x1p-11f));
        assertEquals(HalfFloat.of(1 + 0x1p-10f), HalfFloat.of(1 + 0x1.1p-11f));
    }
}
