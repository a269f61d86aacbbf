package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InkFilesTest {
    private static final Drawing DRAWING =
            new Drawing(60, 20, List.of(new InkLayer(MadeUpInk.line(40), Pens.line(), InkColor.BLACK)), "loops", "");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachFormatIsWrittenWholeAndTheSameTwice(InkFiles.Format format) throws Exception {
        Path one = folder.resolve("one" + format.extension());
        Path two = folder.resolve("TWO" + format.extension().toUpperCase(Locale.ROOT));
        InkFiles.write(DRAWING, one);
        InkFiles.write(DRAWING, two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertEquals(2, files(), "nothing else is left in the folder");
        if (format.readable()) {
            List<InkSample> back = InkFiles.read(one);
            assertEquals("loops", back.get(0).text());
            assertEquals(DRAWING.ink().strokes().size(), back.get(0).ink().strokes().size());
        }
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void anUnknownExtensionIsToldWhichThereAre() {
        for (String name : List.of("a.gif", "a", "svg")) {
            LonghandException refused = assertThrows(LonghandException.class,
                    () -> InkFiles.write(DRAWING, folder.resolve(name)));
            assertTrue(refused.getMessage().contains(".svg, .png, .pdf, .inkml, .json"), refused.getMessage());
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path taken = Files.createDirectory(folder.resolve("taken.svg"));
        for (Path target : List.of(folder.resolve("no/such/a.svg"), file.resolve("a.svg"), taken)) {
            LonghandException refused = assertThrows(LonghandException.class, () -> InkFiles.write(DRAWING, target));
            assertEquals(LonghandException.Kind.WORK, refused.kind());
            assertTrue(refused.getMessage().startsWith("cannot write " + target + ": "), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        }
        assertEquals(2, files());
    }

    @Test
    void aFailureLeavesTheOldFileAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("old.json"), "old");
        assertThrows(LonghandException.class, () -> WholeFile.write(file, out -> {
            out.write(1);
            throw new IOException("the disk is full");
        }));
        assertThrows(LonghandException.class,
                () -> InkFiles.write(List.of(DRAWING), folder.resolve("a.png"), new PngSettings(-1, false)));
        assertEquals("old", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void manyDrawingsGoWhereTheFormatHasRoom() throws Exception {
        List<Drawing> three = List.of(DRAWING, DRAWING, DRAWING);
        for (String name : List.of("a.pdf", "a.json", "a.inkml", "a.jsonl")) {
            InkFiles.write(three, folder.resolve(name), PngSettings.DEFAULT);
        }
        assertEquals(3, InkFiles.read(folder.resolve("a.jsonl")).size());
        assertEquals(3, InkFiles.read(folder.resolve("a.inkml")).size());
        for (String name : List.of("b.svg", "b.png")) {
            assertThrows(LonghandException.class,
                    () -> InkFiles.write(three, folder.resolve(name), PngSettings.DEFAULT));
        }
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertTrue(assertThrows(LonghandException.class, () -> InkFiles.read(folder.resolve("none.json")))
                .getMessage().contains("there is no file"));
        assertTrue(assertThrows(LonghandException.class, () -> InkFiles.read(folder.resolve("a.png")))
                .getMessage().contains("give .svg, .inkml, .json"));
        assertThrows(LonghandException.class, () -> InkFiles.read(folder));
    }

    @Test
    void aLinkStaysALinkAndADeviceADevice() throws Exception {
        Path file = Files.writeString(folder.resolve("file.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        InkFiles.write(DRAWING, link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("loops", InkFiles.read(file).get(0).text());
        Path nowhere = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(nowhere), "skipped: this machine has no /dev/null");
        WholeFile.write(nowhere, out -> out.write(1));
        assertTrue(!Files.isRegularFile(nowhere));
    }

    @Test
    void aDrawingThatWouldBeTooLargeIsRefused() {
        LonghandException refused = assertThrows(LonghandException.class,
                () -> Drawing.around(MadeUpInk.line(40).scaled(200), Pens.line(), InkColor.BLACK, 3));
        assertTrue(refused.getMessage().contains("5080 mm is the most"), refused.getMessage());
        assertThrows(LonghandException.class,
                () -> Drawing.around(MadeUpInk.line(40), Pens.line(), InkColor.BLACK, Double.NaN));
    }

    @Test
    void aDrawingAroundInkLeavesTheMarginFreeOnAllSides() throws Exception {
        Drawing drawing = Drawing.around(MadeUpInk.line(40), Pens.named("felt"), InkColor.BLACK, 3);
        BufferedImage image = PngWriter.render(drawing, new PngSettings(254, false));
        int margin = 27; // 3 mm at 254 dpi, less the bulge of the smooth line beyond its points
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean edge = x < margin || y < margin || x >= image.getWidth() - margin
                        || y >= image.getHeight() - margin;
                assertTrue(!edge || image.getRGB(x, y) == 0xFFFFFFFF, "ink at " + x + ", " + y);
            }
        }
    }
}
