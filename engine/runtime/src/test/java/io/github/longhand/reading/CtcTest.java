package io.github.longhand.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds decoding against adding up every path there is. */
class CtcTest {
    private static final int STEPS = 6;
    private static final int CLASSES = 3;

    private static Posteriors posteriors(long seed) {
        Random random = new Random(seed);
        float[] scores = new float[STEPS * CLASSES];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) random.nextGaussian();
        }
        return Posteriors.of(scores, CLASSES, STEPS, CLASSES);
    }

    /** The probability of every text there can be. */
    private static Map<List<Integer>, Double> everyText(Posteriors posteriors) {
        Map<List<Integer>, Double> texts = new HashMap<>();
        for (int path = 0; path < Math.pow(CLASSES, STEPS); path++) {
            List<Integer> text = new ArrayList<>();
            double log = 0;
            int before = Posteriors.BLANK;
            int rest = path;
            for (int step = 0; step < STEPS; step++) {
                int c = rest % CLASSES;
                rest /= CLASSES;
                log += posteriors.at(step, c);
                if (c != before && c != Posteriors.BLANK) {
                    text.add(c);
                }
                before = c;
            }
            texts.merge(text, Math.exp(log), Double::sum);
        }
        return texts;
    }

    private static int[] array(List<Integer> text) {
        return text.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void theProbabilityOfATextIsThatOfAllPathsThatSayIt() {
        Posteriors posteriors = posteriors(1);
        everyText(posteriors).forEach((text, probability) -> assertEquals(Math.log(probability),
                Ctc.logProbability(posteriors, 0, STEPS, array(text)), 1e-9, text.toString()));
    }

    @Test
    void aBeamWideEnoughFindsTheMostLikelyText() {
        for (int seed = 0; seed < 40; seed++) {
            Posteriors posteriors = posteriors(seed);
            Map.Entry<List<Integer>, Double> best =
                    everyText(posteriors).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            Ctc.Reading read = Ctc.beam(posteriors, 0, STEPS, 1000);
            assertArrayEquals(array(best.getKey()), read.labels(), "seed " + seed);
            assertEquals(Math.log(best.getValue()), read.logProbability(), 1e-9);
        }
    }

    @Test
    void aNarrowBeamNeverClaimsMoreThanItsTextHas() {
        for (int seed = 0; seed < 40; seed++) {
            Posteriors posteriors = posteriors(seed);
            Ctc.Reading read = Ctc.beam(posteriors, 1, STEPS, 2);
            assertTrue(read.logProbability() <= Ctc.logProbability(posteriors, 1, STEPS, read.labels()) + 1e-9);
        }
    }

    @Test
    void lettersAreAlignedInOrderAndApart() {
        int[] labels = {1, 1, 2};
        int[][] spans = Ctc.align(posteriors(4), labels);
        assertEquals(3, spans.length);
        assertTrue(spans[0][0] < spans[0][1] && spans[0][1] < spans[1][0], "a blank stands between equals");
        assertTrue(spans[1][1] <= spans[2][0] && spans[2][1] <= STEPS, Arrays.deepToString(spans));
    }

    @Test
    void aTextThatIsTooLongForTheStepsHasNoPlaceInThem() {
        int[] labels = {1, 1, 1, 1};
        assertEquals(0, Ctc.align(posteriors(4), labels).length);
        assertEquals(Double.NEGATIVE_INFINITY, Ctc.logProbability(posteriors(4), 0, STEPS, labels));
    }

    @Test
    void nothingIsReadWhereThereIsNoStep() {
        assertEquals(0, Ctc.beam(posteriors(1), 2, 2, 5).labels().length);
        assertEquals(0, Ctc.logProbability(posteriors(1), 2, 2, new int[0]));
    }
}
