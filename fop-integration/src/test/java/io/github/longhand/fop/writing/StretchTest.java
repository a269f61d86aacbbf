package io.github.longhand.fop.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.draw.Pens;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.ScribeSettings.Check;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is left between the words of a passage. */
class StretchTest {
    private static final Look LOOK = new Look(10, Pens.line(), Color.BLACK, 0, 0);
    private static final double WIDTH = 2;

    /** What stays between the words, in x-heights, where a hand left {@code gaps}. */
    private static List<Double> kept(boolean tailed, double... gaps) {
        DocumentWriting writing = new DocumentWriting(Copyist.plain());
        Passage passage = writing.passage(new Gapped(gaps, tailed),
                new Passage.Manner(Optional.empty(), 1, OptionalLong.of(1), Check.NONE), new NoTrouble());
        List<Word> words = new ArrayList<>();
        for (int i = 0; i <= gaps.length; i++) {
            words.add(passage.add("w", LOOK));
            passage.addBlank();
        }
        writing.submit(passage, 0);
        return words.subList(0, gaps.length).stream().map(word ->
                (word.drawn().blankMm() + word.drawn().advanceMm()) / LOOK.xHeightMm() - WIDTH).toList();
    }

    @Test
    void gapsAreBroughtNearerToTheUsualOne() {
        List<Double> kept = kept(false, 1, 1.1, 0.1, 1, 3, 0.9);
        assertTrue(kept.stream().allMatch(gap -> gap >= 0.6 && gap <= 1.4), kept::toString);
        assertTrue(kept.get(2) < kept.get(0) && kept.get(4) > kept.get(1), kept::toString);
    }

    @Test
    void aTailUnderTheNextWordMakesNoGapNarrower() {
        assertEquals(kept(false, 1, 1, 1), kept(true, 1, 1, 1));
    }

    @Test
    void twoWordsThatStandTooCloseArePartedAsHandsCommonlyDo() {
        assertTrue(kept(false, 0.1).get(0) >= 0.6, () -> kept(false, 0.1).toString());
    }

    @Test
    void wordsThatHaveGrownTogetherStaySo() {
        assertEquals(-0.5, kept(false, 1, -0.5, 1).get(1), 1e-9);
    }

    /** Writes words of one letter, as far apart as it was told. */
    private record Gapped(double[] gaps, boolean tailed) implements Penman {
        @Override
        public String name() {
            return "gapped";
        }

        @Override
        public void requireStyle(String style) {
        }

        @Override
        public OptionalInt firstUnwritable(String text) {
            return OptionalInt.empty();
        }

        @Override
        public List<PennedLine> write(List<LineOrder> orders) {
            return orders.stream().map(order -> (PennedLine) (start, end) -> {
                double left = 0;
                for (int word = 0; word < start / 2; word++) {
                    left += WIDTH + gaps[word];
                }
                Stroke letter = Stroke.of(left, 0, left + WIDTH / 2, -1, left + WIDTH, 0);
                return tailed ? Ink.of(letter, Stroke.of(left + 1, 0, left + 2 * WIDTH, 1)) : Ink.of(letter);
            }).toList();
        }
    }

    private static final class NoTrouble implements Passage.Trouble {
        @Override
        public RuntimeException unwritten(String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void unreadable(List<String> words) {
            throw new AssertionError(words);
        }
    }
}
