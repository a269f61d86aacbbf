package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngWriterTest {
    /** A level line 1 mm wide from (2, 5) to (8, 5) and a dot at (5, 8), on 10 x 10 mm. */
    private static Drawing drawing(Pen pen) {
        Stroke line = Stroke.of(2, 5, 3, 5, 4, 5, 5, 5, 6, 5, 7, 5, 8, 5);
        return new Drawing(10, 10, List.of(new InkLayer(Ink.of(line, Stroke.of(5, 8)), pen, new InkColor(0xFF0000))),
                "", "");
    }

    private static byte[] png(Drawing drawing, PngSettings settings) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(drawing, settings, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "ballpoint", "fountain", "felt"})
    void inkIsWhereItBelongsAndNowhereElse(String pen) throws Exception {
        byte[] png = png(drawing(Pens.named(pen, 1)), new PngSettings(254, false));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(100, image.getWidth());
        assertEquals(100, image.getHeight());
        assertEquals(0xFFFF0000, image.getRGB(50, 50), "on the line");
        assertEquals(0xFFFF0000, image.getRGB(23, 50), "near its end");
        assertEquals(0xFFFF0000, image.getRGB(50, 80), "on the dot");
        assertEquals(0xFFFFFFFF, image.getRGB(50, 65), "between line and dot");
        assertEquals(0xFFFFFFFF, image.getRGB(10, 50), "before the line");
        assertEquals(0xFFFFFFFF, image.getRGB(0, 0), "in the corner");
    }

    @Test
    void aTransparentPictureHasNoPaper() throws Exception {
        byte[] png = png(drawing(Pens.line()), new PngSettings(254, true));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0, image.getRGB(0, 0) >>> 24);
        assertEquals(0xFFFF0000, image.getRGB(50, 50));
    }

    @Test
    void thePictureSaysHowLargeItIs() throws Exception {
        byte[] png = png(drawing(Pens.line()), new PngSettings(300, false));
        int chunk = indexOf(png, "pHYs");
        assertTrue(chunk > 0);
        int perMetre = (png[chunk + 4] & 0xFF) << 24 | (png[chunk + 5] & 0xFF) << 16 | (png[chunk + 6] & 0xFF) << 8
                | png[chunk + 7] & 0xFF;
        assertEquals(11811, perMetre);
        assertEquals(1, png[chunk + 12]);
    }

    private static int indexOf(byte[] bytes, String wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(wanted);
    }

    @Test
    void theSameDrawingGivesTheSameBytes() throws Exception {
        Drawing drawing = drawing(Pens.named("fountain"));
        assertArrayEquals(png(drawing, PngSettings.DEFAULT), png(drawing, PngSettings.DEFAULT));
    }

    @Test
    void absurdSizesAreRefusedInOneLine() {
        Drawing large = new Drawing(5000, 5000, List.of(), "", "");
        LonghandException pixels = assertThrows(LonghandException.class, () -> png(large, PngSettings.DEFAULT));
        assertTrue(pixels.getMessage().contains("million pixels"), pixels.getMessage());
        for (double dpi : new double[] {0, -300, Double.NaN, 1e9}) {
            assertThrows(LonghandException.class, () -> png(drawing(Pens.line()), new PngSettings(dpi, false)));
        }
        assertThrows(IllegalArgumentException.class, () -> new Drawing(0, 10, List.of(), "", ""));
        assertThrows(IllegalArgumentException.class, () -> new Drawing(10, Double.NaN, List.of(), "", ""));
    }
}
