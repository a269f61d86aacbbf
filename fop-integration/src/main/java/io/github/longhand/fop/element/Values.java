package io.github.longhand.fop.element;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.Look;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of attributes; the messages go on from {@code name="value"}. */
final class Values {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?|\\.[0-9]{1,9})(pt|mm|cm|in|px)");
    private static final double MM_PER_INCH = 25.4;
    private static final double PIXELS_PER_INCH = 96;

    private Values() {
    }

    static double number(String value, double least, double largest) throws LonghandException {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (!(number >= least && number <= largest)) {
            throw LonghandException.input("expected is a number from " + text(least) + " to " + text(largest));
        }
        return number;
    }

    static long integer(String value) throws LonghandException {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw LonghandException.input("expected is a whole number, such as 7", e);
        }
    }

    static double degrees(String value) throws LonghandException {
        return number(value.endsWith("deg") ? value.substring(0, value.length() - 3) : value, -Settings.STEEPEST, Settings.STEEPEST);
    }

    static double millimetres(String value) throws LonghandException {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches()) {
            throw LonghandException.input("expected is a length in pt, mm, cm, in or px, such as 0.4mm");
        }
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
            case "pt" -> number / Look.POINTS_PER_MM;
            case "cm" -> number * 10;
            case "in" -> number * MM_PER_INCH;
            case "px" -> number * MM_PER_INCH / PIXELS_PER_INCH;
            default -> number;
        };
    }

    /** Whether {@code value} is {@code yes}; anything but {@code yes} and {@code no} is refused. */
    static boolean choice(String value, String yes, String no) throws LonghandException {
        if (!value.equals(yes) && !value.equals(no)) {
            throw LonghandException.input("expected is \"" + yes + "\" or \"" + no + "\"");
        }
        return value.equals(yes);
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
