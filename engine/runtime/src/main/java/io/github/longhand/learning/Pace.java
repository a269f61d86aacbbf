package io.github.longhand.learning;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.PenSteps;
import io.github.longhand.ink.Thinning;
import java.util.stream.DoubleStream;

/**
 * Brings ink to the pace at which hands have learned to write: about so many points a character, evenly in
 * time. Whatever took the ink, a tablet at its own rate or a drawing program that knows no time at all, a
 * network then sees what it has learned to see.
 */
final class Pace {
    /** Points a character in a prepared corpus: the median over the lines of IAM-OnDB. */
    static final double POINTS_A_CHARACTER = 11.1;
    /** Points that were kept in the preparation of a corpus: one of so many. */
    private static final double USUAL_EVERY = 2;
    /** Rates this near to the pace of a corpus before or after its preparation are taken to be that. */
    private static final double NEAR = 1.35;
    private static final double MIN_STEP = 0.1;
    /** Of steps that a pen made, the standard deviation is at least this part of their mean; of drawn ones less. */
    private static final double UNEVEN = 0.25;
    /** Fewer points a character are no trace of a pen. */
    private static final double FEWEST = 6;
    /** A pen makes no steps that are so many times as long as usual. */
    private static final double LONGEST = 15;

    private Pace() {
    }

    /** {@code line}, which says {@code characters} characters, at the pace of a hand. */
    static Ink of(Ink line, int characters) {
        double given = (double) line.pointCount() / characters;
        if (isDrawn(line, given)) {
            return DrawnInk.paced(line, POINTS_A_CHARACTER * characters);
        }
        double every = given / POINTS_A_CHARACTER;
        if (every > 1 / NEAR && every < NEAR) {
            return new Thinning(1, 1, MIN_STEP).thin(line);
        }
        if (every > USUAL_EVERY / NEAR && every < USUAL_EVERY * NEAR) {
            every = USUAL_EVERY;
        }
        return new Thinning(every, Math.max(1, every), MIN_STEP).thin(line);
    }

    /** Whether the points lie where a program put them rather than where a pen was at equal times. */
    private static boolean isDrawn(Ink line, double pointsACharacter) {
        double median = PenSteps.median(line);
        return pointsACharacter < FEWEST || PenSteps.longest(line) > LONGEST * median
                || deviation(PenSteps.all(line), PenSteps.all(line).average().orElse(0)) < UNEVEN;
    }

    /** The standard deviation in parts of the mean. */
    private static double deviation(DoubleStream values, double mean) {
        return Math.sqrt(values.map(value -> (value - mean) * (value - mean)).average().orElse(0)) / mean;
    }
}
