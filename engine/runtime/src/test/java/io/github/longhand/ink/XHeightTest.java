package io.github.longhand.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;

class XHeightTest {

    @Test
    void ascendersAndDescendersDoNotCount() {
        XHeight found = XHeight.estimate(MadeUpWriting.line(30, 2, 1.9)).orElseThrow();
        assertEquals(0, found.baseLine(), 0.1);
        assertEquals(-2, found.xLine(), 0.1);
        assertEquals(2, found.height(), 0.15);
    }

    @Test
    void itGrowsAndMovesWithTheInk() {
        Ink line = MadeUpWriting.line(30, 2, 1.9);
        XHeight small = XHeight.estimate(line).orElseThrow();
        XHeight large = XHeight.estimate(line.scaled(37).translated(500, -90)).orElseThrow();
        assertEquals(37 * small.height(), large.height(), 1e-6);
        assertEquals(37 * small.baseLine() - 90, large.baseLine(), 1e-6);
    }

    @Test
    void aBaseLineThatWandersDoesNotMatter() {
        Ink straight = MadeUpWriting.line(40, 2, 1.9);
        Ink wandering = new Ink(straight.strokes().stream().map(stroke -> stroke.transformed(
                AffineTransform.getTranslateInstance(0, 0.8 * Math.sin(stroke.x(0) / 25)))).toList());
        assertEquals(2, XHeight.estimate(wandering).orElseThrow().height(), 0.2);
    }

    @Test
    void dotsAndBarsSayNothing() {
        assertTrue(XHeight.estimate(Ink.EMPTY).isEmpty());
        assertTrue(XHeight.estimate(Ink.of(Stroke.of(1, 1))).isEmpty());
        assertTrue(XHeight.estimate(Ink.of(Stroke.of(0, 0, 5, 0, 9, 0))).isEmpty());
    }
}
