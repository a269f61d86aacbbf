package io.github.longhand.sampling;

import io.github.longhand.glyph.Glyph;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.text.Composition.Drawn;
import io.github.longhand.text.Composition.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sets the runs of a line side by side: glyphs are drawn, and what the network wrote is moved along
 * to make room for them. One use for one line.
 */
final class RunLayout {
    /** Between two letters where a glyph meets the network's ink, in sizes of the line. */
    private static final double LETTER_GAP = 0.22;
    /** How far two letters drawn as one overlap, in sizes of the line. */
    private static final double OVERLAP = 0.06;
    /** How far a dot may stand from the run of its letter, in sizes of the line. */
    private static final double STRAYED = 0.5;
    /** What glyphs next to each other have between them beyond their own room, in sizes of the line. */
    private static final double TRACKING = 0.07;

    private final List<Piece> pieces;
    private final List<Run> runs;
    private final GlyphSet glyphs;
    private final LineLook look;
    private final RandomGenerator random;

    private final List<Fragment> placed = new ArrayList<>();
    private double reached; // where the run before ends, upright
    private double naturalEnd; // where the network's run before ended before it was moved, upright
    private double glyphEnd; // where the glyph before ends with the room of its own, upright

    RunLayout(List<Piece> pieces, GlyphSet glyphs, LineLook look, RandomGenerator random) {
        this.pieces = pieces;
        this.runs = Run.of(pieces);
        this.glyphs = glyphs;
        this.look = look;
        this.random = random;
    }

    /** What the network wrote, in its place, and the glyphs; in order from 0. */
    List<Fragment> place(List<Fragment> written) {
        List<List<Fragment>> ofRun = shared(written);
        for (int r = 0; r < runs.size(); r++) {
            if (runs.get(r).isGlyph()) {
                placeGlyph(r);
            } else {
                placeWritten(r, ofRun.get(r));
            }
        }
        return placed;
    }

    private void placeGlyph(int r) {
        Run run = runs.get(r);
        Glyph glyph = glyph(((Drawn) pieces.get(run.from())).glyph());
        Ink ink = glyph.draw(look.manner(), random);
        double[] edges = look.edges(ink.strokes()).orElseThrow();
        boolean afterGlyph = r > 0 && runs.get(r - 1).isGlyph() && run.gap() == Run.Gap.NONE;
        double origin = r == 0 ? 0 : afterGlyph ? glyphEnd : reached + gap(run) - edges[0];
        for (Stroke stroke : ink.translated(origin, 0).strokes()) {
            placed.add(Fragment.of(stroke, run.from(), placed.size()));
        }
        reached = origin + edges[1];
        glyphEnd = origin + (glyph.advance() + TRACKING) * look.size();
    }

    private void placeWritten(int r, List<Fragment> written) {
        Optional<double[]> edges = edges(written);
        if (edges.isEmpty()) {
            return;
        }
        double left = edges.get()[0];
        double natural = left - naturalEnd;
        Run run = runs.get(r);
        double shift = r == 0 ? 0 : reached - left + switch (run.gap()) {
            case WIDE -> natural + (run.blanks() - 1) * look.blank();
            case JOINED -> Math.min(natural, gap(run));
            case NONE, BLANK -> gap(run);
        };
        for (Fragment fragment : written) {
            placed.add(fragment.moved(shift, placed.size()));
        }
        naturalEnd = edges.get()[1];
        reached = naturalEnd + shift;
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
    private List<List<Fragment>> shared(List<Fragment> written) {
        int[] runOfPiece = new int[pieces.size()];
        List<List<Fragment>> ofRun = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            Arrays.fill(runOfPiece, runs.get(r).from(), runs.get(r).to(), r);
            ofRun.add(new ArrayList<>());
        }
        written.stream().filter(fragment -> !look.isSmall(fragment))
                .forEach(fragment -> ofRun.get(runOfPiece[fragment.mainPiece()]).add(fragment));
        List<Optional<double[]>> extents = ofRun.stream().map(this::edges).toList();
        written.stream().filter(look::isSmall)
                .forEach(dot -> ofRun.get(under(dot, runOfPiece[dot.mainPiece()], extents)).add(dot));
        ofRun.forEach(run -> run.sort(Comparator.comparingDouble(Fragment::order)));
        return ofRun;
    }

    /** The run that a dot goes with: its own, unless it has strayed over another. */
    private int under(Fragment dot, int own, List<Optional<double[]>> extents) {
        double[] at = edges(List.of(dot)).orElseThrow();
        double middle = (at[0] + at[1]) / 2;
        boolean strayed = extents.get(own).isPresent()
                && distance(middle, extents.get(own).get()) > STRAYED * look.size();
        for (int r = 0; strayed && r < extents.size(); r++) {
            if (extents.get(r).isPresent() && distance(middle, extents.get(r).get()) == 0) {
                return r;
            }
        }
        return own;
    }

    private static double distance(double x, double[] edges) {
        return Math.max(0, Math.max(edges[0] - x, x - edges[1]));
    }

    private Optional<double[]> edges(List<Fragment> fragments) {
        return look.edges(fragments.stream().map(Fragment::stroke).toList());
    }

    private Glyph glyph(String name) {
        return glyphs.find(name).orElseThrow(
                () -> new IllegalStateException("the built-in alphabet has no glyph '" + name + "'"));
    }
}
