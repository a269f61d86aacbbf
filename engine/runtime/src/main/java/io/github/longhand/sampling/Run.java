package io.github.longhand.sampling;

import io.github.longhand.text.Composition.Blank;
import io.github.longhand.text.Composition.Drawn;
import io.github.longhand.text.Composition.Piece;
import io.github.longhand.text.Composition.Written;
import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of a composition that keep their place to each other: one glyph, or what the network wrote
 * without anything between.
 *
 * @param from its first piece
 * @param to after its last piece, blanks at its end left out
 * @param isGlyph whether it is a glyph
 * @param gap what is before it
 * @param blanks how wide that is, where it is a blank
 */
record Run(int from, int to, boolean isGlyph, Gap gap, double blanks) {

    /** What lies between a run and the one before it. */
    enum Gap {
        /** Nothing: the next letter of a word. */
        NONE,
        /** It is drawn up to the letter before. */
        JOINED,
        /** Blanks beside a glyph. */
        BLANK,
        /** Blanks other than one between words of the network, which has written one. */
        WIDE
    }

    static List<Run> of(List<Piece> pieces) {
        List<Run> runs = new ArrayList<>();
        double blanks = 0;
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (piece instanceof Blank blank) {
                blanks += blank.width();
                continue;
            }
            boolean glyph = piece instanceof Drawn;
            boolean joined = piece instanceof Written written && written.joined()
                    || piece instanceof Drawn drawn && drawn.joined();
            boolean flows = !glyph && last != null && !last.isGlyph && !joined && (blanks == 0 || blanks == 1);
            if (flows) {
                runs.set(runs.size() - 1, new Run(last.from, p + 1, false, last.gap, last.blanks));
            } else {
                Gap gap = joined ? Gap.JOINED : blanks == 0 ? Gap.NONE
                        : !glyph && last != null && !last.isGlyph ? Gap.WIDE : Gap.BLANK;
                runs.add(new Run(p, p + 1, glyph, gap, blanks));
            }
            blanks = 0;
        }
        return runs;
    }
}
