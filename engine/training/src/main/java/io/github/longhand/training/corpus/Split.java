package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts lines into those to train on and those to validate with, so that no writer has lines in both.
 * The lines of a sheet whose writer nobody knows stay together.
 *
 * @param training in the order of the corpus
 * @param validation in the order of the corpus
 */
record Split(List<PreparedLine> training, List<PreparedLine> validation) {

    /** Draws writers from {@code seed} until they have {@code share} of all lines; the same ones each time. */
    static Split random(List<PreparedLine> lines, double share, long seed) {
        Map<String, Integer> linesByHand = new TreeMap<>();
        lines.forEach(line -> linesByHand.merge(hand(line), 1, Integer::sum));
        List<String> hands = new ArrayList<>(linesByHand.keySet());
        Collections.shuffle(hands, new Random(seed));
        Set<String> drawn = new TreeSet<>();
        int count = 0;
        for (String hand : hands) {
            if (count >= share * lines.size() || drawn.size() == hands.size() - 1) {
                break;
            }
            drawn.add(hand);
            count += linesByHand.get(hand);
        }
        return by(lines, drawn);
    }

    /**
     * Validates with {@code writers}.
     *
     * @throws LonghandException (input) if the corpus has no line by any of them
     */
    static Split named(List<PreparedLine> lines, Set<String> writers) throws LonghandException {
        Set<String> hands = new TreeSet<>();
        writers.forEach(writer -> hands.add(ofWriter(writer)));
        Split split = by(lines, hands);
        if (split.validation.isEmpty()) {
            throw LonghandException.input("the corpus has no line by the writers named, such as '"
                    + writers.stream().findFirst().orElse("") + "'");
        }
        return split;
    }

    private static Split by(List<PreparedLine> lines, Set<String> validationHands) {
        return new Split(lines.stream().filter(line -> !validationHands.contains(hand(line))).toList(),
                lines.stream().filter(line -> validationHands.contains(hand(line))).toList());
    }

    private static String hand(PreparedLine line) {
        return line.writer().map(Split::ofWriter).orElse("sheet " + line.group());
    }

    private static String ofWriter(String writer) {
        return "writer " + writer;
    }
}
