package io.github.longhand.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.text.Alphabet;
import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
    private static final Alphabet ALPHABET = Alphabet.of(" abc");

    private static Ink ink(long seed) {
        Random random = new Random(seed);
        List<Stroke> strokes = new ArrayList<>();
        double x = 0;
        for (int s = 0; s < 9; s++) {
            double[] xy = new double[2 * (1 + random.nextInt(12))];
            for (int i = 0; i < xy.length; i += 2) {
                x += random.nextDouble();
                xy[i] = x;
                xy[i + 1] = random.nextGaussian();
            }
            strokes.add(Stroke.of(xy));
        }
        return new Ink(strokes);
    }

    @Test
    void sizeAndPlaceOfTheInkMakeNoDifference() {
        Ink ink = ink(1);
        // Powers of two and a shift that loses no bit, so that nothing is rounded otherwise.
        Ink other = ink.transformed(AffineTransform.getScaleInstance(8, 8));
        assertArrayEquals(PenFeatures.of(ink).values(), PenFeatures.of(other).values());
        Ink moved = ink.transformed(AffineTransform.getTranslateInstance(100, -40));
        assertArrayEquals(PenFeatures.of(ink).values(), PenFeatures.of(moved).values(), 1e-4f);
    }

    @Test
    void noStepHoldsPointsOfTwoStrokes() {
        Ink ink = new Ink(List.of(Stroke.of(0, 0), Stroke.of(1, 0, 2, 1, 3, 0, 4, 1), Stroke.of(5, 1)));
        assertEquals(1 + 2 + 1, PenFeatures.of(ink).steps());
    }

    @Test
    void readingTheSameInkTwiceGivesTheSame() {
        Reader reader = MadeUpReader.of(ALPHABET, 3);
        assertEquals(reader.read(ink(2), "ab ca"), reader.read(ink(2), "ab ca"));
        assertEquals(reader.read(ink(2)), reader.read(ink(2), "cab").text());
    }

    @Test
    void everyWordOfTheTextIsAnsweredAndNoScoreIsAboveZero() {
        LineReading reading = MadeUpReader.of(ALPHABET, 3).read(ink(2), " ab  c a");
        assertEquals(List.of("ab", "c", "a"), reading.words().stream().map(WordReading::text).toList());
        assertEquals(List.of(1, 5, 7), reading.words().stream().map(WordReading::start).toList());
        assertTrue(reading.words().stream().allMatch(word -> word.score() <= 0));
    }

    @Test
    void textWithoutInkCannotBeRead() {
        LineReading reading = MadeUpReader.of(ALPHABET, 3).read(new Ink(List.of()), "ab");
        assertEquals("", reading.text());
        assertEquals(WordReading.UNREADABLE, reading.words().get(0).score());
    }

    @Test
    void charactersThatTheReaderDoesNotKnowArePassedOver() {
        assertEquals(0, MadeUpReader.of(ALPHABET, 3).read(ink(2), "ab \u00e9").words().get(1).score());
    }

    @Test
    void aReaderReadsTheSameAfterItWasWrittenToAFile(@TempDir Path folder) throws LonghandException {
        Reader reader = MadeUpReader.of(ALPHABET, 5)
                .withStandard(new Standard(-2.5, -9, new float[] {0, 1, 2, 3, 4}, new float[] {9, 9, 8, 7, 6}));
        Path file = folder.resolve("a.reader");
        ReaderFile.write(reader, file);
        Reader again = Readers.load(file);
        assertEquals(reader.read(ink(4), "abc a"), again.read(ink(4), "abc a"));
        assertEquals(-2.5, again.standard().soundMargin());
        assertEquals(-9, again.standard().leastMargin());
        assertArrayEquals(reader.standard().mostPoints(), again.standard().mostPoints());
        assertEquals(reader.provenance(), again.provenance());
    }

    @Test
    void aDamagedFileIsRefusedInOneLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.reader");
        ReaderFile.write(MadeUpReader.of(ALPHABET, 5), file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 7, 40, bytes.length / 2, bytes.length - 1}) {
            LonghandException refusal = assertThrows(LonghandException.class,
                    () -> ReaderFile.read(ByteBuffer.wrap(bytes, 0, length).slice(), "a.reader"));
            assertEquals(LonghandException.Kind.INPUT, refusal.kind());
            assertTrue(refusal.getMessage().startsWith("a.reader is not a reader"), refusal.getMessage());
        }
    }

    @Test
    void theErrorRateCountsEditsForEachWantedCharacter() {
        assertEquals(3, EditDistance.between("kitten", "sitting"));
        assertArrayEquals(new boolean[] {false, true, true, true}, EditDistance.kept("what", "hat"));
        assertArrayEquals(new boolean[] {true, false, true}, EditDistance.kept("fox", "fuxx"));
        assertEquals(0.25, ErrorRate.NONE.and("abcd", "abxd").and("abcd", "abd").value());
    }
}
