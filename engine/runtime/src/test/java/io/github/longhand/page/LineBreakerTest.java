package io.github.longhand.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    private static final double ROOM = 30;

    private static LineBreaker breaker(double[] widths) {
        double[] gaps = new double[widths.length];
        Arrays.fill(gaps, 1);
        return new LineBreaker(widths, gaps, ROOM, ROOM, 0);
    }

    /** What the lines leave free, squared and summed; the last line may leave what it likes. */
    private static double raggedness(double[] widths, List<Integer> ends) {
        double sum = 0;
        int start = 0;
        for (int end : ends) {
            double used = end - start - 1;
            for (int i = start; i < end; i++) {
                used += widths[i];
            }
            assertTrue(used <= ROOM + 1e-9, "a line is too long");
            sum += end == widths.length ? 0 : (ROOM - used) * (ROOM - used);
            start = end;
        }
        assertEquals(widths.length, start);
        return sum;
    }

    @Test
    void noLineIsTooLongAndTheOptimalWayIsNeverMoreRaggedForTheSameNumberOfLines() {
        Random random = new Random(4);
        int better = 0;
        for (int run = 0; run < 200; run++) {
            double[] widths = random.doubles(40, 2, 12).toArray();
            List<Integer> optimal = breaker(widths).ends(LineBreaking.OPTIMAL);
            List<Integer> greedy = breaker(widths).ends(LineBreaking.FIRST_FIT);
            double gain = raggedness(widths, greedy) - raggedness(widths, optimal);
            if (optimal.size() == greedy.size()) {
                assertTrue(gain > -30, "more ragged by " + -gain); // the short last line may cost that much
                better += gain > 1 ? 1 : 0;
            }
        }
        assertTrue(better > 50, "better only " + better + " times");
    }

    @Test
    void wordsAsWideAsTheLineStandAlone() {
        assertEquals(List.of(1, 2, 3), breaker(new double[] {30, 30, 30}).ends(LineBreaking.OPTIMAL));
        assertEquals(List.of(1, 2, 3), breaker(new double[] {30, 30, 30}).ends(LineBreaking.FIRST_FIT));
    }

    @Test
    void aHundredThousandWordsAreBrokenAtOnce() {
        double[] widths = new Random(1).doubles(100_000, 2, 12).toArray();
        List<Integer> ends = new ArrayList<>(breaker(widths).ends(LineBreaking.OPTIMAL));
        assertEquals(widths.length, ends.get(ends.size() - 1));
    }
}
