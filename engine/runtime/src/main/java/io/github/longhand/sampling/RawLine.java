package io.github.longhand.sampling;

import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A line while the network writes it: the offsets drawn so far, in the network's units, and the
 * character each belongs to. It may begin with points that are given, along which the network is led
 * so that it comes to stand where it stood when they were drawn.
 */
final class RawLine {
    /** Points that any line may take, and those that each character adds; corpus lines take a third. */
    private static final int LEAST_CAP = 60;
    private static final int CAP_PER_CHARACTER = 32;
    /** Points after the stop rule has spoken in which the pen may finish its stroke. */
    private static final int FINISHING = 6;
    /** Characters that are often finished by a stroke above them. */
    private static final String DOTTED = "ijtf";
    /** Of the largest phi, that of the place after the text, from which a new stroke comes too late. */
    private static final float LATE = 0.7f;

    private final String text;
    private final ScribeSettings settings;
    private final long seed;
    private final SplittableRandom random;
    private final float[] offsets; // (cap, 3)
    private final int[] characters; // (cap)
    private final TraceRecorder recorder;
    private final float[] given; // (points, 3) with which the line begins
    private final int until;
    private int length;
    private int reached; // the character that the window has come to: it never goes back
    private int finishing;
    private int strokeFrom;
    private boolean strokeIsLate; // the stroke began when the window had all but passed the text

    RawLine(Sampler.Task task, NetworkShape shape) {
        this.text = task.text();
        this.settings = task.settings();
        this.seed = task.seed();
        this.random = new SplittableRandom(seed);
        this.given = task.given();
        this.until = task.until();
        int cap = LEAST_CAP + CAP_PER_CHARACTER * text.length() + given.length / 3;
        this.offsets = new float[3 * cap];
        this.characters = new int[cap];
        this.recorder = settings.traced() ? new TraceRecorder(text, shape, cap) : null;
    }

    /** A line that is as {@code track} says. */
    private RawLine(RawLine line, Track track, TraceRecorder recorder) {
        this.text = line.text;
        this.settings = line.settings;
        this.seed = line.seed;
        this.random = line.random;
        this.given = line.given;
        this.until = line.until;
        this.offsets = track.offsets();
        this.characters = track.characters();
        this.recorder = recorder;
        this.length = track.points();
        this.finishing = FINISHING + 1;
    }

    /** The same line with other ink; its trace, if it has one, is that of {@code traced}. */
    RawLine with(Track track, RawLine traced) {
        return new RawLine(this, track, traced.recorder);
    }

    /** Draws the next point of row {@code row} after a step of the network. */
    void advance(LineStates lines, int row, MixtureSampler sampler) {
        boolean led = 3 * length < given.length;
        if (led) {
            sampler.weigh(lines.outputs(), lines.outputAt(row), settings.bias());
        } else {
            sampler.draw(lines.outputs(), lines.outputAt(row), settings, random);
        }
        float[] phi = lines.phi(row);
        int place = placeOf(phi);
        if (place < text.length()) {
            reached = Math.max(reached, place);
        }
        if (length == 0 || offsets[3 * length - 1] == 1) {
            strokeFrom = length;
            strokeIsLate = length > 0 && phi[text.length()] > LATE * phi[place] && !mayBeDot(sampler);
        }
        if (!led && place == text.length() && strokeIsLate && finishing == 0) {
            // Nothing of the text is left to draw: what was begun belongs to a letter that never comes.
            length = strokeFrom;
            finishing = FINISHING + 1;
            return;
        }
        if (!led && (place == text.length() || finishing > 0)) {
            finishing++;
        }
        int at = 3 * length;
        if (led) {
            System.arraycopy(given, at, offsets, at, 3);
        } else {
            offsets[at] = (float) sampler.dx();
            offsets[at + 1] = (float) sampler.dy();
            offsets[at + 2] = sampler.endOfStroke() ? 1 : 0;
        }
        characters[length] = reached;
        if (recorder != null) {
            recorder.record(lines, row, sampler, settings.bias(), offsets, at);
        }
        length++;
        lines.setOffset(row, offsets[at], offsets[at + 1], offsets[at + 2]);
    }

    /** Whether the point that was drawn may begin the dot or the bar that the last character still lacks. */
    private boolean mayBeDot(MixtureSampler sampler) {
        return DOTTED.indexOf(text.charAt(text.length() - 1)) >= 0 && sampler.dx() < -sampler.dy();
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

    /** Whether there is nothing more to draw: the line is complete, or has come as far as was asked. */
    boolean isDone() {
        if (3 * length < given.length) {
            return false;
        }
        return until == Sampler.Task.GIVEN_ONLY || isComplete()
                || until < text.length() && reached >= until && track().canCutBefore(until);
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

    /** What was drawn so far: a copy. */
    Track track() {
        return new Track(offsets(), characters());
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
        return recorder == null ? null : recorder.trace(length);
    }
}
