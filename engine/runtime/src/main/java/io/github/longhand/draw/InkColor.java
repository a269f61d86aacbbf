package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The colour of an ink, opaque sRGB.
 *
 * @param rgb 0xRRGGBB
 */
public record InkColor(int rgb) {
    public static final InkColor BLACK = new InkColor(0x000000);
    /** The blue-black of a registrar's ink. */
    public static final InkColor BLUE_BLACK = new InkColor(0x1B2A4E);

    public InkColor {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("a colour lies between 0x000000 and 0xFFFFFF, not 0x"
                    + Integer.toHexString(rgb));
        }
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("black", 0x000000);
        names.put("blue-black", BLUE_BLACK.rgb);
        names.put("blue", 0x1F3FA8);
        names.put("royal-blue", 0x2B4FC7);
        names.put("turquoise", 0x00798C);
        names.put("green", 0x1E6B3A);
        names.put("red", 0xB3202A);
        names.put("violet", 0x5B2A86);
        names.put("sepia", 0x5A3E2B);
        names.put("grey", 0x6B6B6B);
        return names;
    }

    /**
     * The colour that {@code text} names: {@code #1b2a4e}, {@code #00f}, or an ink such as
     * {@code blue-black}; case does not matter.
     *
     * @throws LonghandException (input) if it is none of these; the message lists the names
     */
    public static InkColor parse(String text) throws LonghandException {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (name.matches("#[0-9a-f]{6}")) {
            return new InkColor(Integer.parseInt(name.substring(1), 16));
        }
        if (name.matches("#[0-9a-f]{3}")) {
            int digits = Integer.parseInt(name.substring(1), 16);
            return new InkColor((digits >> 8) * 0x110000 + (digits >> 4 & 15) * 0x1100 + (digits & 15) * 0x11);
        }
        Integer rgb = names().get(name);
        if (rgb == null) {
            throw LonghandException.input("unknown colour '" + text + "'; give #rrggbb or one of "
                    + String.join(", ", names().keySet()));
        }
        return new InkColor(rgb);
    }

    public int red() {
        return rgb >> 16;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }

    /** As in SVG and CSS: {@code #1b2a4e}. */
    @Override
    public String toString() {
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }
}
