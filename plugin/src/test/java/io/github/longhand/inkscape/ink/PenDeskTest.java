package io.github.longhand.inkscape.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenDeskTest {
    private static final double[] WAVE = {0, 0, 1, -2, 2, 0, 3, 2, 4, 0};

    @Test
    void aStrokeIsAnOpenLineFromItsFirstPoint() throws LonghandException {
        String path = PenDesk.draw("line", 0.1, 2, List.of(WAVE)).get(0);
        assertTrue(path.startsWith("m 0,0 c "), path);
        assertTrue(!path.contains("z"), path);
    }

    @Test
    void aPenLeavesClosedOutlines() throws LonghandException {
        assertTrue(PenDesk.draw("fountain", 0.1, 2, List.of(WAVE)).get(0).endsWith(" z"));
    }

    @Test
    void theSameStrokesAThousandTimesAsLargeAreTheSameCurves() throws LonghandException {
        double[] large = WAVE.clone();
        for (int i = 0; i < large.length; i++) {
            large[i] *= 1000;
        }
        String small = PenDesk.draw("line", 0.1, 2, List.of(WAVE)).get(0);
        String whole = PenDesk.draw("line", 100, 2000, List.of(large)).get(0);
        assertEquals(small.split(" ").length, whole.split(" ").length);
        assertTrue(!whole.contains("."), "a grid of whole units is fine enough: " + whole);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(LonghandException.class, () -> PenDesk.draw("quill", 1, 1, List.of(WAVE)));
        assertThrows(LonghandException.class, () -> PenDesk.draw("line", 1, 0, List.of(WAVE)));
        assertThrows(LonghandException.class, () -> PenDesk.draw("line", Double.NaN, 1, List.of(WAVE)));
        assertThrows(LonghandException.class, () -> PenDesk.draw("line", 1, 1, List.of(new double[] {1, Double.NaN})));
        assertThrows(LonghandException.class, () -> PenDesk.draw("line", 1, 1, List.of(new double[] {})));
    }
}
