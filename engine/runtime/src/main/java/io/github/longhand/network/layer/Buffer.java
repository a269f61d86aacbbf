package io.github.longhand.network.layer;

import java.util.Arrays;

/** A float array that is kept from batch to batch and grows when it must. */
final class Buffer {
    private float[] values = new float[0];

    /** An array of at least {@code size} numbers, of whatever content. */
    float[] atLeast(int size) {
        if (values.length < size) {
            values = new float[Math.addExact(size, size / 8)];
        }
        return values;
    }

    /** An array of at least {@code size} numbers, the first {@code size} of them zero. */
    float[] zeros(int size) {
        float[] array = atLeast(size);
        Arrays.fill(array, 0, size, 0f);
        return array;
    }
}
