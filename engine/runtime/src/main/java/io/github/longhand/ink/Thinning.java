package io.github.longhand.ink;

import java.util.Arrays;

/**
 * Makes smoother strokes with fewer points, evenly in time if they were so before; both ends of a stroke
 * stay where they are.
 *
 * @param every from one point that is kept to the next, counted in points; need not be a whole number
 * @param reach a point inside a stroke becomes the mean of the points nearer than this, counted in points,
 *        weighed by how near they are; with 2 that is (1, 2, 1) / 4
 * @param minStep points nearer than this to the one before are left out, in median steps of the pen
 */
public record Thinning(double every, double reach, double minStep) {

    public Thinning {
        if (!(every > 0) || !(reach >= 1) || !(minStep >= 0)) {
            throw new IllegalArgumentException("a thinning that keeps nothing");
        }
    }

    public Ink thin(Ink ink) {
        double nearest = minStep * PenSteps.median(ink);
        return new Ink(ink.strokes().stream().map(stroke -> thin(stroke, nearest)).toList());
    }

    private Stroke thin(Stroke stroke, double nearest) {
        int last = stroke.size() - 1;
        int inner = (int) Math.ceil(last / every) - 1; // points strictly between the ends
        double[] kept = new double[2 * (Math.max(0, inner) + 2)];
        int length = 0;
        for (int i = 0; i <= inner + 1 && (i == 0 || last > 0); i++) {
            boolean end = i == 0 || i > inner;
            double place = i == 0 ? 0 : i > inner ? last : i * every;
            double x = end ? stroke.x((int) place) : mean(stroke, place, true);
            double y = end ? stroke.y((int) place) : mean(stroke, place, false);
            boolean near = length > 0 && Math.hypot(x - kept[length - 2], y - kept[length - 1]) < nearest;
            if (near && i > inner && length > 2) {
                length -= 2; // the end of the stroke matters more than the point beside it
            } else if (near) {
                continue;
            }
            kept[length++] = x;
            kept[length++] = y;
        }
        return Stroke.of(Arrays.copyOf(kept, length));
    }

    /** The coordinate at {@code place}; near an end of the stroke fewer points count, as many on either side. */
    private double mean(Stroke stroke, double place, boolean ofX) {
        double wide = Math.max(1, Math.min(reach, Math.min(place + 1, stroke.size() - place)));
        double sum = 0;
        double weights = 0;
        for (int i = Math.max(0, (int) Math.ceil(place - wide)); i <= Math.min(stroke.size() - 1, place + wide); i++) {
            double weight = wide - Math.abs(i - place);
            sum += weight * (ofX ? stroke.x(i) : stroke.y(i));
            weights += weight;
        }
        return sum / weights;
    }
}
