package io.github.longhand.ink;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Between which two horizontals the small letters of a level line of writing stand, in the unit of its
 * ink; y grows downward, so {@code xLine < baseLine}.
 *
 * @param baseLine y of the line on which letters stand
 * @param xLine y of the top of an x
 */
public record XHeight(double baseLine, double xLine) {
    /** Turns of the pen smaller than this part of the body of the writing are wobbles, not letters. */
    private static final double WOBBLE = 0.15;
    /** How far the feet of letters stray from the base line, as part of the body of the writing. */
    private static final double STRAY = 0.12;
    /** Fewer letters than this say nothing. */
    private static final int MIN_TURNS = 6;

    /** The height of an x: from its foot to its top, above 0. */
    public double height() {
        return baseLine - xLine;
    }

    /**
     * Estimates both lines from where the pen turns: most turns at the bottom are on the base line, most
     * turns at the top on the x-line, since ascenders, descenders and capitals are fewer than small
     * letters. So a line in capitals gives their height instead.
     *
     * @param line of writing, level and unslanted by no more than handwriting is; a few words at least
     * @return empty if there is too little ink to tell
     */
    public static Optional<XHeight> estimate(Ink line) {
        double[] ys = line.strokes().stream().flatMapToDouble(XHeight::ys).sorted().toArray();
        if (ys.length == 0) {
            return Optional.empty();
        }
        double body = ys[ys.length * 9 / 10] - ys[ys.length / 10];
        Turns turns = new Turns(WOBBLE * body, ys.length);
        line.strokes().forEach(turns::add);
        if (body <= 0 || turns.bottoms < MIN_TURNS || turns.tops < MIN_TURNS) {
            return Optional.empty();
        }
        double stray = STRAY * body;
        double baseLine = densest(Arrays.copyOf(turns.bottomYs, turns.bottoms), stray);
        double nearest = baseLine - 2 * stray;
        double[] above = Arrays.stream(turns.topYs, 0, turns.tops).filter(y -> y < nearest).toArray();
        return above.length < MIN_TURNS ? Optional.empty()
                : Optional.of(new XHeight(baseLine, densest(above, stray)));
    }

    private static DoubleStream ys(Stroke stroke) {
        return IntStream.range(0, stroke.size()).mapToDouble(stroke::y);
    }

    /** Where {@code values} lie densest: the peak of their density with a Gaussian kernel. */
    private static double densest(double[] values, double bandwidth) {
        double best = values[0];
        double bestDensity = 0;
        for (double candidate : values) {
            double density = 0;
            double weighted = 0;
            for (double value : values) {
                double distance = (value - candidate) / bandwidth;
                double weight = Math.exp(-0.5 * distance * distance);
                density += weight;
                weighted += weight * value;
            }
            if (density > bestDensity) {
                bestDensity = density;
                best = weighted / density;
            }
        }
        return best;
    }

    /** Where strokes change from up to down and back, and where they begin and end. */
    private static final class Turns {
        private final double wobble;
        private final double[] topYs;
        private final double[] bottomYs;
        private int tops;
        private int bottoms;

        Turns(double wobble, int points) {
            this.wobble = wobble;
            this.topYs = new double[points + 2];
            this.bottomYs = new double[points + 2];
        }

        void add(Stroke stroke) {
            Bounds bounds = stroke.bounds();
            if (bounds.height() <= wobble) {
                return; // a dot or a bar
            }
            double highest = stroke.y(0);
            double lowest = stroke.y(0);
            boolean up = false;
            boolean down = false;
            for (int i = 1; i < stroke.size(); i++) {
                double y = stroke.y(i);
                highest = Math.min(highest, y);
                lowest = Math.max(lowest, y);
                if (!down && y - highest > wobble) {
                    topYs[tops++] = highest;
                    down = true;
                    up = false;
                    lowest = y;
                } else if (!up && lowest - y > wobble) {
                    bottomYs[bottoms++] = lowest;
                    up = true;
                    down = false;
                    highest = y;
                }
            }
            if (down) {
                bottomYs[bottoms++] = lowest;
            } else if (up) {
                topYs[tops++] = highest;
            }
        }
    }
}
