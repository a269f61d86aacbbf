package io.github.longhand.sampling;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares the strokes of a line among its words. Strokes stay whole: each belongs to the word to which
 * most of its points do, those of a blank counting for the word before it; but a dot goes with the word
 * over which it stands, for dots are often written later. Only where a word would be left without ink is
 * a stroke cut. So no ink is lost between words.
 */
final class WordStrokes {
    /** A stroke smaller than this, in x-heights, is a dot. */
    private static final double DOT = 0.5;

    private WordStrokes() {
    }

    /**
     * A stroke or a part of one, and whose it is.
     *
     * @param from its first point in the stroke
     * @param to after its last one
     */
    record Part(int stroke, int from, int to, int word) {
        Stroke of(Ink ink) {
            Stroke whole = ink.strokes().get(stroke);
            return to - from == whole.size() ? whole
                    : Stroke.of(Arrays.copyOfRange(whole.toArray(), 2 * from, 2 * to));
        }
    }

    /**
     * All strokes in their order, each as a part of the word that has it, or in the parts of several words.
     *
     * @param characters (strokes, points of the stroke) the character of each point
     * @param wordOf (characters) the word of each character
     */
    static List<Part> share(Ink ink, int[][] characters, int[] wordOf, int words) {
        List<Part> parts = parts(characters, wordOf, words);
        double[][] extent = new double[words][]; // of a word, without its dots: left and right
        for (Part part : parts) {
            Bounds box = part.of(ink).bounds();
            if (!isDot(box)) {
                double[] known = extent[part.word()];
                extent[part.word()] = known == null ? new double[] {box.minX(), box.maxX()}
                        : new double[] {Math.min(known[0], box.minX()), Math.max(known[1], box.maxX())};
            }
        }
        return parts.stream().map(part -> {
            Bounds box = part.of(ink).bounds();
            return isDot(box) ? new Part(part.stroke(), part.from(), part.to(), under(box, part.word(), extent)) : part;
        }).toList();
    }

    private static List<Part> parts(int[][] characters, int[] wordOf, int words) {
        boolean[] owns = new boolean[words];
        int[] owner = new int[characters.length];
        int[][] wordOfPoint = new int[characters.length][];
        for (int s = 0; s < characters.length; s++) {
            wordOfPoint[s] = Arrays.stream(characters[s]).map(c -> wordOf[Math.min(c, wordOf.length - 1)]).toArray();
            owner[s] = mostOften(wordOfPoint[s], words);
            owns[owner[s]] = true;
        }
        List<Part> parts = new ArrayList<>();
        for (int s = 0; s < characters.length; s++) {
            if (Arrays.stream(wordOfPoint[s]).allMatch(word -> owns[word])) {
                parts.add(new Part(s, 0, wordOfPoint[s].length, owner[s]));
            } else {
                cut(s, wordOfPoint[s], parts);
            }
        }
        return parts;
    }

    private static void cut(int stroke, int[] wordOfPoint, List<Part> parts) {
        int from = 0;
        while (from < wordOfPoint.length) {
            int to = from + 1;
            while (to < wordOfPoint.length && wordOfPoint[to] == wordOfPoint[from]) {
                to++;
            }
            parts.add(new Part(stroke, from, to, wordOfPoint[from]));
            from = to;
        }
    }

    private static boolean isDot(Bounds box) {
        return box.width() < DOT && box.height() < DOT;
    }

    private static int under(Bounds dot, int owner, double[][] extent) {
        double x = (dot.minX() + dot.maxX()) / 2;
        if (extent[owner] == null || x > extent[owner][0] - DOT && x < extent[owner][1] + DOT) {
            return owner;
        }
        for (int w = 0; w < extent.length; w++) {
            if (extent[w] != null && x >= extent[w][0] && x <= extent[w][1]) {
                return w;
            }
        }
        return owner;
    }

    private static int mostOften(int[] wordOfPoint, int words) {
        int[] votes = new int[words];
        int best = 0;
        for (int word : wordOfPoint) {
            votes[word]++;
            best = votes[word] > votes[best] ? word : best;
        }
        return best;
    }
}
