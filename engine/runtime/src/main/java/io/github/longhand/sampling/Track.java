package io.github.longhand.sampling;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the pen went, in the network's units. The arrays are shared: read only.
 *
 * @param offsets (points, 3): dx, dy, and 1 where the point ends a stroke
 * @param characters (points): the index of the character each point belongs to, never falling
 */
record Track(float[] offsets, int[] characters) {
    /** Points by which the window may be early or late where one word ends and the next begins. */
    private static final int SLACK = 6;
    /** Where a word does not begin with a stroke of its own. */
    static final int NO_CUT = -1;

    int points() {
        return characters.length;
    }

    boolean endsStroke(int point) {
        return offsets[3 * point + 2] == 1;
    }

    /** How many points the window takes to come to {@code character}; all of them, if it does not. */
    int arrival(int character) {
        int point = 0;
        while (point < points() && characters[point] < character) {
            point++;
        }
        return point;
    }

    /** Whether enough was written after the window came to {@code character} to say where to cut before it. */
    boolean canCutBefore(int character) {
        return arrival(character) + SLACK < points();
    }

    /**
     * The first point of the word that begins with {@code character}: where, of the strokes that begin
     * when the window comes to it, the pen has leapt farthest to the right; {@link #NO_CUT} if it was
     * not lifted there.
     */
    int cutBefore(int character) {
        int arrival = arrival(character);
        int best = NO_CUT;
        for (int point = Math.max(1, arrival - SLACK); point <= Math.min(points() - 1, arrival + SLACK); point++) {
            if (endsStroke(point - 1) && (best == NO_CUT || offsets[3 * point] > offsets[3 * best])) {
                best = point;
            }
        }
        return best;
    }

    /** The first points, {@code to} of them. */
    Track until(int to) {
        return new Track(Arrays.copyOf(offsets, 3 * to), Arrays.copyOf(characters, to));
    }

    /**
     * This track up to and with the leap to its point {@code cut}, then {@code rest} from its point
     * {@code restCut} on, which is drawn where that leap ended.
     */
    Track joined(int cut, Track rest, int restCut) {
        int points = cut + rest.points() - restCut;
        float[] joined = Arrays.copyOf(offsets, 3 * points);
        System.arraycopy(rest.offsets, 3 * restCut, joined, 3 * cut, 3 * (rest.points() - restCut));
        joined[3 * cut] = offsets[3 * cut];
        joined[3 * cut + 1] = offsets[3 * cut + 1];
        int[] owners = Arrays.copyOf(characters, points);
        System.arraycopy(rest.characters, restCut, owners, cut, rest.points() - restCut);
        return new Track(joined, owners);
    }

    /** How many points each of {@code count} characters has. */
    int[] pointsOfEach(int count) {
        int[] of = new int[count];
        for (int character : characters) {
            of[character]++;
        }
        return of;
    }

    Ink ink() {
        List<Stroke> strokes = new ArrayList<>();
        double[] xy = new double[2 * points()];
        int length = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < points(); i++) {
            x += offsets[3 * i];
            y += offsets[3 * i + 1];
            xy[length++] = x;
            xy[length++] = y;
            if (endsStroke(i) || i == points() - 1) {
                strokes.add(Stroke.of(Arrays.copyOf(xy, length)));
                length = 0;
            }
        }
        return new Ink(strokes);
    }
}
