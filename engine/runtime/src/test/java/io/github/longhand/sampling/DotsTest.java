package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import org.junit.jupiter.api.Test;

/** A line "an it so" of which the words stand at 0, 4 and 8; the stem of the i at 4. */
class DotsTest {
    private static final String TEXT = "an it so";
    private static final Stroke AN = Stroke.of(0, 0, 1, -1, 2, 0);
    private static final Stroke I = Stroke.of(4, -1, 4, 0);
    private static final Stroke T = Stroke.of(4.6, -1.6, 4.6, 0);
    private static final Stroke SO = Stroke.of(8, 0, 9, -1, 10, 0);

    private static int[] ownerOfDot(double x, double y, int said) {
        Stroke dot = Stroke.of(x, y, x + 0.1, y + 0.1);
        int[][] characters = {{0, 0, 1}, {3, 3}, {4, 4}, {6, 6, 7}, {said, said}};
        return Dots.mended(TEXT, Ink.of(AN, I, T, SO, dot), characters)[4];
    }

    @Test
    void aDotOverAnIIsThatOfTheIWhereverTheWindowIs() {
        for (int said : new int[] {1, 4, 6}) {
            assertArrayEquals(new int[] {3, 3}, ownerOfDot(4.1, -1.5, said));
            assertArrayEquals(new int[] {3, 3}, ownerOfDot(3.5, -1.4, said));
        }
    }

    @Test
    void aDotOverNoIGoesWithTheWordBelow() {
        assertArrayEquals(new int[] {7, 7}, ownerOfDot(9.9, -1.5, 4));
        assertArrayEquals(new int[] {6, 6}, ownerOfDot(9.9, -1.5, 6));
    }

    @Test
    void aFullStopIsNoDot() {
        assertArrayEquals(new int[] {1, 1}, ownerOfDot(4.1, -0.1, 1));
    }
}
