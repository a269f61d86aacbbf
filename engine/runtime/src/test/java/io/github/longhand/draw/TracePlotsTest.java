package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Bounds;
import io.github.longhand.sampling.Trace;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracePlotsTest {
    private static final TracePlots PLOTS = new TracePlots(MadeUpTrace.of("see a <b>"), MadeUpTrace.ALPHABET);

    @Test
    void theFolderHasFivePicturesAndAPageThatNeedsNoOtherFile(@TempDir Path folder) throws Exception {
        Path made = folder.resolve("made/for it");
        PLOTS.write(made);
        for (String name : new String[] {"line", "phi", "window", "pi", "density"}) {
            BufferedImage picture = ImageIO.read(made.resolve(name + ".png").toFile());
            assertTrue(picture.getWidth() > 400 && picture.getHeight() > 100, name);
        }
        String html = Files.readString(made.resolve("index.html"));
        assertEquals(5, html.split("<img ", -1).length - 1);
        assertTrue(html.contains("see a &lt;b&gt;"));
        assertFalse(html.contains("src=\"http") || html.contains("href="));
        for (String picture : html.split("base64,")) {
            assertFalse(picture.isEmpty());
        }
    }

    @Test
    void theDensityOfOneStepIsItsTiltedBell() {
        float sigma = 2;
        float rho = 0.8f;
        Trace trace = new Trace("a", new float[][] {{1, 0}}, new float[][] {{0}}, new float[][] {{0, 1}},
                new float[][] {{1}}, new float[][] {{10, 10}}, new float[][] {{sigma, sigma}}, new float[][] {{rho}},
                new float[] {1}, new float[][] {{10, 10, 1}});
        StrokeDensity density = new StrokeDensity(trace, new Bounds(0, 0, 20, 20), 400, 400);
        double peak = 1 / (2 * Math.PI * sigma * sigma * Math.sqrt(1 - rho * rho));
        // A cell is 0.05 wide, so blurring by half of it hardly lowers the peak.
        assertEquals(peak, density.at(200, 200), 0.01 * peak);
        assertTrue(density.at(240, 240) > 5 * density.at(240, 160), "longer where dx and dy grow together");
        double sum = 0;
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                sum += density.at(x, y) * 0.05 * 0.05;
            }
        }
        assertEquals(1, sum, 0.001);
    }

    @Test
    void aBellNarrowerThanAPixelIsNotMissed() {
        Trace trace = new Trace("a", new float[][] {{1, 0}}, new float[][] {{0}}, new float[][] {{0, 1}},
                new float[][] {{1}}, new float[][] {{5.01f, 5.02f}}, new float[][] {{1e-6f, 1e-6f}},
                new float[][] {{0.99f}}, new float[] {1}, new float[][] {{5, 5, 1}});
        StrokeDensity density = new StrokeDensity(trace, new Bounds(0, 0, 10, 10), 50, 50);
        assertTrue(density.largest() > 1);
    }

    @Test
    void phiIsBrightestWhereTheWindowStands() {
        BufferedImage phi = PLOTS.phi();
        int brightest = ColorMap.VIRIDIS.rgb(1);
        int bright = 0;
        for (int y = 0; y < phi.getHeight(); y++) {
            for (int x = 0; x < phi.getWidth() - 2 * 90; x++) {
                bright += (phi.getRGB(x, y) & 0xFFFFFF) == brightest ? 1 : 0;
            }
        }
        assertTrue(bright > 0, "the largest value has the last colour of the map");
    }

    @Test
    void theColourMapsGrowEvenlyLighter() {
        for (ColorMap map : ColorMap.values()) {
            double before = -1;
            for (int i = 0; i <= 64; i++) {
                int rgb = map.rgb(i / 64.0);
                double light = 0.2126 * (rgb >> 16) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF);
                assertTrue(light > before, map + " at " + i);
                before = light;
            }
            assertEquals(map.rgb(0), map.rgb(Double.NaN));
            assertEquals(map.rgb(1), map.rgb(7));
        }
    }

    @Test
    void ticksFallOnRoundNumbers() {
        assertArrayEquals(new double[] {1, 2, 5, 10, 0.2}, new double[] {Plot.roundStep(0.9), Plot.roundStep(1.1),
                Plot.roundStep(4), Plot.roundStep(7), Plot.roundStep(0.15)}, 1e-12);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInOneLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        LonghandException refused = assertThrows(LonghandException.class, () -> PLOTS.write(file.resolve("sub")));
        assertTrue(refused.getMessage().startsWith("cannot make the folder"), refused.getMessage());
    }
}
