package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pens that can be asked for by name. */
public final class Pens {
    private static final List<OutlinedPen> OUTLINED = List.of(
            new OutlinedPen("ballpoint", 0.38, 1.18, 0.80, 0.80),
            new OutlinedPen("fountain", 0.52, 1.45, 0.52, 0.55),
            new OutlinedPen("felt", 0.80, 1.20, 0.88, 0.95));
    private static final String LINE = "line";
    private static final double LINE_WIDTH_MM = 0.4;

    private Pens() {
    }

    /** A plain line 0.4 mm wide. */
    public static Pen line() {
        return new CentreLine(LINE_WIDTH_MM);
    }

    /** The names of all pens: {@code line}, then the outlined ones. */
    public static List<String> names() {
        List<String> outlined = OUTLINED.stream().map(OutlinedPen::name).toList();
        return Stream.concat(Stream.of(LINE), outlined.stream()).toList();
    }

    /**
     * The pen called {@code name}, as wide as such pens are.
     *
     * @throws LonghandException (input) if there is none; the message lists those there are
     */
    public static Pen named(String name) throws LonghandException {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals(LINE)) {
            return line();
        }
        for (OutlinedPen pen : OUTLINED) {
            if (pen.name().equals(wanted)) {
                return pen;
            }
        }
        throw LonghandException.input("unknown pen '" + name + "'; there are " + String.join(", ", names()));
    }

    /**
     * The pen called {@code name}, {@code widthMm} wide.
     *
     * @throws LonghandException (input) if there is none of that name, or the width does not lie
     *         between 0.01 and 20 mm
     */
    public static Pen named(String name, double widthMm) throws LonghandException {
        if (!(widthMm >= 0.01 && widthMm <= 20)) {
            throw LonghandException.input("the stroke width must lie between 0.01 and 20 mm, not " + widthMm);
        }
        Pen pen = named(name);
        return pen instanceof OutlinedPen outlined ? outlined.withWidth(widthMm) : new CentreLine(widthMm);
    }
}
