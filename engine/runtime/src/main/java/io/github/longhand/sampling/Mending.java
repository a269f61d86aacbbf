package io.github.longhand.sampling;

import io.github.longhand.reading.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line whose words are checked, and those that fail written again, one after the other from left to
 * right.
 *
 * <p>To write a word again the network is led along the points before it, which brings it to the very
 * state in which it stood there, and goes on from another seed until it has leapt to the word after.
 * From there on the line is as it was: its points are offsets, so they follow. Leading costs as much
 * as writing, but keeps nothing of all the lines that are good; and the word is written by a hand that
 * remembers what stands before it, so the line stays whole.
 */
final class Mending {
    private final RawLine first;
    private final Reader reader;
    private CheckedLine line;
    private int word; // the first that is not settled
    private final int[] tries; // (words)

    private Mending(RawLine first, Reader reader) {
        this.first = first;
        this.reader = reader;
        this.line = CheckedLine.of(first.track(), first.text(), reader);
        this.tries = new int[line.words().size()];
        settle();
    }

    /** The checked lines, and how each can be read; what becomes of one depends on it alone. */
    static List<Mended> mend(List<RawLine> lines, Reader reader, Sampler sampler) {
        List<Mending> all = lines.parallelStream().map(line -> new Mending(line, reader)).toList();
        List<Mending> waiting = all.stream().filter(mending -> !mending.isSettled()).toList();
        while (!waiting.isEmpty()) {
            List<Mending> now = waiting;
            List<List<Sampler.Task>> tasks = now.stream().map(Mending::nextTries).toList();
            Iterator<RawLine> written = sampler.write(tasks.stream().flatMap(List::stream).toList()).iterator();
            List<List<RawLine>> tries = tasks.stream().map(some -> some.stream().map(one -> written.next()).toList())
                    .toList();
            IntStream.range(0, now.size()).parallel().forEach(i -> now.get(i).take(tries.get(i)));
            waiting = now.stream().filter(mending -> !mending.isSettled()).toList();
        }
        return traced(all, sampler);
    }

    /** A line as it will stand, and how it can be read. */
    record Mended(RawLine line, Legibility legibility) {
    }

    private static List<Mended> traced(List<Mending> all, Sampler sampler) {
        Iterator<RawLine> traces = sampler.write(all.stream().filter(Mending::needsTrace).map(Mending::whole).toList())
                .iterator();
        List<Mended> mended = new ArrayList<>();
        for (Mending mending : all) {
            mended.add(mending.mended(mending.needsTrace() ? traces.next() : mending.first));
        }
        return mended;
    }

    private boolean isSettled() {
        return word == line.words().size();
    }

    private boolean isChanged() {
        return line.track().points() != first.length() || !Arrays.equals(line.track().offsets(), first.offsets());
    }

    private boolean needsTrace() {
        return first.settings().traced() && isChanged();
    }

    /** Goes on to the next word that fails and has tries left. */
    private void settle() {
        while (!isSettled() && (line.words().get(word).isGood() || tries[word] == Patience.most(first.settings()))) {
            word++;
        }
    }

    /** The point with which the word begins, or, if no stroke does, the one before it that has one. */
    private int from() {
        for (int before = word; before > 0; before--) {
            int cut = line.track().cutBefore(line.words().get(before).start());
            if (cut != Track.NO_CUT) {
                return cut;
            }
        }
        return 0;
    }

    /** The next word that begins with a stroke, after which nothing changes; empty if there is none. */
    private Optional<CheckedLine.Word> after() {
        return line.words().subList(word + 1, line.words().size()).stream()
                .filter(next -> line.track().cutBefore(next.start()) != Track.NO_CUT).findFirst();
    }

    /** One try, as long as most of them help; later some that are made together, which takes hardly longer. */
    private List<Sampler.Task> nextTries() {
        float[] given = Arrays.copyOf(line.track().offsets(), 3 * from());
        int until = after().map(CheckedLine.Word::start).orElse(first.text().length());
        long seed = Seeds.derive(first.seed(), "word " + line.words().get(word).start());
        return IntStream.range(tries[word], tries[word] + Patience.together(first.settings(), tries[word]))
                .mapToObj(attempt -> new Sampler.Task(first.text(),
                        Patience.at(first.settings(), attempt).withTrace(false), Seeds.derive(seed, attempt), given, until))
                .toList();
    }

    private Sampler.Task whole() {
        return new Sampler.Task(first.text(), first.settings(), first.seed(), line.track().offsets(),
                Sampler.Task.GIVEN_ONLY);
    }

    /** Keeps of some tries the best, if it is better than what stands; those after the first good one go unseen. */
    private void take(List<RawLine> attempts) {
        Iterator<RawLine> attempt = attempts.iterator();
        while (attempt.hasNext() && !line.words().get(word).isGood()) {
            tries[word]++;
            spliced(attempt.next()).ifPresent(this::keepIfBetter);
        }
        settle();
    }

    private void keepIfBetter(Track track) {
        CheckedLine other = CheckedLine.of(track, first.text(), reader);
        if (other.words().get(word).value() > line.words().get(word).value()
                && other.badBut(word) <= line.badBut(word) && other.value() > line.value()) {
            line = other;
        }
    }

    private Optional<Track> spliced(RawLine attempt) {
        Optional<CheckedLine.Word> after = after();
        if (after.isEmpty()) {
            return attempt.isComplete() ? Optional.of(attempt.track()) : Optional.empty();
        }
        int cut = attempt.isDone() ? attempt.track().cutBefore(after.get().start()) : Track.NO_CUT;
        return cut == Track.NO_CUT ? Optional.empty()
                : Optional.of(attempt.track().joined(cut, line.track(),
                        line.track().cutBefore(after.get().start())));
    }

    private Mended mended(RawLine traced) {
        List<Legibility.Word> words = new ArrayList<>();
        for (CheckedLine.Word checked : line.words()) {
            words.add(new Legibility.Word(first.text().substring(checked.start(), checked.end()), checked.start(),
                    checked.read(), checked.margin(), checked.faults(), tries[words.size()], checked.isReadable()));
        }
        return new Mended(isChanged() ? first.with(line.track(), traced) : first,
                new Legibility(line.score(), line.reading().text(), words));
    }
}
