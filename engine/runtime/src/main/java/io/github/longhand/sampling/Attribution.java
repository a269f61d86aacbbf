package io.github.longhand.sampling;

import io.github.longhand.ink.Ink;
import java.util.Arrays;

/**
 * Mends to which character the points of a line belong.
 *
 * <p>The window of a network moves on a few points before or after the pen does. Where the pen was
 * lifted between two letters, the lift is the better witness: a stroke that begins or ends with a
 * few points of a neighbour's has them for its own letter.
 */
final class Attribution {
    /** The most points by which the window is taken to be early or late; about half a letter. */
    private static final int MOST = 5;

    private Attribution() {
    }

    /**
     * The characters of each point, mended.
     *
     * @param text with one blank between words
     * @param characters (strokes, points of the stroke)
     */
    static int[][] mended(String text, Ink ink, int[][] characters) {
        int[][] mended = new int[characters.length][];
        for (int s = 0; s < characters.length; s++) {
            mended[s] = mended(characters[s]);
        }
        return Dots.mended(text, ink, WordBounds.of(text, ink, mended).mended());
    }

    private static int[] mended(int[] stroke) {
        int[] mended = stroke.clone();
        int head = 1;
        while (head < stroke.length && stroke[head] == stroke[0]) {
            head++;
        }
        int tail = stroke.length - 1;
        while (tail > 0 && stroke[tail - 1] == stroke[stroke.length - 1]) {
            tail--;
        }
        if (head >= stroke.length) {
            return mended;
        }
        int headNext = runLength(stroke, head);
        if (head <= MOST && head < headNext) {
            Arrays.fill(mended, 0, head, stroke[head]);
        }
        int tailLength = stroke.length - tail;
        int tailBefore = runLengthBackward(stroke, tail - 1);
        if (tailLength <= MOST && tailLength < tailBefore) {
            Arrays.fill(mended, tail, stroke.length, stroke[tail - 1]);
        }
        return mended;
    }

    private static int runLength(int[] stroke, int from) {
        int to = from;
        while (to < stroke.length && stroke[to] == stroke[from]) {
            to++;
        }
        return to - from;
    }

    private static int runLengthBackward(int[] stroke, int from) {
        int to = from;
        while (to >= 0 && stroke[to] == stroke[from]) {
            to--;
        }
        return from - to;
    }
}
