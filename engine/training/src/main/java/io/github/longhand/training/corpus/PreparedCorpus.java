package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.XHeight;
import io.github.longhand.text.Alphabet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * All lines of a corpus as a network learns them, in memory, parted by writer. Immutable, but for the
 * offsets of its lines, which are shared with the caller: to be read only.
 *
 * <p>The same corpus and settings give the same lines in the same order, whether the corpus is packed
 * or unpacked.
 *
 * @param name of the corpus
 * @param settings it was loaded with
 * @param training lines to train on, by id
 * @param validation lines by writers who are not in {@code training}, by id
 * @param dropped lines that are in neither, with the reason, by id
 * @param characterCounts how often {@code training} has each character
 * @param alphabet the characters that {@code training} has often enough to be learned, in order of
 *        their code points
 * @param scale that offsets have been divided by
 */
public record PreparedCorpus(String name, Settings settings, List<PreparedLine> training,
        List<PreparedLine> validation, List<DroppedLine> dropped, Map<Character, Integer> characterCounts,
        Alphabet alphabet, Scale scale) {
    private static final int LINES_AT_A_TIME = 256;

    /**
     * How a corpus is loaded.
     *
     * @param preparation of each line
     * @param validationShare the part of the lines, about, that is kept for validation; ignored with
     *        {@code validationWriters}. A corpus by one writer has no validation part
     * @param seed from which validation writers are drawn
     * @param validationWriters whose lines are kept for validation; if empty, they are drawn
     * @param minCharacterCount characters that are rarer in the training part become unknown
     * @param scale of the hand that is to see the lines; if empty, that of the training part
     */
    public record Settings(Preparation preparation, double validationShare, long seed,
            Set<String> validationWriters, int minCharacterCount, Optional<Scale> scale) {
        /** What the shipped hand was trained with. */
        public static final Settings DEFAULT =
                new Settings(Preparation.DEFAULT, 0.05, 1, Set.of(), 5, Optional.empty());

        public Settings {
            validationWriters = Set.copyOf(validationWriters);
            if (!(validationShare >= 0 && validationShare < 1)) {
                throw new IllegalArgumentException("a share lies between 0 and 1, not " + validationShare);
            }
        }

        public Settings withPreparation(Preparation other) {
            return new Settings(other, validationShare, seed, validationWriters, minCharacterCount, scale);
        }

        public Settings withSplit(double share, long splitSeed) {
            return new Settings(preparation, share, splitSeed, validationWriters, minCharacterCount, scale);
        }

        public Settings withValidationWriters(Set<String> writers) {
            return new Settings(preparation, validationShare, seed, writers, minCharacterCount, scale);
        }

        public Settings withMinCharacterCount(int count) {
            return new Settings(preparation, validationShare, seed, validationWriters, count, scale);
        }

        public Settings withScale(Scale other) {
            return new Settings(preparation, validationShare, seed, validationWriters, minCharacterCount,
                    Optional.of(other));
        }
    }

    public PreparedCorpus {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        dropped = List.copyOf(dropped);
        characterCounts = Collections.unmodifiableMap(new TreeMap<>(characterCounts));
    }

    /**
     * Reads and prepares all of {@code corpus}; the 11,340 lines of IAM-OnDB take some seconds and 50 MB.
     *
     * @param progress is told the number of lines read so far, now and then, on the calling thread
     * @throws LonghandException (input) if the corpus cannot be read, or if no line of it can be used
     */
    public static PreparedCorpus load(Corpus corpus, Settings settings, IntConsumer progress)
            throws LonghandException {
        Loader loader = new Loader(settings.preparation, progress);
        corpus.read(loader);
        loader.flush();
        loader.prepared.sort(Comparator.comparing(PreparedLine::id));
        loader.dropped.sort(Comparator.comparing(DroppedLine::id));
        if (loader.prepared.isEmpty()) {
            throw LonghandException.input("the corpus " + corpus.name() + " has no line that can be used"
                    + loader.dropped.stream().findFirst().map(line -> "; " + line.id() + ", for one: "
                            + line.reason().description() + " (" + line.detail() + ")").orElse(""));
        }
        Split split = settings.validationWriters.isEmpty()
                ? Split.random(loader.prepared, settings.validationShare, settings.seed)
                : Split.named(loader.prepared, settings.validationWriters);
        Scale scale = settings.scale.orElseGet(() -> Scale.of(split.training()));
        Map<Character, Integer> counts = counts(split.training());
        return new PreparedCorpus(corpus.name(), settings, scaled(split.training(), scale),
                scaled(split.validation(), scale), loader.dropped, counts,
                alphabet(counts, settings.minCharacterCount), scale);
    }

    /** All lines that are not dropped. */
    public Stream<PreparedLine> lines() {
        return Stream.concat(training.stream(), validation.stream());
    }

    /** The writers of the training part that are known, sorted. */
    public List<String> trainingWriters() {
        return training.stream().flatMap(line -> line.writer().stream()).distinct().sorted().toList();
    }

    /**
     * The x-height of {@code writer}, in the network's units: the median of what
     * {@link XHeight#estimate} finds in the lines; empty if the writer has no line that tells.
     */
    public OptionalDouble xHeightOf(String writer) {
        double[] heights = lines().filter(line -> line.writer().equals(Optional.of(writer)))
                .flatMap(line -> XHeight.estimate(line.ink()).stream()).mapToDouble(XHeight::height).sorted().toArray();
        return heights.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(heights[heights.length / 2]);
    }

    private static List<PreparedLine> scaled(List<PreparedLine> lines, Scale scale) {
        return lines.stream().map(line -> line.divided(scale.standardDeviation())).toList();
    }

    private static Map<Character, Integer> counts(List<PreparedLine> lines) {
        Map<Character, Integer> counts = new TreeMap<>();
        lines.forEach(line -> line.text().chars().forEach(c -> counts.merge((char) c, 1, Integer::sum)));
        return counts;
    }

    private static Alphabet alphabet(Map<Character, Integer> counts, int minCount) {
        StringBuilder characters = new StringBuilder();
        counts.forEach((character, count) -> {
            if (count >= minCount && !Character.isSurrogate(character)) {
                characters.append((char) character);
            }
        });
        return Alphabet.of(characters.toString());
    }

    private static final class Loader implements Corpus.Receiver {
        private final List<PreparedLine> prepared = new ArrayList<>();
        private final List<DroppedLine> dropped = new ArrayList<>();
        private final List<CorpusLine> waiting = new ArrayList<>();
        private final Preparation preparation;
        private final IntConsumer progress;

        Loader(Preparation preparation, IntConsumer progress) {
            this.preparation = preparation;
            this.progress = progress;
        }

        @Override
        public void line(CorpusLine line) {
            waiting.add(line);
            if (waiting.size() == LINES_AT_A_TIME) {
                flush();
            }
        }

        @Override
        public void dropped(DroppedLine line) {
            dropped.add(line);
        }

        void flush() {
            for (PreparationResult result : waiting.parallelStream().map(preparation::prepare).toList()) {
                if (result instanceof PreparedLine line) {
                    prepared.add(line);
                } else if (result instanceof DroppedLine line) {
                    dropped.add(line);
                }
            }
            waiting.clear();
            progress.accept(prepared.size() + dropped.size());
        }
    }
}
