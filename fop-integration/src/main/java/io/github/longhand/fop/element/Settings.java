package io.github.longhand.fop.element;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.Pen;
import io.github.longhand.draw.Pens;
import io.github.longhand.fop.writing.Passage;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the attributes of an element ask for. Immutable; change one thing with a {@code with}
 * method.
 *
 * @param hand name or file of the hand; empty for the default
 * @param style name of a style of the hand; empty for its default
 * @param bias Graves' b, 0 to 10
 * @param seed of the ink; without it, text and place in the document decide
 * @param pen the name of a pen
 * @param strokeWidthMm the width of its line; without it, that of such pens, finer for small type
 * @param slantDegrees by which the writing leans further to the right, -45 to 45
 * @param irregularity how uneven the words stand, 0 to 1
 * @param check whether words that come out unreadable are written again
 * @param placeholder whether a character that cannot be written becomes an empty box, not an error
 */
public record Settings(Optional<String> hand, Optional<String> style, double bias, OptionalLong seed, String pen,
        OptionalDouble strokeWidthMm, double slantDegrees, double irregularity, Check check,
        boolean placeholder) {
    /** The default hand in its default style, with a plain line. */
    public static final Settings DEFAULT = new Settings(Optional.empty(), Optional.empty(),
            ScribeSettings.DEFAULT_BIAS, OptionalLong.empty(), "line", OptionalDouble.empty(), 0, 0, Check.IF_POSSIBLE, false);

    static final double STEEPEST = 45;
    private static final double WIDEST_IN_EM = 0.09;

    /**
     * Settings made in code.
     *
     * @throws IllegalArgumentException if a number is out of its range or there is no such pen
     */
    public Settings {
        if (!(bias >= 0 && bias <= ScribeSettings.LARGEST_BIAS && Math.abs(slantDegrees) <= STEEPEST
                && irregularity >= 0 && irregularity <= 1)) {
            throw new IllegalArgumentException("bias 0 to 10, slant -45 to 45 and irregularity 0 to 1, not " + bias
                    + ", " + slantDegrees + " and " + irregularity);
        }
        try {
            Pens.named(pen, strokeWidthMm.orElse(Pens.named(pen).widthMm()));
        } catch (LonghandException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    public Settings withHand(String other) {
        return new Settings(Optional.of(other), style, bias, seed, pen, strokeWidthMm, slantDegrees, irregularity,
                check, placeholder);
    }

    public Settings withStyle(String other) {
        return new Settings(hand, Optional.of(other), bias, seed, pen, strokeWidthMm, slantDegrees, irregularity,
                check, placeholder);
    }

    public Settings withBias(double other) {
        return new Settings(hand, style, other, seed, pen, strokeWidthMm, slantDegrees, irregularity, check,
                placeholder);
    }

    public Settings withSeed(long other) {
        return new Settings(hand, style, bias, OptionalLong.of(other), pen, strokeWidthMm, slantDegrees, irregularity,
                check, placeholder);
    }

    public Settings withPen(String other) {
        return new Settings(hand, style, bias, seed, other, strokeWidthMm, slantDegrees, irregularity, check,
                placeholder);
    }

    public Settings withStrokeWidthMm(double other) {
        return new Settings(hand, style, bias, seed, pen, OptionalDouble.of(other), slantDegrees, irregularity,
                check, placeholder);
    }

    public Settings withSlantDegrees(double other) {
        return new Settings(hand, style, bias, seed, pen, strokeWidthMm, other, irregularity, check, placeholder);
    }

    public Settings withIrregularity(double other) {
        return new Settings(hand, style, bias, seed, pen, strokeWidthMm, slantDegrees, other, check, placeholder);
    }

    public Settings withCheck(Check other) {
        return new Settings(hand, style, bias, seed, pen, strokeWidthMm, slantDegrees, irregularity, other,
                placeholder);
    }

    public Settings withPlaceholder(boolean other) {
        return new Settings(hand, style, bias, seed, pen, strokeWidthMm, slantDegrees, irregularity, check, other);
    }

    /** Is told of attributes that make no sense. */
    interface Complaint {
        void about(String attribute, String value, String reason);
    }

    /** These settings, changed by attributes; those that make no sense are reported and left out. */
    Settings with(Map<String, String> attributes, Complaint complaint) {
        Settings settings = this;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String value = attribute.getValue().strip();
            try {
                settings = settings.with(OwnAttribute.named(attribute.getKey()), value);
            } catch (LonghandException e) {
                complaint.about(attribute.getKey(), value, e.getMessage());
            }
        }
        return settings;
    }

    private Settings with(OwnAttribute attribute, String value) throws LonghandException {
        return switch (attribute) {
            case HAND -> withHand(value);
            case STYLE -> withStyle(value);
            case BIAS -> withBias(Values.number(value, 0, ScribeSettings.LARGEST_BIAS));
            case SEED -> withSeed(Values.integer(value));
            case PEN -> {
                Pens.named(value);
                yield withPen(value);
            }
            case STROKE_WIDTH -> {
                double width = Values.millimetres(value);
                Pens.named(pen, width);
                yield withStrokeWidthMm(width);
            }
            case SLANT -> withSlantDegrees(Values.degrees(value));
            case IRREGULARITY -> withIrregularity(Values.number(value, 0, 1));
            case CHECK -> withCheck(check(value));
            case MISSING -> withPlaceholder(Values.choice(value, "placeholder", "error"));
        };
    }

    private static Check check(String value) throws LonghandException {
        return switch (value) {
            case "true" -> Check.WORDS;
            case "false" -> Check.NONE;
            case "strict" -> Check.STRICT;
            default -> throw LonghandException.input("expected is \"true\", \"false\" or \"strict\"");
        };
    }

    /** The pen, as wide as it draws at a font size. */
    Pen penFor(double emMm) {
        try {
            Pen natural = Pens.named(pen);
            return Pens.named(pen, strokeWidthMm.orElse(Math.min(natural.widthMm(),
                    Math.max(0.05, WIDEST_IN_EM * emMm))));
        } catch (LonghandException e) {
            throw new IllegalStateException("checked when it was made", e);
        }
    }

    /** What the ink of a passage depends on. */
    Passage.Manner manner() {
        return new Passage.Manner(style, bias, seed, check);
    }
}
