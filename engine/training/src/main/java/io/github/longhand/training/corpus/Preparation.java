package io.github.longhand.training.corpus;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Levelling;
import io.github.longhand.ink.Offsets;
import io.github.longhand.ink.PenSteps;
import io.github.longhand.ink.Thinning;
import io.github.longhand.text.Transcription;
import java.util.Locale;

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

    /** The reach of (1, 2, 1) / 4. */
    private static final double SMOOTHED = 2;

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
        if (PenSteps.median(line.ink()) == 0) {
            return new DroppedLine(line.id(), DropReason.TOO_FEW_POINTS, "the pen never moves");
        }
        Ink ink = Levelling.level(new Thinning(keepEvery, SMOOTHED, minStep).thin(line.ink()));
        double step = PenSteps.median(ink);
        double longest = PenSteps.longest(ink) / step;
        if (!(longest <= maxStep)) {
            return new DroppedLine(line.id(), DropReason.JUMP, String.format(Locale.ROOT, "a step of %.1f medians",
                    longest));
        }
        return new PreparedLine(line.id(), line.group(), text, line.writer(), Offsets.of(ink, step));
    }
}
