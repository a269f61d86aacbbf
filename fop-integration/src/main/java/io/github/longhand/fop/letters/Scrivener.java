package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.Copyist;
import io.github.longhand.fop.writing.LineOrder;
import io.github.longhand.fop.writing.PennedLine;
import io.github.longhand.fop.writing.Penman;
import io.github.longhand.sampling.Seeds;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sees to it that a letter's ink comes from the letter's seed, and counts what is written. For one
 * letter, hence one thread.
 */
final class Scrivener implements Copyist {
    private final long seed;
    private final Copyist writing;
    private long characters;
    private long retries;
    private double scores;
    private long scored;
    private long nanos;
    private long workNanos;

    /**
     * The scrivener of a letter.
     *
     * @param writing who has it written
     */
    Scrivener(long seed, Copyist writing) {
        this.seed = seed;
        this.writing = writing;
    }

    @Override
    public List<PennedLine> write(Penman penman, List<LineOrder> orders) throws LonghandException {
        long start = System.nanoTime();
        long workStart = WorkClock.nanos();
        List<PennedLine> lines = writing.write(penman, orders.stream().map(this::seeded).toList());
        nanos += System.nanoTime() - start;
        workNanos += WorkClock.nanos() - workStart;
        for (int i = 0; i < lines.size(); i++) {
            LineOrder order = orders.get(i);
            long inked = order.text().chars().filter(character -> character != ' ').count();
            characters += inked;
            retries += lines.get(i).retries();
            if (lines.get(i).score().isPresent()) {
                scores += inked * lines.get(i).score().getAsDouble();
                scored += inked;
            }
        }
        return lines;
    }

    /** Even a seed that the template names: no two letters share a stroke. */
    private LineOrder seeded(LineOrder order) {
        return order.withSeed(Seeds.derive(seed, order.seed()));
    }

    /**
     * What is known of the letter.
     *
     * @param workSeconds of a processor's time that this thread had for it, the writing included
     * @param pdfSeconds of that, for the PDF
     * @param seconds by the clock
     */
    LetterFacts facts(int pages, double workSeconds, double pdfSeconds, double seconds) {
        OptionalDouble score = scored == 0 ? OptionalDouble.empty() : OptionalDouble.of(scores / scored);
        return new LetterFacts(pages, characters, retries, score, nanos / 1e9,
                Math.max(0, workSeconds - workNanos / 1e9 - pdfSeconds), pdfSeconds, seconds);
    }
}
