package io.github.longhand.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The line on which the letters of a text stand, y = offset + slope x, found from their feet: the
 * lowest points of the characters that stand on it, whichever the network says they are.
 */
record BaseLine(double offset, double slope) {
    private static final String STANDING =
            "abcdehiklmnorstuvwxzABCDEFGHIKLMNOPRSTUVWXYZ0123456789!?.&%";
    /** Below this many feet, a slope would say more about the letters than about the line. */
    private static final int FEET_FOR_A_SLOPE = 5;

    private record Foot(double x, double y) {
    }

    /**
     * @param text of the line
     * @param xs (points)
     * @param ys (points), growing downward
     * @param characters (points): index in the text
     */
    static BaseLine of(String text, double[] xs, double[] ys, int[] characters) {
        List<Foot> feet = feet(text, xs, ys, characters);
        if (feet.isEmpty()) {
            return new BaseLine(Arrays.stream(ys).max().orElse(0), 0);
        }
        double slope = feet.size() < FEET_FOR_A_SLOPE ? 0 : medianSlope(feet);
        double[] offsets = feet.stream().mapToDouble(foot -> foot.y() - slope * foot.x()).sorted().toArray();
        return new BaseLine(offsets[offsets.length / 2], slope);
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
        return Arrays.stream(lowest).filter(foot -> foot != null).toList();
    }

    /** Theil and Sen's estimate: the median of the slopes of all pairs, each weighed by its reach. */
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

    double at(double x) {
        return offset + slope * x;
    }
}
