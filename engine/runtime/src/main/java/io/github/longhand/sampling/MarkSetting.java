package io.github.longhand.sampling;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Stroke;
import io.github.longhand.text.Composition;
import io.github.longhand.text.Composition.Blank;
import io.github.longhand.text.Composition.Drawn;
import io.github.longhand.text.Composition.Piece;
import io.github.longhand.text.Composition.Written;
import io.github.longhand.text.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets marks on the letters of a line, in place of the dots of i and j. One use for one line. */
final class MarkSetting {
    /** How high small letters reach at most, in sizes of the line; a dot stands above. */
    private static final double ABOVE_SMALL_LETTERS = 1.05;
    /** How far a dot may stand from its letter, in sizes of the line. */
    private static final double DOT_REACH = 0.7;
    /** The width of a letter that has no ink, in sizes of the line. */
    private static final double USUAL_WIDTH = 0.6;

    private final Composition composition;
    private final LineLook look;
    private final List<Fragment> fragments;

    MarkSetting(Composition composition, LineLook look, List<Fragment> fragments) {
        this.composition = composition;
        this.look = look;
        this.fragments = new ArrayList<>(fragments);
    }

    /** The line with the marks of all its pieces; a word's marks come after the word. */
    List<Fragment> withMarks(MarkPen pen) {
        List<Piece> pieces = composition.pieces();
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            if (piece.marks().isEmpty()) {
                continue;
            }
            char base = baseOf(piece);
            if ((base == 'i' || base == 'j') && piece.marks().stream().anyMatch(Mark::replacesDot)) {
                dropDot(p);
            }
            Letter letter = new Letter(base, fragments, p, look, middle(p));
            double order = endOfWord(p);
            for (Stroke stroke : pen.draw(piece.marks(), letter).strokes()) {
                fragments.add(Fragment.of(stroke, p, order + 0.5));
            }
        }
        return fragments;
    }

    private char baseOf(Piece piece) {
        if (piece instanceof Written written) {
            return composition.base().charAt(written.baseIndex());
        }
        return piece instanceof Drawn drawn ? drawn.glyph().charAt(0) : ' ';
    }

    /** Takes away the dot over piece p: the small stroke above the small letters nearest to it. */
    private void dropDot(int p) {
        double middle = middle(p);
        Optional<Fragment> best = Optional.empty();
        double nearest = DOT_REACH * look.size();
        for (Fragment fragment : fragments) {
            Bounds bounds = fragment.stroke().bounds();
            double x = look.upright((bounds.minX() + bounds.maxX()) / 2, (bounds.minY() + bounds.maxY()) / 2);
            if (look.isSmall(fragment) && bounds.maxY() < -ABOVE_SMALL_LETTERS * look.size()
                    && Math.abs(x - middle) < nearest) {
                nearest = Math.abs(x - middle);
                best = Optional.of(fragment);
            }
        }
        best.ifPresent(fragments::remove);
    }

    /** Where piece p stands, upright: the middle of its own ink on the line, or of its neighbours'. */
    private double middle(int p) {
        Optional<double[]> own = edgesOf(p);
        if (own.isPresent()) {
            return (own.get()[0] + own.get()[1]) / 2;
        }
        Optional<double[]> before = Optional.empty();
        Optional<double[]> after = Optional.empty();
        for (int i = p - 1; i >= 0 && before.isEmpty(); i--) {
            before = edgesOf(i);
        }
        for (int i = p + 1; i < composition.pieces().size() && after.isEmpty(); i++) {
            after = edgesOf(i);
        }
        double width = USUAL_WIDTH * look.size();
        double left = before.map(edges -> edges[1]).orElse(after.map(edges -> edges[0] - width).orElse(0.0));
        return (left + after.map(edges -> edges[0]).orElse(left + width)) / 2;
    }

    private Optional<double[]> edgesOf(int p) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Fragment fragment : fragments) {
            for (int i = 0; i < fragment.pieces().length; i++) {
                double y = fragment.stroke().y(i);
                if (fragment.pieces()[i] == p && y > -ABOVE_SMALL_LETTERS * look.size()) {
                    double x = look.upright(fragment.stroke().x(i), y);
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return left <= right ? Optional.of(new double[] {left, right}) : Optional.empty();
    }

    /** The order of the last stroke, marks apart, of the word in which piece p is. */
    private double endOfWord(int p) {
        int end = p;
        while (end < composition.pieces().size() && !(composition.pieces().get(end) instanceof Blank)) {
            end++;
        }
        int start = p;
        while (start > 0 && !(composition.pieces().get(start - 1) instanceof Blank)) {
            start--;
        }
        double order = -1;
        for (Fragment fragment : fragments) {
            int main = fragment.mainPiece();
            if (main >= start && main < end) {
                order = Math.max(order, Math.floor(fragment.order()));
            }
        }
        return order;
    }
}
