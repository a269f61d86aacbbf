package io.github.longhand.training.corpus;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Levelling;
import io.github.longhand.ink.Stroke;
import io.github.longhand.text.Transcription;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How a line of ink becomes the offsets that a network learns: smoothed with (1, 2, 1) / 4, thinned,
 * rotated level and measured in median steps of the pen, so that neither the size of the board nor the
 * speed of the writer matters.
 *
 * @param keepEvery of the points inside a stroke, one of so many is kept; the ends are always kept
 * @param minStep points nearer to the one before than this are left out, in median steps of the raw pen
 * @param minPointsPerCharacter lines with fewer raw points for each character are dropped
 * @param maxPointsPerCharacter lines with more raw points for each character are dropped
 * @param maxStep lines in which a step of the pen on the paper is longer are dropped, in median steps
 */
public record Preparation(int keepEvery, double minStep, double minPointsPerCharacter,
        double maxPointsPerCharacter, double maxStep) {
    /** What the shipped hand was trained with. */
    public static final Preparation DEFAULT = new Preparation(2, 0.1, 8, 60, 15);

    public Preparation {
        if (keepEvery < 1 || !(minStep >= 0) || !(minPointsPerCharacter >= 0)
                || !(maxPointsPerCharacter > minPointsPerCharacter) || !(maxStep > 1)) {
            throw new IllegalArgumentException("a preparation that keeps nothing");
        }
    }

    /** All parameters in one line, for the provenance of a hand. */
    public String describe() {
        return String.format(Locale.ROOT, "smoothed (1,2,1)/4, every %d. point and stroke ends, steps below %s medians"
                + " left out, levelled, divided by the median step; lines dropped below %s or above %s raw points a"
                + " character or with a step above %s medians", keepEvery, number(minStep),
                number(minPointsPerCharacter), number(maxPointsPerCharacter), number(maxStep));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Prepares {@code line}, in units of its median step, or says why it is dropped. */
    public PreparationResult prepare(CorpusLine line) {
        String text = Transcription.closeUp(line.text());
        if (text.isEmpty()) {
            return new DroppedLine(line.id(), DropReason.NO_TRANSCRIPT, "nothing is said to be written");
        }
        if (text.indexOf('#') >= 0) {
            return new DroppedLine(line.id(), DropReason.CROSSED_OUT, text);
        }
        double perCharacter = (double) line.ink().pointCount() / text.length();
        if (perCharacter < minPointsPerCharacter || perCharacter > maxPointsPerCharacter) {
            return new DroppedLine(line.id(), perCharacter < minPointsPerCharacter ? DropReason.TOO_FEW_POINTS
                    : DropReason.TOO_MANY_POINTS, String.format(Locale.ROOT, "%.1f points a character", perCharacter));
        }
        double rawStep = medianStep(line.ink());
        if (rawStep == 0) {
            return new DroppedLine(line.id(), DropReason.TOO_FEW_POINTS, "the pen never moves");
        }
        Ink ink = Levelling.level(new Ink(line.ink().strokes().stream().map(s -> thinned(s, rawStep)).toList()));
        double step = medianStep(ink);
        double longest = longestStep(ink) / step;
        if (!(longest <= maxStep)) {
            return new DroppedLine(line.id(), DropReason.JUMP, String.format(Locale.ROOT, "a step of %.1f medians",
                    longest));
        }
        return new PreparedLine(line.id(), line.group(), text, line.writer(), offsets(ink, step));
    }

    private Stroke thinned(Stroke stroke, double rawStep) {
        int last = stroke.size() - 1;
        double nearest = minStep * rawStep;
        double[] kept = new double[2 * stroke.size()];
        int length = 0;
        for (int i = 0; i <= last; i++) {
            boolean end = i == 0 || i == last;
            if (!end && i % keepEvery != 0) {
                continue;
            }
            double x = end ? stroke.x(i) : (stroke.x(i - 1) + 2 * stroke.x(i) + stroke.x(i + 1)) / 4;
            double y = end ? stroke.y(i) : (stroke.y(i - 1) + 2 * stroke.y(i) + stroke.y(i + 1)) / 4;
            boolean near = length > 0 && Math.hypot(x - kept[length - 2], y - kept[length - 1]) < nearest;
            if (near && i == last && length > 2) {
                length -= 2; // the end of the stroke matters more than the point beside it
            } else if (near) {
                continue;
            }
            kept[length++] = x;
            kept[length++] = y;
        }
        return Stroke.of(Arrays.copyOf(kept, length));
    }

    private static double medianStep(Ink ink) {
        double[] steps = ink.strokes().stream().flatMapToDouble(Preparation::steps).sorted().toArray();
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    private static double longestStep(Ink ink) {
        return ink.strokes().stream().flatMapToDouble(Preparation::steps).max().orElse(0);
    }

    private static DoubleStream steps(Stroke stroke) {
        return IntStream.range(1, stroke.size())
                .mapToDouble(i -> Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1)));
    }

    private static float[] offsets(Ink ink, double unit) {
        float[] offsets = new float[3 * ink.pointCount()]; // (points, 3)
        int row = 0;
        double x = ink.strokes().get(0).x(0);
        double y = ink.strokes().get(0).y(0);
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                offsets[row] = (float) ((stroke.x(i) - x) / unit);
                offsets[row + 1] = (float) ((stroke.y(i) - y) / unit);
                offsets[row + 2] = i == stroke.size() - 1 ? 1 : 0;
                x = stroke.x(i);
                y = stroke.y(i);
                row += 3;
            }
        }
        return offsets;
    }
}
