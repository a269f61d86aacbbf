package io.github.longhand.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The line on which the letters of a text stand, found from their feet: the lowest points of the
 * characters that stand on it, whichever the network says they are.
 *
 * <p>Straight at first (Theil and Sen's estimate), then bent to follow the feet where they stray
 * together over several letters, as sampled lines wander; a single letter that stands high or low
 * stays where it is.
 */
final class BaseLine {
    private static final String STANDING =
            "abcdehiklmnorstuvwxzABCDEFGHIKLMNOPRSTUVWXYZ0123456789!?.&%";
    /** Below this many feet, a slope would say more about the letters than about the line. */
    private static final int FEET_FOR_A_SLOPE = 5;
    /** Over how much of a line feet are taken together, in x-heights: two or three letters to each side. */
    private static final double BANDWIDTH = 3.5;
    /** Further than this from the straight line, a foot is no foot, in x-heights. */
    private static final double STRAY = 1.5;
    /** As much is the straight line believed as this many feet. */
    private static final double STRAIGHTNESS = 0.5;

    private final double offset;
    private final double slope;
    private final List<Foot> feet; // y is the distance from the straight line

    private record Foot(double x, double y) {
    }

    private BaseLine(double offset, double slope, List<Foot> feet) {
        this.offset = offset;
        this.slope = slope;
        this.feet = feet;
    }

    /**
     * @param text of the line
     * @param xs (points) in x-heights
     * @param ys (points) in x-heights, growing downward
     * @param characters (points): index in the text
     */
    static BaseLine of(String text, double[] xs, double[] ys, int[] characters) {
        List<Foot> feet = feet(text, xs, ys, characters);
        if (feet.isEmpty()) {
            return new BaseLine(Arrays.stream(ys).max().orElse(0), 0, List.of());
        }
        double slope = feet.size() < FEET_FOR_A_SLOPE ? 0 : medianSlope(feet);
        double[] offsets = feet.stream().mapToDouble(foot -> foot.y() - slope * foot.x()).sorted().toArray();
        double offset = offsets[offsets.length / 2];
        List<Foot> strays = feet.size() < FEET_FOR_A_SLOPE ? List.of()
                : feet.stream().map(foot -> new Foot(foot.x(), foot.y() - offset - slope * foot.x()))
                        .filter(foot -> Math.abs(foot.y()) < STRAY).toList();
        return new BaseLine(offset, slope, strays);
    }

    private static List<Foot> feet(String text, double[] xs, double[] ys, int[] characters) {
        Foot[] lowest = new Foot[text.length()];
        for (int i = 0; i < xs.length; i++) {
            int character = characters[i];
            if (STANDING.indexOf(text.charAt(character)) >= 0
                    && (lowest[character] == null || ys[i] > lowest[character].y())) {
                lowest[character] = new Foot(xs[i], ys[i]);
            }
        }
        return Arrays.stream(lowest).filter(Objects::nonNull).toList();
    }

    /** The median of the slopes of all pairs, each weighed by its reach. */
    private static double medianSlope(List<Foot> feet) {
        record Slope(double value, double weight) {
        }
        List<Slope> slopes = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < feet.size(); i++) {
            for (int j = i + 1; j < feet.size(); j++) {
                double reach = Math.abs(feet.get(j).x() - feet.get(i).x());
                if (reach > 0) {
                    slopes.add(new Slope((feet.get(j).y() - feet.get(i).y()) / (feet.get(j).x() - feet.get(i).x()),
                            reach));
                    total += reach;
                }
            }
        }
        slopes.sort(Comparator.comparingDouble(Slope::value));
        double passed = 0;
        for (Slope slope : slopes) {
            passed += slope.weight();
            if (passed >= total / 2) {
                return slope.value();
            }
        }
        return 0;
    }

    /** The y of the line at {@code x}. */
    double at(double x) {
        double weight = STRAIGHTNESS;
        double strayed = 0;
        for (Foot foot : feet) {
            double distance = (foot.x() - x) / BANDWIDTH;
            // A bell without exp, whose bits would differ between machines.
            double near = 1 / (1 + distance * distance);
            weight += near * near * near;
            strayed += near * near * near * foot.y();
        }
        return offset + slope * x + strayed / weight;
    }
}
