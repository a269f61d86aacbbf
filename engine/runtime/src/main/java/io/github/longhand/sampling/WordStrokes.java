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
     * The ink of each word.
     *
     * @param characters (strokes, points of the stroke) the character of each point
     * @param wordOf (characters) the word of each character
     */
    static List<Ink> share(Ink ink, int[][] characters, int[] wordOf, int words) {
        List<Piece> pieces = pieces(ink, characters, wordOf, words);
        double[][] extent = new double[words][]; // of a word, without its dots: left and right
        for (Piece piece : pieces) {
            Bounds box = piece.stroke().bounds();
            if (!isDot(box)) {
                double[] known = extent[piece.word()];
                extent[piece.word()] = known == null ? new double[] {box.minX(), box.maxX()}
                        : new double[] {Math.min(known[0], box.minX()), Math.max(known[1], box.maxX())};
            }
        }
        List<List<Stroke>> shared = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            shared.add(new ArrayList<>());
        }
        for (Piece piece : pieces) {
            Bounds box = piece.stroke().bounds();
            shared.get(isDot(box) ? under(box, piece.word(), extent) : piece.word()).add(piece.stroke());
        }
        return shared.stream().map(Ink::new).toList();
    }

    /** A stroke, or a part of one, and whose it is. */
    private record Piece(Stroke stroke, int word) {
    }

    private static List<Piece> pieces(Ink ink, int[][] characters, int[] wordOf, int words) {
        boolean[] owns = new boolean[words];
        int[] owner = new int[characters.length];
        int[][] wordOfPoint = new int[characters.length][];
        for (int s = 0; s < characters.length; s++) {
            wordOfPoint[s] = Arrays.stream(characters[s]).map(c -> wordOf[Math.min(c, wordOf.length - 1)]).toArray();
            owner[s] = mostOften(wordOfPoint[s], words);
            owns[owner[s]] = true;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int s = 0; s < characters.length; s++) {
            Stroke stroke = ink.strokes().get(s);
            if (Arrays.stream(wordOfPoint[s]).allMatch(word -> owns[word])) {
                pieces.add(new Piece(stroke, owner[s]));
            } else {
                cut(stroke, wordOfPoint[s], pieces);
            }
        }
        return pieces;
    }

    private static void cut(Stroke stroke, int[] wordOfPoint, List<Piece> pieces) {
        double[] xy = stroke.toArray();
        int from = 0;
        while (from < wordOfPoint.length) {
            int to = from + 1;
            while (to < wordOfPoint.length && wordOfPoint[to] == wordOfPoint[from]) {
                to++;
            }
            pieces.add(new Piece(Stroke.of(Arrays.copyOfRange(xy, 2 * from, 2 * to)), wordOfPoint[from]));
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
