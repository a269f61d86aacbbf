package io.github.longhand.glyph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.testing.Picture;
import java.io.IOException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class GlyphSetTest {
    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Test
    void everyPrintableAsciiCharacterHasAGlyph() {
        for (int c = '!'; c <= '~'; c++) {
            assertTrue(GlyphSet.builtIn().has(c), Character.toString(c));
        }
    }

    @Test
    void lettersKeepToTheirLines() {
        for (String name : GlyphSet.builtIn().names()) {
            Glyph glyph = GlyphSet.builtIn().find(name).orElseThrow();
            Bounds bounds = glyph.draw(Manner.upright(0), random(1)).bounds().orElseThrow();
            assertTrue(bounds.minY() > -1.9 && bounds.maxY() < 0.85, name + " is too tall: " + bounds);
            if (glyph.advance() > 0) {
                assertTrue(bounds.minX() > -0.26 && bounds.maxX() < glyph.advance() + 0.12,
                        name + " leaves its advance " + glyph.advance() + ": " + bounds);
            }
        }
    }

    @Test
    void aSeedDrawsTheSameGlyphAgainAndAnotherSeedDoesNot() {
        Glyph glyph = GlyphSet.builtIn().find("g").orElseThrow();
        Ink once = glyph.draw(Manner.upright(1), random(7));
        assertEquals(once, glyph.draw(Manner.upright(1), random(7)));
        assertNotEquals(once, glyph.draw(Manner.upright(1), random(8)));
    }

    @Test
    void slantLeansTheTopToTheRight() {
        Glyph glyph = GlyphSet.builtIn().find("l").orElseThrow();
        Ink upright = glyph.draw(Manner.upright(0), random(1));
        Ink slanted = glyph.draw(Manner.upright(0).withSlant(0.5), random(1));
        assertEquals(upright.strokes().get(0).x(0) + 0.5 * 1.84, slanted.strokes().get(0).x(0), 1e-9);
    }

    @Test
    void aDesignWithAnErrorNamesTheLine() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> GlyphReader.read("a 50 1,2 3,4\nb 50 1,x\n"));
        assertTrue(e.getMessage().contains("line 2"), e.getMessage());
    }

    @Test
    void theWholeAlphabetCanBeLookedAt() throws IOException {
        int columns = 16;
        int rows = (GlyphSet.builtIn().names().size() + columns - 1) / columns;
        Picture picture = new Picture(columns * 2.2, rows * 3.2, 45);
        int i = 0;
        for (String name : GlyphSet.builtIn().names()) {
            Ink ink = GlyphSet.builtIn().find(name).orElseThrow().draw(Manner.upright(0.5), random(i));
            picture.draw(ink, i % columns * 2.2 + 0.5, i / columns * 3.2 + 2.2, 0.07);
            i++;
        }
        picture.save("alphabet");
    }
}
