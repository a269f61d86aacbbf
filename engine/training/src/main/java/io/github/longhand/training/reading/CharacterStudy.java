package io.github.longhand.training.reading;

import io.github.longhand.hand.Hand;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Standard;
import io.github.longhand.sampling.Follower;
import io.github.longhand.text.Alphabet;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many points people give each character: a hand's network is led along lines of its corpus, and
 * the points at which its window rests on each character are counted.
 */
final class CharacterStudy {
    /** The part of the characters at either end that is let fail. */
    private static final double OUTSIDE = 0.002;
    /** Of a character that is rarer, the fewest and most points say too little: they are given room. */
    private static final int ENOUGH = 500;
    private static final float ROOM = 1.5f;

    private CharacterStudy() {
    }

    /** The reader with bounds from {@code lines}; characters they do not have are not bounded. */
    static Reader graded(Reader reader, Hand hand, List<PreparedLine> lines) {
        Alphabet alphabet = reader.alphabet();
        List<List<Integer>> counts = IntStream.range(0, alphabet.size())
                .<List<Integer>>mapToObj(i -> new ArrayList<>()).toList();
        List<PreparedLine> usable = lines.stream().filter(line -> line.points() > 1).toList();
        List<int[]> owners = Follower.with(hand).follow(usable.stream()
                .map(line -> new Follower.Line(line.text(),
                        Arrays.copyOfRange(line.offsets(), 3, line.offsets().length))).toList());
        for (int i = 0; i < usable.size(); i++) {
            String text = usable.get(i).text();
            int[] points = new int[text.length()];
            for (int owner : owners.get(i)) {
                points[owner]++;
            }
            for (int c = 0; c < points.length; c++) {
                counts.get(alphabet.index(text.charAt(c))).add(points[c]);
            }
        }
        Standard none = Standard.none(alphabet.size());
        for (int index = 1; index < alphabet.size(); index++) {
            int[] sorted = counts.get(index).stream().mapToInt(Integer::intValue).sorted().toArray();
            if (sorted.length > 0) {
                int outside = (int) (OUTSIDE * sorted.length);
                float room = sorted.length < ENOUGH ? ROOM : 1;
                none.leastPoints()[index] = (float) Math.floor(sorted[outside] / room);
                none.mostPoints()[index] = (float) Math.ceil(sorted[sorted.length - 1 - outside] * room);
            }
        }
        return reader.withStandard(new Standard(reader.standard().soundMargin(), reader.standard().leastMargin(), none.leastPoints(),
                none.mostPoints()));
    }
}
