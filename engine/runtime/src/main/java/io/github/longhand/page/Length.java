package io.github.longhand.page;

import io.github.longhand.LonghandException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length with its unit left behind: all sizes of a page are millimetres inside.
 *
 * @param mm millimetres, finite
 */
public record Length(double mm) {
    private static final Pattern WRITTEN = Pattern.compile(
            "([+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))\\s*([a-z]*)");
    private static final double MM_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;

    public Length {
        if (!Double.isFinite(mm)) {
            throw new IllegalArgumentException("a length is finite, not " + mm);
        }
    }

    public static Length ofMm(double mm) {
        return new Length(mm);
    }

    /** A length in points of 1/72 inch. */
    public static Length ofPoints(double points) {
        return new Length(points * MM_PER_INCH / POINTS_PER_INCH);
    }

    public double points() {
        return mm * POINTS_PER_INCH / MM_PER_INCH;
    }

    /**
     * The length that {@code text} says: a number and {@code mm}, {@code cm}, {@code in},
     * {@code pt}, {@code pc} or {@code px} (96 to the inch). Only 0 needs no unit.
     *
     * @throws LonghandException (input) if it says none
     */
    public static Length parse(String text) throws LonghandException {
        Matcher matcher = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw LonghandException.input("'" + shown(text)
                    + "' is no length; write it like 15mm, 1.5cm, 12pt or 0.5in");
        }
        double number = Double.parseDouble(matcher.group(1));
        return new Length(number * switch (matcher.group(2)) {
            case "mm" -> 1;
            case "cm" -> 10;
            case "in" -> MM_PER_INCH;
            case "pt" -> MM_PER_INCH / POINTS_PER_INCH;
            case "pc" -> 12 * MM_PER_INCH / POINTS_PER_INCH;
            case "px" -> MM_PER_INCH / 96;
            default -> {
                if (matcher.group(2).isEmpty() && number == 0) {
                    yield 1;
                }
                throw LonghandException.input("the length '" + shown(text)
                        + "' needs a unit: mm, cm, in, pt, pc or px");
            }
        });
    }

    private static String shown(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "..." : text;
    }
}
