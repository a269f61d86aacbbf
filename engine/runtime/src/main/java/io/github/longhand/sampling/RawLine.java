package io.github.longhand.sampling;

import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A line while the network writes it: the offsets drawn so far, in the network's units, and the
 * character each belongs to.
 */
final class RawLine {
    /** Points that any line may take, and those that each character adds; corpus lines take a third. */
    private static final int LEAST_CAP = 60;
    private static final int CAP_PER_CHARACTER = 32;
    /** Points after the stop rule has spoken in which the pen may finish its stroke. */
    private static final int FINISHING = 6;

    private final String text;
    private final ScribeSettings settings;
    private final long seed;
    private final SplittableRandom random;
    private final float[] offsets; // (cap, 3)
    private final int[] characters; // (cap)
    private final TraceRecorder recorder;
    private int length;
    private int reached; // the character that the window has come to: it never goes back
    private int finishing;

    RawLine(String text, ScribeSettings settings, long seed, NetworkShape shape) {
        this.text = text;
        this.settings = settings;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        int cap = LEAST_CAP + CAP_PER_CHARACTER * text.length();
        this.offsets = new float[3 * cap];
        this.characters = new int[cap];
        this.recorder = settings.traced() ? new TraceRecorder(text, shape, cap) : null;
    }

    /** Draws the next point of row {@code row} after a step of the network. */
    void advance(LineStates lines, int row, MixtureSampler sampler) {
        sampler.draw(lines.outputs(), lines.outputAt(row), settings, random);
        float[] phi = lines.phi(row);
        int place = placeOf(phi);
        if (place < text.length()) {
            reached = Math.max(reached, place);
        }
        if (place == text.length() || finishing > 0) {
            finishing++;
        }
        int at = 3 * length;
        offsets[at] = (float) sampler.dx();
        offsets[at + 1] = (float) sampler.dy();
        offsets[at + 2] = sampler.endOfStroke() ? 1 : 0;
        characters[length] = reached;
        if (recorder != null) {
            recorder.record(lines, row, sampler, settings.bias(), offsets, at);
        }
        length++;
        lines.setOffset(row, offsets[at], offsets[at + 1], offsets[at + 2]);
    }

    /** Where phi is largest: a character, or {@code text.length()} for the place after the text. */
    private int placeOf(float[] phi) {
        int best = 0;
        for (int u = 1; u <= text.length(); u++) {
            if (phi[u] > phi[best]) {
                best = u;
            }
        }
        return best;
    }

    /** Whether the window has passed the text and the pen has finished its stroke. */
    boolean isComplete() {
        return finishing > 0 && (finishing > FINISHING || offsets[3 * length - 1] == 1);
    }

    /** Whether the line took more points than any such line should. */
    boolean hasRunOn() {
        return length == characters.length;
    }

    int length() {
        return length;
    }

    String text() {
        return text;
    }

    ScribeSettings settings() {
        return settings;
    }

    long seed() {
        return seed;
    }

    /** (points, 3) */
    float[] offsets() {
        return Arrays.copyOf(offsets, 3 * length);
    }

    /** (points): the index of the character each point belongs to, never falling. */
    int[] characters() {
        return Arrays.copyOf(characters, length);
    }

    /** The trace, or null if none was asked for. */
    Trace trace() {
        return recorder == null ? null : recorder.trace();
    }
}
