package io.github.longhand.training.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private static final Preparation ALL_POINTS = new Preparation(1, 0, 0, 1000, 1000);

    private static PreparedLine prepared(Preparation preparation, String text, Ink ink) {
        return assertInstanceOf(PreparedLine.class, preparation.prepare(MadeUpCorpus.line("x-01", text, ink)));
    }

    private static DropReason dropped(String text, Ink ink) {
        PreparationResult result = Preparation.DEFAULT.prepare(MadeUpCorpus.line("x-01", text, ink));
        return assertInstanceOf(DroppedLine.class, result).reason();
    }

    @Test
    void rowsAreStepsInMediansWithTheEndsOfStrokesMarked() {
        Ink ink = Ink.of(Stroke.of(10, 10, 14, 10, 18, 10), Stroke.of(18, 14, 22, 14));
        assertArrayEquals(new float[] {0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1},
                prepared(ALL_POINTS, "ab", ink).offsets(), 1e-6f);
    }

    @Test
    void innerPointsAreSmoothedAndEndsAreNot() {
        Ink ink = Ink.of(Stroke.of(0, 0, 10, 8, 20, 0));
        PreparedLine line = prepared(ALL_POINTS, "a", ink);
        Stroke stroke = line.ink().strokes().get(0);
        assertEquals(0.4, stroke.y(1) / stroke.x(1), 1e-6); // (0 + 2 * 8 + 0) / 4 = 4 over 10
        assertEquals(0, stroke.y(2), 1e-6);
    }

    @Test
    void everySecondPointAndBothEndsOfAStrokeAreKept() {
        double[] xy = new double[2 * 10];
        for (int i = 0; i < 10; i++) {
            xy[2 * i] = 5 * i;
        }
        PreparedLine line = prepared(Preparation.DEFAULT, "a", Ink.of(Stroke.of(xy)));
        Stroke stroke = line.ink().strokes().get(0);
        assertEquals(6, stroke.size()); // 0, 2, 4, 6, 8 and 9
        assertEquals(stroke.x(1) * 4.5, stroke.x(5), 1e-5);
    }

    @Test
    void aRestingPenLeavesOnePointAndTheEnd() {
        List<Stroke> strokes = new ArrayList<>(MadeUpCorpus.ink(4, 0).strokes());
        strokes.add(Stroke.of(900, 500, 900, 500, 900, 500, 900, 500, 900, 500));
        Ink ink = prepared(Preparation.DEFAULT, "abcd", new Ink(strokes)).ink();
        assertEquals(3, ink.strokes().size());
        assertEquals(1, ink.strokes().get(2).size());
    }

    @Test
    void sizePlaceAndTiltOfTheLineDoNotMatter() {
        Ink ink = MadeUpCorpus.ink(20, 0);
        AffineTransform moved = AffineTransform.getRotateInstance(0.1);
        moved.scale(3, 3);
        moved.translate(200, -70);
        // Least squares in y alone leave some of a tilt, as much as the slant of the letters makes of it.
        assertArrayEquals(prepared(Preparation.DEFAULT, "x".repeat(20), ink).offsets(),
                prepared(Preparation.DEFAULT, "x".repeat(20), ink.transformed(moved)).offsets(), 0.01f);
    }

    @Test
    void linesThatCannotBeWhatTheirTextSaysAreDropped() {
        Ink ink = MadeUpCorpus.ink(10, 0);
        assertEquals(DropReason.TOO_FEW_POINTS, dropped("x".repeat(26), ink));
        assertEquals(DropReason.TOO_MANY_POINTS, dropped("xxx", ink));
        assertEquals(DropReason.NO_TRANSCRIPT, dropped("  ", ink));
        assertEquals(DropReason.CROSSED_OUT, dropped("a # crossed", ink));
        List<Stroke> strokes = new ArrayList<>(ink.strokes());
        strokes.add(Stroke.of(0, 0, 4000, 4000));
        assertEquals(DropReason.JUMP, dropped("xxxxxxxxxx", new Ink(strokes)));
    }

    @Test
    void inkThatNeverMovesIsDropped() {
        Ink dots = new Ink(Collections.nCopies(30, Stroke.of(5, 5)));
        assertEquals(DropReason.TOO_FEW_POINTS, dropped("x", dots));
    }

    @Test
    void theDescriptionHasEveryParameter() {
        assertEquals("smoothed (1,2,1)/4, every 2. point and stroke ends, steps below 0.1 medians left out, levelled,"
                + " divided by the median step; lines dropped below 8 or above 60 raw points a character or with a"
                + " step above 15 medians", Preparation.DEFAULT.describe());
    }
}
