package io.github.longhand.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.network.Weights;
import io.github.longhand.reading.MadeUpReader;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Standard;
import io.github.longhand.text.Alphabet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words are written again and the line stays whole. Hand and reader are untrained ones. */
class MendingTest {
    private static final Alphabet ALPHABET = Alphabet.of(" abcdefgh");
    private static final NetworkShape SHAPE = new NetworkShape(Preset.GRAVES, 24, 3, 4, ALPHABET.size(), 0);
    static final ScribeSettings SETTINGS = ScribeSettings.of(new Style.Learned("some", 1, new float[0]));
    /** Nothing is good enough for it. */
    static final Reader STRICT = MadeUpReader.of(ALPHABET, 2)
            .withStandard(new Standard(1, 1, new float[ALPHABET.size()], Standard.none(ALPHABET.size()).mostPoints()));
    static final Reader LENIENT = MadeUpReader.of(ALPHABET, 2);

    private static Weights weights() {
        Random random = new Random(9);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        Weights.sizes(SHAPE).forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() * 0.2f;
            }
            matrices.put(name, values);
        });
        // A window that moves on by a fifth of a character at each step, as a trained one does.
        Arrays.fill(matrices.get("window.bias"), 3, 6, 0.5f);
        Arrays.fill(matrices.get("window.bias"), 6, 9, -1.6f);
        return Weights.of(SHAPE, matrices);
    }

    private static Sampler sampler() {
        return new Sampler(SynthesisNetwork.of(weights()), ALPHABET);
    }

    static Hand hand() {
        return new Hand("made up", ALPHABET, weights(), Map.of("some", SETTINGS.style()), Map.of(), "free");
    }

    private static List<RawLine> lines(Sampler sampler, int count) {
        List<Sampler.Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(new Sampler.Task("abc defgh ab".substring(0, 12 - i % 5), SETTINGS.withTrace(i % 2 == 0), i));
        }
        return sampler.write(tasks).stream().filter(RawLine::isComplete).toList();
    }

    @Test
    void aLineThatCanBeReadIsLeftAsItIs() {
        Sampler sampler = sampler();
        List<RawLine> lines = lines(sampler, 6);
        assertFalse(lines.isEmpty());
        for (Mending.Mended mended : Mending.mend(lines, LENIENT, sampler)) {
            assertTrue(lines.contains(mended.line()));
            assertEquals(0, mended.legibility().rewritten());
            assertEquals(List.of(), mended.legibility().unreadable());
        }
    }

    @Test
    void eachWordThatFailsIsWrittenAsLongAsThereIsPatienceAndNamed() {
        Sampler sampler = sampler();
        for (Mending.Mended mended : Mending.mend(lines(sampler, 6), STRICT, sampler)) {
            List<String> words = List.of(mended.line().text().split(" "));
            assertEquals(words, mended.legibility().unreadable());
            assertEquals(Patience.most(SETTINGS) * words.size(), mended.legibility().rewritten());
        }
    }

    @Test
    void aLineMendedAloneEqualsTheSameLineMendedAmongOthers() {
        Sampler sampler = sampler();
        List<RawLine> lines = lines(sampler, 9);
        List<Mending.Mended> together = Mending.mend(lines, STRICT, sampler);
        for (int i = 0; i < lines.size(); i++) {
            Mending.Mended alone = Mending.mend(List.of(lines.get(i)), STRICT, sampler).get(0);
            assertArrayEquals(alone.line().offsets(), together.get(i).line().offsets());
            assertArrayEquals(alone.line().characters(), together.get(i).line().characters());
            assertEquals(alone.legibility(), together.get(i).legibility());
        }
    }

    @Test
    void writingAgainNeverMakesALineWorse() {
        Sampler sampler = sampler();
        List<RawLine> lines = lines(sampler, 9);
        List<Mending.Mended> mended = Mending.mend(lines, STRICT, sampler);
        boolean better = false;
        for (int i = 0; i < lines.size(); i++) {
            double before = CheckedLine.of(lines.get(i).track(), lines.get(i).text(), STRICT).score();
            better |= mended.get(i).legibility().score() > before;
        }
        assertTrue(better, "of so many tries one is better");
    }

    @Test
    void laterTriesAreNeater() {
        List<Double> biases = IntStream.range(0, Patience.most(SETTINGS))
                .mapToObj(attempt -> Patience.at(SETTINGS, attempt).bias()).toList();
        assertEquals(List.of(1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 3.0, 3.0, 3.0), biases);
        assertEquals(10, Patience.at(SETTINGS.withBias(9.5), 3).bias());
    }

    @Test
    void theTraceOfAMendedLineIsThatOfItsInk() {
        Sampler sampler = sampler();
        for (Mending.Mended mended : Mending.mend(lines(sampler, 6), STRICT, sampler)) {
            if (mended.line().settings().traced()) {
                assertEquals(mended.line().length(), mended.line().trace().steps());
            }
        }
    }

    @Test
    void aNetworkLedAlongPointsGoesOnAsItWouldHave() {
        Sampler sampler = sampler();
        RawLine line = lines(sampler, 1).get(0);
        float[] start = Arrays.copyOf(line.offsets(), 3 * 10);
        RawLine led = sampler.write(List.of(new Sampler.Task(line.text(), SETTINGS, 77, line.offsets(),
                Sampler.Task.GIVEN_ONLY))).get(0);
        assertArrayEquals(line.offsets(), led.offsets());
        assertArrayEquals(line.characters(), led.characters());
        RawLine again = sampler.write(List.of(new Sampler.Task(line.text(), SETTINGS, 77, start,
                line.text().length()))).get(0);
        assertArrayEquals(start, Arrays.copyOf(again.offsets(), start.length));
    }

    @Test
    void aSplicedTrackHasTheNewWordAndTheOldRestBehindItsLeap() {
        Track old = new Track(new float[] {1, 0, 0, 1, 0, 1, 5, 0, 0, 1, 1, 1}, new int[] {0, 0, 2, 2});
        Track fresh = new Track(new float[] {2, 2, 1, 7, 3, 1, 9, 9, 0}, new int[] {0, 2, 2});
        assertEquals(2, old.cutBefore(2));
        assertEquals(1, fresh.until(2).cutBefore(2));
        Track joined = fresh.joined(1, old, 2);
        assertArrayEquals(new float[] {2, 2, 1, 7, 3, 0, 1, 1, 1}, joined.offsets());
        assertArrayEquals(new int[] {0, 2, 2}, joined.characters());
    }
}
