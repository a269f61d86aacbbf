package io.github.longhand.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;

class LevellingTest {

    @Test
    void aLineThatClimbsIsLevelAfterwards() {
        Ink level = MadeUpWriting.line(40, 2, 1.6);
        Ink climbing = level.transformed(AffineTransform.getRotateInstance(-0.15));
        assertTrue(Math.abs(Levelling.slope(climbing)) > 0.1);
        assertEquals(0, Levelling.slope(Levelling.level(climbing)), 0.005); // the letters have a slope of their own
    }

    @Test
    void levellingKeepsTheLengthOfStrokes() {
        Ink climbing = MadeUpWriting.line(40, 2, 1.6).transformed(AffineTransform.getRotateInstance(-0.15));
        assertEquals(climbing.strokes().get(3).length(), Levelling.level(climbing).strokes().get(3).length(), 1e-9);
    }

    @Test
    void aShortWordIsLeftAsItIs() {
        Ink word = Ink.of(Stroke.of(0, 0, 1, 4, 2, 0, 3, 4, 6, -3));
        assertSame(word, Levelling.level(word));
        assertSame(Ink.EMPTY, Levelling.level(Ink.EMPTY));
    }
}
