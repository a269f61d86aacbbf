package io.github.longhand.sampling;

import io.github.longhand.ink.Stroke;
import java.awt.geom.AffineTransform;
import java.util.Arrays;

/**
 * A stroke of a line in the making.
 *
 * @param stroke where it stands
 * @param pieces (points) the piece of the composition to which each point belongs; its own, read only
 * @param order strokes of the finished line are sorted by it
 */
record Fragment(Stroke stroke, int[] pieces, double order) {

    /** A stroke that belongs to one piece. */
    static Fragment of(Stroke stroke, int piece, double order) {
        int[] pieces = new int[stroke.size()];
        Arrays.fill(pieces, piece);
        return new Fragment(stroke, pieces, order);
    }

    /** This stroke moved along, with another order. */
    Fragment moved(double dx, double newOrder) {
        return new Fragment(stroke.transformed(AffineTransform.getTranslateInstance(dx, 0)), pieces, newOrder);
    }

    /** The piece to which most of its points belong. */
    int mainPiece() {
        int best = pieces[0];
        int most = 0;
        int run = 0;
        int[] sorted = pieces.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = sorted[i];
            }
        }
        return best;
    }
}
