package io.github.longhand.sampling;

import io.github.longhand.glyph.Glyph;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.text.Composition;
import io.github.longhand.text.Composition.Blank;
import io.github.longhand.text.Composition.Drawn;
import io.github.longhand.text.Composition.Piece;
import io.github.longhand.text.Composition.Written;
import io.github.longhand.text.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes of what the network wrote the line that was asked for: opens it where glyphs and wide
 * blanks belong, draws them, and sets the marks on the letters.
 *
 * <p>The line keeps the network's ink; parts of it are only moved along the base line, and dots
 * under marks are taken away. Everything drawn has the slant, size, spacing and point density that
 * the line's own ink has. One use for one line.
 */
final class Completion {
    /** Between two letters where a glyph meets the network's ink, in sizes of the line. */
    private static final double LETTER_GAP = 0.22;
    /** How far two letters drawn as one overlap, in sizes of the line. */
    private static final double OVERLAP = 0.06;
    /** How far a dot may stand from the run of its letter, in sizes of the line. */
    private static final double STRAYED = 0.5;
    /** What glyphs next to each other have between them beyond their own room, in sizes of the line. */
    private static final double TRACKING = 0.07;

    private final Composition composition;
    private final GlyphSet glyphs;
    private final LineLook look;
    private final RandomGenerator random;
    private final int[] pieceOfBase; // (base characters)
    private List<Fragment> fragments = new ArrayList<>();

    private Completion(Composition composition, Optional<WrittenLine> base, long seed, GlyphSet glyphs) {
        this.composition = composition;
        this.glyphs = glyphs;
        this.look = LineLook.of(base);
        this.random = new SplittableRandom(Seeds.derive(seed, "completion"));
        this.pieceOfBase = pieceOfBase(composition);
    }

    /**
     * The whole line.
     *
     * @param raw what the network wrote for {@link Composition#base}; empty if that is
     * @param seed of everything that is drawn
     */
    static WrittenLine complete(Composition composition, Optional<WrittenLine> raw, long seed, GlyphSet glyphs) {
        Optional<WrittenLine> base = raw.map(WrittenLine::mended);
        if (base.isPresent() && composition.isPlain()) {
            return base.get();
        }
        Completion completion = new Completion(composition, base, seed, glyphs);
        base.ifPresent(completion::take);
        completion.layOut();
        completion.setMarks();
        return completion.line(base, seed);
    }

    /** The piece of each base character; a blank belongs to the piece before it. */
    private static int[] pieceOfBase(Composition composition) {
        int[] pieceOfBase = new int[composition.base().length()];
        Arrays.fill(pieceOfBase, -1);
        for (int i = 0; i < composition.pieces().size(); i++) {
            if (composition.pieces().get(i) instanceof Written written) {
                pieceOfBase[written.baseIndex()] = i;
            }
        }
        for (int i = 1; i < pieceOfBase.length; i++) {
            pieceOfBase[i] = pieceOfBase[i] < 0 ? pieceOfBase[i - 1] : pieceOfBase[i];
        }
        return pieceOfBase;
    }

    private void take(WrittenLine base) {
        for (int s = 0; s < base.ink().strokes().size(); s++) {
            Stroke stroke = base.ink().strokes().get(s);
            int[] pieces = new int[stroke.size()];
            for (int i = 0; i < pieces.length; i++) {
                pieces[i] = pieceOfBase[Math.min(pieceOfBase.length - 1, base.characterAt(s, i))];
            }
            fragments.add(new Fragment(stroke, pieces, s));
        }
    }

    private void layOut() {
        List<Run> runs = Run.of(composition.pieces());
        int[] runOfPiece = new int[composition.pieces().size()];
        for (int r = 0; r < runs.size(); r++) {
            Arrays.fill(runOfPiece, runs.get(r).from(), runs.get(r).to(), r);
        }
        List<List<Fragment>> ofRun = shared(runs, runOfPiece);
        List<Fragment> placed = new ArrayList<>();
        double reached = 0; // of the finished line, upright
        double naturalEnd = 0; // of the run before in the network's line, upright
        double order = -1;
        double glyphEnd = 0; // where the glyph before ends with its own room
        for (int r = 0; r < runs.size(); r++) {
            Run run = runs.get(r);
            double gap = gap(run);
            if (run.isGlyph()) {
                Drawn drawn = (Drawn) composition.pieces().get(run.from());
                Glyph glyph = glyph(drawn.glyph());
                Ink ink = glyph.draw(look.manner(), random);
                double inkLeft = look.edges(ink.strokes()).orElseThrow()[0];
                boolean afterGlyph = r > 0 && runs.get(r - 1).isGlyph() && run.gap() == Run.Gap.NONE;
                double origin = r == 0 ? 0 : afterGlyph ? glyphEnd : reached + gap - inkLeft;
                for (Stroke stroke : ink.translated(origin, 0).strokes()) {
                    placed.add(Fragment.of(stroke, run.from(), order + 0.25));
                }
                reached = origin + look.edges(ink.strokes()).orElseThrow()[1];
                glyphEnd = origin + (glyph.advance() + TRACKING) * look.size();
                continue;
            }
            Optional<double[]> edges = look.edges(ofRun.get(r).stream().map(Fragment::stroke).toList());
            if (edges.isEmpty()) {
                continue;
            }
            double left = edges.get()[0];
            double shift = r == 0 ? 0 : switch (run.gap()) {
                case WIDE -> reached + (left - naturalEnd) + (run.blanks() - 1) * look.blank() - left;
                case JOINED -> reached + Math.min(left - naturalEnd, -OVERLAP * look.size()) - left;
                case NONE, BLANK -> reached + gap - left;
            };
            for (Fragment fragment : ofRun.get(r)) {
                placed.add(fragment.moved(shift));
                order = Math.max(order, fragment.order());
            }
            naturalEnd = edges.get()[1];
            reached = naturalEnd + shift;
        }
        fragments = placed;
    }

