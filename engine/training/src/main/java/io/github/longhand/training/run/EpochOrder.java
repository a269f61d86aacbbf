package io.github.longhand.training.run;

import io.github.longhand.training.corpus.PreparedLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The batches of each epoch: lines of similar length together, in an order that follows from seed
 * and epoch alone.
 */
final class EpochOrder {
    /** How far lengths are shaken before lines are put together, so that batches differ by epoch. */
    private static final double SHAKE = 0.1;

    /** A character that stands in the corpus so often needs no help to be learned. */
    private static final int ENOUGH = 250;

    private final List<PreparedLine> lines;
    private final Map<String, Integer> writers;
    private final Schedule settings;

    /**
     * @param lines of the corpus
     * @param writers in the order of their numbers
     * @param counts how often each character stands in the lines
     */
    EpochOrder(List<PreparedLine> lines, List<String> writers, Map<Character, Integer> counts,
            Schedule settings) {
        this.lines = new ArrayList<>();
        for (PreparedLine line : lines) {
            this.lines.addAll(Collections.nCopies(repeats(line.text(), counts, settings.repeats()), line));
        }
        this.settings = settings;
        this.writers = new HashMap<>();
        for (String writer : writers) {
            this.writers.put(writer, this.writers.size());
        }
    }

    /** So many that the rarest character of a line comes about {@link #ENOUGH} times in an epoch. */
    private static int repeats(String text, Map<Character, Integer> counts, int most) {
        int rarest = text.chars().map(c -> counts.getOrDefault((char) c, ENOUGH)).min().orElse(ENOUGH);
        return Math.max(1, Math.min(most, Math.round((float) ENOUGH / rarest)));
    }

    /** Batches of an epoch. */
    int batches() {
        return (lines.size() + settings.batchLines() - 1) / settings.batchLines();
    }

    /** The number of the writer of {@code line}, -1 for nobody who is trained on. */
    int writer(PreparedLine line) {
        return line.writer().map(name -> writers.getOrDefault(name, -1)).orElse(-1);
    }

    /** The lines of each batch of epoch {@code epoch}, counted from 0. */
    List<List<Batch.Entry>> epoch(int epoch) {
        Random random = new Random(settings.seed() * 1_000_003 + epoch);
        record Placed(Batch.Entry entry, double place) {
        }
        List<Placed> placed = new ArrayList<>();
        for (PreparedLine line : lines) {
            int writer = writer(line);
            boolean dropped = random.nextDouble() < settings.styleDrop();
            double place = line.points() * (1 + SHAKE * random.nextDouble());
            placed.add(new Placed(new Batch.Entry(line, dropped ? -1 : writer), place));
        }
        placed.sort(Comparator.comparingDouble(Placed::place));
        List<List<Batch.Entry>> batches = new ArrayList<>();
        for (int from = 0; from < placed.size(); from += settings.batchLines()) {
            batches.add(placed.subList(from, Math.min(placed.size(), from + settings.batchLines())).stream()
                    .map(Placed::entry).toList());
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
