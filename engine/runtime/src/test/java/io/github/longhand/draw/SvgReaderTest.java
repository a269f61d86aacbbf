package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SvgReaderTest {
    private static final String MM =
            "<svg xmlns='http://www.w3.org/2000/svg' width='100mm' height='100mm' viewBox='0 0 100 100'>";

    private static Ink read(String svg) throws LonghandException {
        return SvgReader.read(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), "my.svg").ink();
    }

    private static Stroke path(String data) throws LonghandException {
        return read(MM + "<path d='" + data + "'/></svg>").strokes().get(0);
    }

    private static void assertEnds(double x, double y, Stroke stroke) {
        assertEquals(x, stroke.x(stroke.size() - 1), 1e-9);
        assertEquals(y, stroke.y(stroke.size() - 1), 1e-9);
    }

    @Test
    void everyCommandIsUnderstoodAbsoluteAndRelative() throws LonghandException {
        assertEnds(4, 6, path("M1,2 3,4 4 6"));
        assertEnds(4, 6, path("m1 2l2 2 1 2"));
        assertEnds(7, -3, path("M1 2H7V-3"));
        assertEnds(8, -1, path("M1 2h7v-3"));
        assertEnds(5, 5, path("M0 0C1 0 2 0 3 3S4 5 5 5"));
        assertEnds(5, 5, path("M0 0c1 0 2 0 3 3s1 2 2 2"));
        assertEnds(4, 0, path("M0 0Q1 1 2 0T4 0"));
        assertEnds(4, 0, path("M0 0q1 1 2 0t2 0"));
        assertEnds(10, 0, path("M0 0A5 5 0 0 1 10 0"));
        assertEnds(0, 0, path("M0 0h1v1z"));
        assertEnds(1.5, -0.25, path("M0 0l1.-.5.5.25"));
        assertEnds(100, 0, path("M0 0l1e2 0"));
    }

    @Test
    void anArcIsRoundAndTurnsAsItsFlagsSay() throws LonghandException {
        Stroke arc = path("M0 0a5 5 0 01 10 0");
        for (int i = 0; i < arc.size(); i++) {
            assertEquals(5, Math.hypot(arc.x(i) - 5, arc.y(i)), 0.005);
        }
        assertEquals(-5, arc.bounds().minY(), 0.01);
        assertEquals(5, path("M0 0a5 5 0 0 0 10 0").bounds().maxY(), 0.01);
        // The larger part of a circle of radius 5 around (5, 5), from its left to its lowest point.
        Bounds large = path("M0 5A5 5 0 1 1 5 10").bounds();
        assertEquals(10, large.maxX(), 0.02);
        assertEquals(0, large.minY(), 0.02);
    }

    @Test
    void aSmoothCommandMirrorsTheControlPointBefore() throws LonghandException {
        assertEquals(-path("M0 0Q1 4 2 0").bounds().minY() + 2, path("M0 0Q1 4 2 0T4 0").bounds().maxY(), 0.05);
        assertEquals(-2, path("M0 0Q1 4 2 0T4 0").bounds().minY(), 0.05);
    }

    @Test
    void transformsViewBoxAndUnitsPlaceTheInk() throws LonghandException {
        Ink ink = read("<svg width='2cm' height='4cm' viewBox='10 10 200 400'>"
                + "<g transform='translate(10,10) scale(2)'><path transform='rotate(90)' d='M0 0h50'/></g>"
                + "<line x1='10' y1='10' x2='20' y2='10' transform='matrix(1 0 0 1 0 5)'/></svg>");
        assertEnds(0, 10, ink.strokes().get(0));
        assertEnds(1, 0.5, ink.strokes().get(1));
        assertEnds(25.4, 0, read("<svg><path d='M0 0h96'/></svg>").strokes().get(0));
    }

    @Test
    void onlyWhatIsDrawnIsInk() throws LonghandException {
        Ink ink = read(MM + "<title>t</title><defs><path d='M0 0h9'/><g><path d='M0 0h9'/></g></defs>"
                + "<path d=''/><path d='M1 1'/><path d='M0 0h1M5 5h1'/><polyline points='0,0 3,0 3,3'/></svg>");
        assertEquals(3, ink.strokes().size());
    }

    @Test
    void whatSvgWriterWritesIsReadBackInItsPlace() throws Exception {
        Drawing drawing = Drawing.around(MadeUpInk.line(60), Pens.line(), InkColor.BLACK, 2).withText("loops");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgWriter.write(drawing, out);
        InkSample back = SvgReader.read(new ByteArrayInputStream(out.toByteArray()), "my.svg");
        assertEquals("loops", back.text());
        assertEquals(drawing.ink().strokes().size(), back.ink().strokes().size());
        Bounds before = drawing.ink().bounds().orElseThrow();
        Bounds after = back.ink().bounds().orElseThrow();
        // The smooth line bulges beyond its points by a little.
        assertEquals(before.minX(), after.minX(), 0.1);
        assertEquals(before.maxX(), after.maxX(), 0.1);
        assertEquals(before.minY(), after.minY(), 0.1);
        assertEquals(before.maxY(), after.maxY(), 0.1);
    }

    @Test
    void brokenDocumentsAreRefusedWithTheirPlace() {
        for (String[] broken : new String[][] {
                {"<html/>", "not SVG"},
                {MM + "</svg>", "holds no path"},
                {MM + "<text>hello</text></svg>", "text must be turned to paths"},
                {MM + "<path d='M0 0 L 5'/></svg>", "character 9: a number is missing"},
                {MM + "<path d='L5 5 6 6'/></svg>", "begins with M"},
                {MM + "<path d='M0 0X5'/></svg>", "unknown command"},
                {MM + "<path d='M0 0z5 5'/></svg>", "a command letter is missing"},
                {MM + "<path d='M0 0A1 1 0 2 0 5 5'/></svg>", "a flag"},
                {MM + "<path d='M0 0h1e300'/></svg>", "farther than"},
                {MM + "<path d='M0 0" + "h99000h-99000".repeat(10) + "'/></svg>", "more than 1000000 points"},
                {MM + "<path transform='" + " ".repeat(300_000) + "(' d='M0 0h9'/></svg>", "cannot read the transform"},
                {MM + "<path transform='spin(4)' d='M0 0h9'/></svg>", "cannot read the transform"},
                {"<svg viewBox='0 0 0 1'/>", "viewBox"},
        }) {
            LonghandException refused = assertThrows(LonghandException.class, () -> read(broken[0]), broken[0]);
            assertTrue(refused.getMessage().contains(broken[1]), refused.getMessage());
            assertTrue(refused.getMessage().startsWith("my.svg"), refused.getMessage());
        }
    }
}
