package io.github.longhand.sampling;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives the dots of a line to the letters over which they stand.
 *
 * <p>A dot is set when its letter, its word or even the next word is written, and the window of the
 * network has long moved on. So a small stroke above the small letters belongs to the i or j below it,
 * whatever the window says, unless the window's own word has one as near; and one that stands over no
 * i or j belongs at least to the word that is below it.
 */
final class Dots {
    /** Larger strokes are no dots, in x-heights. */
    private static final double LARGEST = 0.5;
    /** A dot hangs higher than this, in x-heights. */
    private static final double LOWEST = 0.85;
    /** How far beside the stem of its letter a dot may be, in x-heights. */
    private static final double REACH = 0.8;
    /** How far beside the ink of its word a dot may be, in x-heights. */
    private static final double STRAYED = 0.35;
    private static final String DOTTED = "ij";
    /** Small marks that are written at the height of dots, in their turn. */
    private static final String HIGH = "'\"";

    /** Letters whose bar may be as short as a dot. */
    private static final String BARRED = "tfzAEFHJTZ";

    private final String text;
    private final Ink ink;
    private final int[][] characters; // (strokes, points of the stroke)
    private final Bounds[] extents; // (characters): of their ink, dots apart; null where there is none

    private Dots(String text, Ink ink, int[][] characters) {
        this.text = text;
        this.ink = ink;
        this.characters = characters;
        this.extents = new Bounds[text.length()];
        for (int s = 0; s < characters.length; s++) {
            Stroke stroke = ink.strokes().get(s);
            for (int i = 0; i < stroke.size() && !isDot(s); i++) {
                Bounds point = new Bounds(stroke.x(i), stroke.y(i), stroke.x(i), stroke.y(i));
                Bounds known = extents[characters[s][i]];
                extents[characters[s][i]] = known == null ? point : known.union(point);
            }
        }
    }

    /** The characters of each point, those of dots mended. */
    static int[][] mended(String text, Ink ink, int[][] characters) {
        Dots dots = new Dots(text, ink, characters);
        for (int s = 0; s < characters.length; s++) {
            if (dots.isDot(s)) {
                Arrays.fill(characters[s], dots.letterOf(s));
            }
        }
        return characters;
    }

    private boolean isDot(int stroke) {
        Bounds box = ink.strokes().get(stroke).bounds();
        return box.width() < LARGEST && box.height() < LARGEST && box.maxY() < -LOWEST;
    }

    private int letterOf(int stroke) {
        int own = characters[stroke][characters[stroke].length - 1];
        Bounds dot = ink.strokes().get(stroke).bounds();
        double x = (dot.minX() + dot.maxX()) / 2;
        boolean isBar = BARRED.indexOf(text.charAt(own)) >= 0 && distance(x, new int[] {own, own + 1}) <= STRAYED;
        if (isBar || HIGH.indexOf(text.charAt(own)) >= 0) {
            return own;
        }
        int best = own;
        double nearest = REACH;
        for (int c = 0; c < extents.length; c++) {
            if (extents[c] != null && DOTTED.indexOf(text.charAt(c)) >= 0) {
                // What the window says counts: of two letters as near, the one of its own word has it.
                double distance = Math.abs(x - (extents[c].minX() + extents[c].maxX()) / 2)
                        - (isOneWord(c, own) ? STRAYED : 0);
                if (distance < nearest) {
                    nearest = distance;
                    best = c;
                }
            }
        }
        return nearest < REACH ? best : below(x, own);
    }

    /** The character of a word over which {@code x} is, nearest to it; its own, if it is over its own word or none. */
    private int below(double x, int own) {
        List<int[]> words = words();
        for (int[] word : words) {
            if (own >= word[0] && own < word[1] && distance(x, word) <= STRAYED) {
                return own;
            }
        }
        for (int[] word : words) {
            if (distance(x, word) == 0) {
                int best = word[0];
                for (int c = word[0]; c < word[1]; c++) {
                    best = distance(x, new int[] {c, c + 1}) < distance(x, new int[] {best, best + 1}) ? c : best;
                }
                return best;
            }
        }
        return own;
    }

    /** How far {@code x} is beside the ink of the characters from, to without; endless, if they have none. */
    private double distance(double x, int[] span) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int c = span[0]; c < span[1]; c++) {
            if (extents[c] != null) {
                left = Math.min(left, extents[c].minX());
                right = Math.max(right, extents[c].maxX());
            }
        }
        return Math.max(0, Math.max(left - x, x - right));
    }

    private List<int[]> words() {
        List<int[]> words = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == ' ') {
                words.add(new int[] {start, end});
                start = end + 1;
            }
        }
        return words;
    }

    private boolean isOneWord(int a, int b) {
        return text.substring(Math.min(a, b), Math.max(a, b)).indexOf(' ') < 0;
    }
}
