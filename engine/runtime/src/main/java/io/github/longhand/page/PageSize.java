package io.github.longhand.page;

import io.github.longhand.LonghandException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How large the paper is.
 *
 * @param widthMm above 0, at most {@link #LARGEST_MM}
 * @param heightMm above 0, at most {@link #LARGEST_MM}
 */
public record PageSize(double widthMm, double heightMm) {
    /** The longest side of a page. */
    public static final double LARGEST_MM = 5000;
    public static final PageSize A4 = new PageSize(210, 297);
    public static final PageSize A5 = new PageSize(148, 210);

    public PageSize {
        if (!(widthMm > 0 && widthMm <= LARGEST_MM && heightMm > 0 && heightMm <= LARGEST_MM)) {
            throw new IllegalArgumentException("a page's sides are above 0 and at most " + LARGEST_MM + " mm, not "
                    + widthMm + " x " + heightMm);
        }
    }

    /** The sizes that have a name, upright. */
    public static Map<String, PageSize> named() {
        Map<String, PageSize> sizes = new LinkedHashMap<>();
        sizes.put("A3", new PageSize(297, 420));
        sizes.put("A4", A4);
        sizes.put("A5", A5);
        sizes.put("A6", new PageSize(105, 148));
        sizes.put("A7", new PageSize(74, 105));
        sizes.put("B4", new PageSize(250, 353));
        sizes.put("B5", new PageSize(176, 250));
        sizes.put("B6", new PageSize(125, 176));
        sizes.put("Letter", new PageSize(215.9, 279.4));
        sizes.put("Legal", new PageSize(215.9, 355.6));
        sizes.put("Tabloid", new PageSize(279.4, 431.8));
        sizes.put("Executive", new PageSize(184.15, 266.7));
        sizes.put("Statement", new PageSize(139.7, 215.9));
        sizes.put("DL", new PageSize(99, 210));
        sizes.put("Postcard", new PageSize(101.6, 152.4));
        return Collections.unmodifiableMap(sizes);
    }

    /**
     * The size that {@code text} says: a name in any case, or width x height with units such as
     * {@code 120mm x 170mm} or {@code 5x7in}; {@code landscape} after it turns it.
     *
     * @throws LonghandException (input) if it says none
     */
    public static PageSize parse(String text) throws LonghandException {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        if (asked.endsWith("landscape")) {
            PageSize upright = parse(asked.substring(0, asked.length() - "landscape".length()));
            return upright.widthMm > upright.heightMm ? upright : upright.turned();
        }
        for (Map.Entry<String, PageSize> size : named().entrySet()) {
            if (size.getKey().equalsIgnoreCase(asked)) {
                return size.getValue();
            }
        }
        // An x between two sides stands before a figure; that of a unit, px, does not.
        String[] sides = asked.split("\\s*[x×]\\s*(?=[\\d.])", -1);
        if (sides.length != 2) {
            throw LonghandException.input("there is no page size '" + text.substring(0, Math.min(30, text.length()))
                    + "'; take " + String.join(", ", named().keySet()) + ", or width x height such as 120mm x 170mm");
        }
        String unit = sides[1].replaceAll("[^a-z]", "");
        String first = sides[0].strip().matches("[\\d.]+") ? sides[0].strip() + unit : sides[0];
        double width = Length.parse(first).mm();
        double height = Length.parse(sides[1]).mm();
        if (!(width > 0 && height > 0 && width <= LARGEST_MM && height <= LARGEST_MM)) {
            throw LonghandException.input(String.format(Locale.ROOT,
                    "a page's sides must be above 0 and at most %.0f mm, not %.1f x %.1f mm", LARGEST_MM, width,
                    height));
        }
        return new PageSize(width, height);
    }

    /** Width and height exchanged. */
    public PageSize turned() {
        return new PageSize(heightMm, widthMm);
    }
}