    private double gap(Run run) {
        double touching = LETTER_GAP * look.size();
        return switch (run.gap()) {
            case JOINED -> -OVERLAP * look.size();
            case NONE -> touching;
            case BLANK, WIDE -> touching + run.blanks() * Math.max(0, look.blank() - touching);
        };
    }

    /**
     * Shares the strokes among the runs of the network, whole: each goes where most of its points
     * belong. But a stroke as small as a dot that stands over another run goes there, for a dot is
     * often written later.
     */
    private List<List<Fragment>> shared(List<Run> runs, int[] runOfPiece) {
        List<List<Fragment>> ofRun = new ArrayList<>();
        runs.forEach(run -> ofRun.add(new ArrayList<>()));
        List<Fragment> small = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (isSmall(fragment)) {
                small.add(fragment);
            } else {
                ofRun.get(runOfPiece[fragment.mainPiece()]).add(fragment);
            }
        }
        List<Optional<double[]>> edges = ofRun.stream()
                .map(run -> look.edges(run.stream().map(Fragment::stroke).toList())).toList();
        for (Fragment fragment : small) {
            int own = runOfPiece[fragment.mainPiece()];
            double[] at = look.edges(List.of(fragment.stroke())).orElseThrow();
            double middle = (at[0] + at[1]) / 2;
            int best = own;
            for (int r = 0; r < runs.size(); r++) {
                boolean strayed = distance(middle, edges.get(own)) > STRAYED * look.size()
                        && edges.get(own).isPresent();
                if (strayed && distance(middle, edges.get(r)) == 0) {
                    best = r;
                }
            }
            ofRun.get(best).add(fragment);
        }
        ofRun.forEach(run -> run.sort(Comparator.comparingDouble(Fragment::order)));
        return ofRun;
    }

    private static double distance(double x, Optional<double[]> edges) {
        return edges.map(e -> Math.max(0, Math.max(e[0] - x, x - e[1]))).orElse(Double.POSITIVE_INFINITY);
    }

    private boolean isSmall(Fragment fragment) {
        Bounds bounds = fragment.stroke().bounds();
        return bounds.width() < 0.5 * look.size() && bounds.height() < 0.5 * look.size();
    }

    private void setMarks() {
        MarkPen pen = new MarkPen(glyphs, look, random);
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
        Fragment best = null;
        double nearest = 0.7 * look.size();
        for (Fragment fragment : fragments) {
            Bounds bounds = fragment.stroke().bounds();
            double x = look.upright((bounds.minX() + bounds.maxX()) / 2, (bounds.minY() + bounds.maxY()) / 2);
            if (isSmall(fragment) && bounds.maxY() < -1.05 * look.size() && Math.abs(x - middle) < nearest) {
                nearest = Math.abs(x - middle);
                best = fragment;
            }
        }
        if (best != null) {
            fragments.remove(best);
        }
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
        double left = before.map(edges -> edges[1]).orElse(after.map(edges -> edges[0] - 0.6).orElse(0.0));
        return (left + after.map(edges -> edges[0]).orElse(left + 0.6)) / 2;
    }

    private Optional<double[]> edgesOf(int p) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Fragment fragment : fragments) {
            for (int i = 0; i < fragment.pieces().length; i++) {
                double y = fragment.stroke().y(i);
                if (fragment.pieces()[i] == p && y > -1.05 * look.size()) {
                    double x = look.upright(fragment.stroke().x(i), y);
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return left <= right ? Optional.of(new double[] {left, right}) : Optional.empty();
    }

    /** The order of the last stroke of the word in which piece p is: marks come after the word. */
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

    private WrittenLine line(Optional<WrittenLine> base, long seed) {
        fragments.sort(Comparator.comparingDouble(Fragment::order));
        double left = fragments.stream().mapToDouble(fragment -> fragment.stroke().bounds().minX()).min().orElse(0);
        Ink ink = new Ink(fragments.stream().map(Fragment::stroke).toList()).translated(-left, 0);
        int[][] characters = fragments.stream()
                .map(fragment -> Arrays.stream(fragment.pieces()).map(p -> composition.pieces().get(p).start())
                        .toArray())
                .toArray(int[][]::new);
        return new WrittenLine(composition.text(), ink, characters, base.map(WrittenLine::seed).orElse(seed),
                base.flatMap(WrittenLine::trace).orElse(null));
    }

    private Glyph glyph(String name) {
        return glyphs.find(name).orElseThrow(
                () -> new IllegalStateException("the built-in alphabet has no glyph '" + name + "'"));
    }
}
