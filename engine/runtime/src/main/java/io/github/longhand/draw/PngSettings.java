package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import java.util.Locale;

/**
 * How a drawing becomes pixels.
 *
 * @param dpi pixels an inch, 1 to 4800
 * @param transparent whether the paper is left out; else it is white
 */
public record PngSettings(double dpi, boolean transparent) {
    /** 300 dpi on white. */
    public static final PngSettings DEFAULT = new PngSettings(300, false);
    /** The most pixels a picture may have; an A3 page at 600 dpi has 70 million. */
    static final long MOST_PIXELS = 100_000_000;

    /**
     * The width or height in pixels of {@code mm}.
     */
    int pixels(double mm) {
        return (int) Math.max(1, Math.ceil(mm / 25.4 * dpi - 1e-6));
    }

    void check(Drawing drawing) throws LonghandException {
        if (!(dpi >= 1 && dpi <= 4800)) {
            throw LonghandException.input("the resolution must lie between 1 and 4800 dpi, not " + dpi);
        }
        long pixels = (long) pixels(drawing.widthMm()) * pixels(drawing.heightMm());
        if (pixels > MOST_PIXELS) {
            throw LonghandException.input(String.format(Locale.ROOT,
                    "%.0f x %.0f mm at %.0f dpi are %d million pixels, more than %d million: lower the resolution",
                    drawing.widthMm(), drawing.heightMm(), dpi, pixels / 1_000_000, MOST_PIXELS / 1_000_000));
        }
    }
}
