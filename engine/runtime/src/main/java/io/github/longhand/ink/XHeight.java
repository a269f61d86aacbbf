package io.github.longhand.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Between which two horizontals the small letters of a level line of writing stand, in the unit of its
 * ink; y grows downward, so {@code xLine < baseLine}.
 *
 * @param baseLine y of the line on which letters stand
 * @param xLine y of the top of an x
 */
public record XHeight(double baseLine, double xLine) {
    /** Fewer turns of the pen than this say nothing. */
    private static final int MIN_TURNS = 6;

    // Lengths as parts of the body of the writing, which is where the middle 80 % of its points lie.

    /** Smaller turns of the pen are wobbles, not letters. */
    private static final double WOBBLE = 0.15;
    /** How far the feet of neighbouring letters stray from the base line. */
    private static final double STRAY = 0.12;
    /** How far the base line itself may wander along a line of writing. */
    private static final double WANDER = 0.35;
    /** Over how far along the line it wanders slowly. */
    private static final double NEIGHBOURHOOD = 1.5;

    /** The height of an x: from its foot to its top, above 0. */
    public double height() {
        return baseLine - xLine;
    }

    /**
     * Estimates both lines from where the pen turns: most turns at the bottom are on the base line, most
     * turns at the top on the x-line, since ascenders, descenders and capitals are fewer than small
     * letters. So a line in capitals gives their height instead.
     *
     * @param line of writing, level but for a base line that wanders; a few words at least
     * @return empty if there is too little ink to tell
     */
    public static Optional<XHeight> estimate(Ink line) {
        double[] ys = line.strokes().stream()
                .flatMapToDouble(stroke -> IntStream.range(0, stroke.size()).mapToDouble(stroke::y)).sorted().toArray();
        double body = ys.length == 0 ? 0 : ys[ys.length * 9 / 10] - ys[ys.length / 10];
        List<Point> tops = new ArrayList<>();
        List<Point> bottoms = new ArrayList<>();
        line.strokes().forEach(stroke -> addTurns(stroke, WOBBLE * body, tops, bottoms));
        if (body <= 0 || bottoms.size() < MIN_TURNS) {
            return Optional.empty();
        }
        double stray = STRAY * body;
        double baseLine = densest(bottoms.stream().mapToDouble(Point::y).toArray(), stray);
        double[] heights = tops.stream().mapToDouble(top -> baseNear(top.x(), bottoms, baseLine, body) - top.y())
                .filter(height -> height > 2 * stray).toArray();
        return heights.length < MIN_TURNS ? Optional.empty()
                : Optional.of(new XHeight(baseLine, baseLine - densest(heights, stray)));
    }

    /** Where the base line is at {@code x}: the feet nearby, those near the base line of the whole most. */
    private static double baseNear(double x, List<Point> bottoms, double baseLine, double body) {
        double weights = 1e-9; // where no foot is near, the base line of the whole is all there is
        double weighted = weights * baseLine;
        for (Point bottom : bottoms) {
            double weight = gauss((bottom.x() - x) / (NEIGHBOURHOOD * body))
                    * gauss((bottom.y() - baseLine) / (WANDER * body));
            weights += weight;
            weighted += weight * bottom.y();
        }
        return weighted / weights;
    }

    /** Where {@code values} lie densest: the peak of their density with a Gaussian kernel. */
    private static double densest(double[] values, double bandwidth) {
        double best = values[0];
        double bestDensity = 0;
        for (double candidate : values) {
            double density = 0;
            double weighted = 0;
            for (double value : values) {
                double weight = gauss((value - candidate) / bandwidth);
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

    private static double gauss(double deviations) {
        return Math.exp(-0.5 * deviations * deviations);
    }

    /** Adds where {@code stroke} changes from up to down and back, and its ends. */
    private static void addTurns(Stroke stroke, double wobble, List<Point> tops, List<Point> bottoms) {
        if (stroke.bounds().height() <= 2 * wobble) {
            return; // a dot, a bar or a quotation mark
        }
        int highest = 0;
        int lowest = 0;
        boolean up = false;
        boolean down = false;
        for (int i = 1; i < stroke.size(); i++) {
            double y = stroke.y(i);
            highest = y < stroke.y(highest) ? i : highest;
            lowest = y > stroke.y(lowest) ? i : lowest;
            if (!down && y - stroke.y(highest) > wobble) {
                tops.add(stroke.point(highest));
                down = true;
                up = false;
                lowest = i;
            } else if (!up && stroke.y(lowest) - y > wobble) {
                bottoms.add(stroke.point(lowest));
                up = true;
                down = false;
                highest = i;
            }
        }
        if (down) {
            bottoms.add(stroke.point(lowest));
        } else if (up) {
            tops.add(stroke.point(highest));
        }
    }
}
