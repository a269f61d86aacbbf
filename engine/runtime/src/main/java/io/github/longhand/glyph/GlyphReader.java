package io.github.longhand.glyph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the engine's own glyph design; the design itself says how it is written. */
final class GlyphReader {
    private static final String COMMENT = "//";
    private static final String NEXT_STROKE = "|";
    private static final double UNITS_PER_X_HEIGHT = 100;

    private final Map<String, Glyph> glyphs = new LinkedHashMap<>();

    private GlyphReader() {
    }

    /**
     * The glyphs of a design.
     *
     * @throws IllegalArgumentException if it is not well formed; the message names the line
     */
    static GlyphSet read(String design) {
        GlyphReader reader = new GlyphReader();
        int number = 0;
        for (String line : design.split("\n")) {
            number++;
            if (line.isBlank() || line.startsWith(COMMENT)) {
                continue;
            }
            try {
                Glyph glyph = reader.glyph(line.strip().split("\\s+"));
                if (reader.glyphs.put(glyph.name(), glyph) != null) {
                    throw new IllegalArgumentException("a second glyph of this name");
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("glyph design, line " + number + " '" + line + "': "
                        + e.getMessage(), e);
            }
        }
        return new GlyphSet(reader.glyphs);
    }

    private Glyph glyph(String[] words) {
        double advance = Double.parseDouble(words[1]) / UNITS_PER_X_HEIGHT;
        List<GlyphPath> paths = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (int i = 2; i <= words.length; i++) {
            boolean ends = i == words.length || words[i].equals(NEXT_STROKE);
            if (!ends && words[i].startsWith("@")) {
                paths.addAll(taken(words[i].substring(1)));
            } else if (!ends) {
                points.add(words[i]);
            } else if (!points.isEmpty()) {
                paths.add(path(points));
                points.clear();
            }
        }
        return new Glyph(words[0], advance, paths);
    }

    /** The strokes of another glyph: {@code g*s+x,y}. */
    private List<GlyphPath> taken(String reference) {
        int times = reference.indexOf('*', 1);
        int plus = reference.indexOf('+', times);
        Glyph other = glyphs.get(reference.substring(0, times));
        if (other == null) {
            throw new IllegalArgumentException("takes over a glyph that does not stand before it");
        }
        double factor = Double.parseDouble(reference.substring(times + 1, plus));
        double[] by = pair(reference.substring(plus + 1));
        return other.paths().stream().map(path -> path.moved(factor, by[0], by[1])).toList();
    }

    private static GlyphPath path(List<String> points) {
        double[] xy = new double[2 * points.size()];
        boolean[] corners = new boolean[points.size()];
        for (int i = 0; i < corners.length; i++) {
            String point = points.get(i);
            corners[i] = point.endsWith("!");
            double[] at = pair(corners[i] ? point.substring(0, point.length() - 1) : point);
            xy[2 * i] = at[0];
            xy[2 * i + 1] = at[1];
        }
        return new GlyphPath(xy, corners);
    }

    /** x,y of the design, upward and in hundredths, as x-heights downward. */
    private static double[] pair(String text) {
        int comma = text.indexOf(',');
        return new double[] {Double.parseDouble(text.substring(0, comma)) / UNITS_PER_X_HEIGHT,
            -Double.parseDouble(text.substring(comma + 1)) / UNITS_PER_X_HEIGHT};
    }
}
