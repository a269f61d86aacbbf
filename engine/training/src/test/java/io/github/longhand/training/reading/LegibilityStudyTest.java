package io.github.longhand.training.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.Weights;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.ReaderShape;
import io.github.longhand.reading.ReaderWeights;
import io.github.longhand.reading.Standard;
import io.github.longhand.text.Alphabet;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the studies count, with an untrained hand and an untrained reader. */
class LegibilityStudyTest {
    private static final Alphabet ALPHABET = Alphabet.of(" abc");
    private static final PreparedLine LINE = new PreparedLine("line", "sheet", "ab", Optional.empty(),
            new float[] {0, 0, 0, 1, 1, 0, 1, -1, 1, 1, 1, 0, 1, -1, 0, 1, 1, 1});

    private static Map<String, float[]> matrices(Map<String, int[]> sizes) {
        Random random = new Random(9);
        Map<String, float[]> matrices = new LinkedHashMap<>();
        sizes.forEach((name, size) -> {
            float[] values = new float[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() * 0.2f;
            }
            matrices.put(name, values);
        });
        return matrices;
    }

    private static Hand hand() {
        NetworkShape shape = new NetworkShape(Preset.GRAVES, 12, 2, 3, ALPHABET.size(), 0);
        Map<String, float[]> matrices = matrices(Weights.sizes(shape));
        // A window that moves on by a fifth of a character at each step, as a trained one does.
        matrices.put("window.bias", new float[] {0, 0, 0.5f, 0.5f, -1.6f, -1.6f});
        return new Hand("made up", ALPHABET, Weights.of(shape, matrices),
                Map.of("some", new Style.Learned("some", 1, new float[0])), Map.of(), "free");
    }

    private static Reader reader() {
        ReaderShape shape = new ReaderShape(4, 1, ALPHABET.size());
        return new Reader("made up", ALPHABET, new ReaderWeights(shape, matrices(ReaderWeights.sizes(shape))),
                Standard.none(ALPHABET.size()), Map.of(), "free");
    }

    @Test
    void theSameLinesAreCountedWithAndWithoutChecking() throws Exception {
        LegibilityStudy study = LegibilityStudy.of(hand(), reader(), reader(), 2,
                List.of("ab c", "abc", "cab ab b"), List.of(LINE));
        assertEquals(3, study.before().lines());
        assertEquals(6, study.before().words());
        assertEquals(6, study.after().words());
        assertEquals(1, study.people().lines());
        // Nothing fails a standard that everything meets, so nothing was written again.
        assertEquals(0, study.rewritten());
        assertEquals(study.before().errors(), study.after().errors());
        assertTrue(study.report().contains("unchecked"), study.report());
    }

    @Test
    void peoplesOwnCharactersKeepWithinTheBoundsTakenFromThem() {
        Standard standard = CharacterStudy.graded(reader(), hand(), List.of(LINE, LINE, LINE)).standard();
        for (char c : "ab".toCharArray()) {
            int index = ALPHABET.index(c);
            assertTrue(standard.leastPoints()[index] <= standard.mostPoints()[index]);
            assertTrue(standard.mostPoints()[index] < 2 * LINE.points());
        }
        assertEquals(Float.MAX_VALUE, standard.mostPoints()[ALPHABET.index('c')], "it stands in no line");
    }

    @Test
    void theSentencesAreTwoHundredAndHaveEveryMarkThatLettersHave() throws Exception {
        List<String> sentences = Sentences.ofLetters();
        assertEquals(200, sentences.stream().distinct().count());
        String all = String.join(" ", sentences);
        for (char mark : ".,;:?!'\"()-/&%@+=[]#$\u00a30123456789".toCharArray()) {
            assertTrue(all.indexOf(mark) >= 0, "no " + mark);
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            assertTrue(all.indexOf(letter) >= 0, "no " + letter);
            assertTrue(all.indexOf(Character.toLowerCase(letter)) >= 0, "no small " + letter);
        }
    }
}
