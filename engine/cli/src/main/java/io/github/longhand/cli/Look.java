package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkColor;
import io.github.longhand.draw.Pen;
import io.github.longhand.draw.Pens;
import io.github.longhand.draw.PngSettings;
import io.github.longhand.page.Length;
import picocli.CommandLine.Option;

/** Options that say how ink looks on the drawing. */
final class Look {
    private static final double SMALLEST_X_HEIGHT_MM = 0.1;
    private static final double LARGEST_X_HEIGHT_MM = 500;

    @Option(names = "--x-height", paramLabel = "LENGTH", converter = LengthConverter.class,
            description = "The height of small letters (default: 4mm, on a page 2.2mm).")
    private Length xHeight;

    @Option(names = "--stroke-width", paramLabel = "LENGTH", converter = LengthConverter.class,
            description = "The width of the pen's line (default: the pen's own; 0.4mm for a line).")
    private Length strokeWidth;

    @Option(names = "--color", paramLabel = "COLOR", defaultValue = "blue-black", converter = ColorConverter.class,
            description = "#rrggbb, or an ink such as black, blue or sepia (default: ${DEFAULT-VALUE}).")
    private InkColor color;

    @Option(names = "--pen", paramLabel = "NAME", defaultValue = "line",
            description = "line (centre lines, as a plotter wants them), or ballpoint, fountain or felt, whose width"
                    + " follows the speed (default: ${DEFAULT-VALUE}).")
    private String pen;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "300",
            description = "Pixels an inch of a PNG (default: ${DEFAULT-VALUE}).")
    private double dpi;

    @Option(names = "--transparent", description = "Leave the paper out of a PNG.")
    private boolean transparent;

    /** The height of small letters, or {@code otherwise} if none was asked for. */
    double xHeightMm(double otherwise) throws LonghandException {
        if (xHeight == null) {
            return otherwise;
        }
        if (!(xHeight.mm() >= SMALLEST_X_HEIGHT_MM && xHeight.mm() <= LARGEST_X_HEIGHT_MM)) {
            throw LonghandException.input("the x-height must lie between 0.1 and 500 mm, not " + xHeight.mm());
        }
        return xHeight.mm();
    }

    Pen pen() throws LonghandException {
        return strokeWidth == null ? Pens.named(pen) : Pens.named(pen, strokeWidth.mm());
    }

    InkColor color() {
        return color;
    }

    PngSettings png() {
        return new PngSettings(dpi, transparent);
    }
}
