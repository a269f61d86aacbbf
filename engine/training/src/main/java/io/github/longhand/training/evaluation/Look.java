package io.github.longhand.training.evaluation;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.ink.XHeight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is seen of a hand at a glance.
 *
 * @param slant of the strokes downward, in degrees from upright to the right, the median by their length
 * @param width of a character, in x-heights, the mean
 */
record Look(double slant, double width) {
    /** Of a stroke downward: how far it may go to the side for each unit down. */
    private static final double STEEP = 1.2;

    /** A line of ink and what it says. */
    record Line(String text, Ink ink) {
    }

    private record Lean(double degrees, double weight) {
    }

    static Look of(List<Line> lines) {
        List<Lean> leans = new ArrayList<>();
        double width = 0;
        int measured = 0;
        for (Line line : lines) {
            double height = XHeight.estimate(line.ink()).map(XHeight::height).orElse(0.0);
            if (height > 0) {
                width += line.ink().bounds().orElseThrow().width() / height / line.text().length();
                measured++;
            }
            for (Stroke stroke : line.ink().strokes()) {
                for (int i = 1; i < stroke.size(); i++) {
                    double dx = stroke.x(i) - stroke.x(i - 1);
                    double dy = stroke.y(i) - stroke.y(i - 1);
                    if (dy > 0 && Math.abs(dx) < STEEP * dy) {
                        leans.add(new Lean(Math.toDegrees(Math.atan2(-dx, dy)), dy));
                    }
                }
            }
        }
        return new Look(median(leans), width / Math.max(1, measured));
    }

    private static double median(List<Lean> leans) {
        double half = leans.stream().mapToDouble(Lean::weight).sum() / 2;
        double passed = 0;
        for (Lean lean : leans.stream().sorted(Comparator.comparingDouble(Lean::degrees)).toList()) {
            passed += lean.weight();
            if (passed >= half) {
                return lean.degrees();
            }
        }
        return 0;
    }
}
