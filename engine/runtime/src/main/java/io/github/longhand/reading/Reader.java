package io.github.longhand.reading;

import io.github.longhand.ink.Ink;
import io.github.longhand.text.Alphabet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recogniser of lines of writing. Without a language model, so it reads what is there, not what is
 * likely to be meant.
 *
 * <p>The same ink is read the same, bit for bit, on every machine. Safe for use by many threads; a line
 * takes a few milliseconds.
 */
public final class Reader {
    /** Ways of reading that are kept at each step. */
    private static final int BEAM = 12;
    /** Of longer lines only so many steps are read, so that no ink takes all memory; a letter takes four. */
    private static final int MOST_STEPS = 10_000;
    /** Letters of a word of a text that the ink may seem to lack. */
    private static final int SHORTEST_WANTED = 4;
    /** Letters of a word of the ink that the text may seem to lack: when it is read, one may go lost. */
    private static final int SHORTEST_READ = 3;

    private final String name;
    private final Alphabet alphabet;
    private final ReaderWeights weights;
    private final Standard standard;
    private final Map<String, String> provenance;
    private final String licence;
    private final ReaderNetwork network;

    /**
     * @param name how it is asked for, such as {@code iam}
     * @param alphabet the characters it can read, {@code weights.shape().classes()} with the blank
     * @param standard what it holds ink against
     * @param provenance what it was trained on and how, and how well it reads
     * @param licence under which it may be used, in one line
     */
    public Reader(String name, Alphabet alphabet, ReaderWeights weights, Standard standard,
            Map<String, String> provenance, String licence) {
        if (alphabet.size() != weights.shape().classes() || standard.leastPoints().length != alphabet.size()) {
            throw new IllegalArgumentException("the alphabet has " + alphabet.size() + " indices, the network "
                    + weights.shape().classes() + " classes, the standard " + standard.leastPoints().length
                    + " bounds");
        }
        this.name = name;
        this.alphabet = alphabet;
        this.weights = weights;
        this.standard = standard;
        this.provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        this.licence = licence;
        this.network = new ReaderNetwork(weights);
    }

    public String name() {
        return name;
    }

    public Alphabet alphabet() {
        return alphabet;
    }

    public ReaderWeights weights() {
        return weights;
    }

    public Standard standard() {
        return standard;
    }

    public Map<String, String> provenance() {
        return provenance;
    }

    public String licence() {
        return licence;
    }

    /** The same reader with another standard. */
    public Reader withStandard(Standard other) {
        return new Reader(name, alphabet, weights, other, provenance, licence);
    }

    /** What {@code line} is most likely to say; nothing without ink. */
    public String read(Ink line) {
        Posteriors posteriors = posteriors(line);
        return text(Ctc.beam(posteriors, 0, posteriors.steps(), BEAM).labels());
    }

    /** As {@link #read(Ink)} without a search for better readings: quicker, and a little worse. */
    public String glance(Ink line) {
        return text(Ctc.greedy(posteriors(line)));
    }

    /**
     * Reads {@code line} and says how well each word of {@code wanted} can be read in it. Characters
     * of {@code wanted} that the reader does not know are passed over.
     */
    public LineReading read(Ink line, String wanted) {
        return read(posteriors(line), wanted);
    }

    private LineReading read(Posteriors posteriors, String wanted) {
        String read = text(Ctc.beam(posteriors, 0, posteriors.steps(), BEAM).labels());
        return new LineReading(read, words(posteriors, wanted));
    }

    /** As {@link #read(Ink, String)}, and says by which words {@code wanted} seems to differ from what the ink says. */
    public TextComparison compare(Ink line, String wanted) {
        Posteriors posteriors = posteriors(line);
        LineReading reading = read(posteriors, wanted);
        return new TextComparison(reading, mismatches(posteriors, wanted, reading.text()));
    }

    private List<Mismatch> mismatches(Posteriors posteriors, String text, String said) {
        double given = logProbability(posteriors, text);
        List<String> words = List.of(text.split(" "));
        List<Mismatch> found = new ArrayList<>();
        int at = 0;
        for (int w = 0; w < words.size(); w++) {
            if (letters(words.get(w)) >= SHORTEST_WANTED) {
                List<String> without = new ArrayList<>(words);
                without.remove(w);
                found.add(new Mismatch(Mismatch.Kind.NOT_IN_INK, words.get(w), at,
                        logProbability(posteriors, String.join(" ", without)) - given));
            }
            at += words.get(w).length() + 1;
        }
        for (WordPairs.Extra extra : WordPairs.extra(words, List.of(said.split(" +")))) {
            if (letters(extra.word()) >= SHORTEST_READ) {
                List<String> with = new ArrayList<>(words);
                with.add(extra.before(), extra.word());
                found.add(new Mismatch(Mismatch.Kind.NOT_IN_TEXT, extra.word(),
                        String.join(" ", words.subList(0, extra.before())).length(),
                        logProbability(posteriors, String.join(" ", with)) - given));
            }
        }
        return found.stream().filter(mismatch -> mismatch.evidence() > 0)
                .sorted(Comparator.comparingDouble(Mismatch::evidence).reversed()).toList();
    }

    private static long letters(String word) {
        return word.chars().filter(Character::isLetter).count();
    }

    private double logProbability(Posteriors posteriors, String text) {
        int[] labels = text.chars().map(c -> alphabet.index((char) c)).filter(label -> label != Posteriors.BLANK).toArray();
        return Ctc.logProbability(posteriors, 0, posteriors.steps(), labels);
    }

    private List<WordReading> words(Posteriors posteriors, String wanted) {
        int[] places = wanted.chars().map(c -> alphabet.index((char) c)).toArray();
        int[] labels = Arrays.stream(places).filter(label -> label != Posteriors.BLANK).toArray();
        int[][] spans = Ctc.align(posteriors, labels);
        List<WordReading> words = new ArrayList<>();
        int label = 0;
        int start = 0;
        while (start < wanted.length()) {
            if (wanted.charAt(start) == ' ') {
                label += places[start] == Posteriors.BLANK ? 0 : 1;
                start++;
                continue;
            }
            int end = wanted.indexOf(' ', start);
            end = end < 0 ? wanted.length() : end;
            int count = 0;
            for (int i = start; i < end; i++) {
                count += places[i] == Posteriors.BLANK ? 0 : 1;
            }
            words.add(word(posteriors, spans, labels, label, count, wanted.substring(start, end), start));
            label += count;
            start = end;
        }
        return words;
    }

    private WordReading word(Posteriors posteriors, int[][] spans, int[] labels, int label, int count, String text,
            int start) {
        if (count == 0) {
            return new WordReading(text, start, text, 0);
        }
        if (spans.length == 0) {
            return new WordReading(text, start, "", WordReading.UNREADABLE);
        }
        int from = label == 0 ? 0 : spans[label - 1][1];
        int to = label + count == labels.length ? posteriors.steps() : spans[label + count][0];
        int[] word = Arrays.copyOfRange(labels, label, label + count);
        Ctc.Reading best = Ctc.beam(posteriors, from, to, BEAM);
        double score = (Ctc.logProbability(posteriors, from, to, word) - best.logProbability()) / count;
        // The search may miss the best reading; the wanted one is then the better of the two.
        return score >= 0 ? new WordReading(text, start, text(word), 0)
                : new WordReading(text, start, text(best.labels()).strip(),
                        Math.max(WordReading.UNREADABLE, score));
    }

    private Posteriors posteriors(Ink line) {
        PenFeatures features = PenFeatures.of(line);
        int steps = Math.min(MOST_STEPS, features.steps());
        return network.run(new PenFeatures(steps, features.values()));
    }

    private String text(int[] labels) {
        StringBuilder text = new StringBuilder();
        for (int label : labels) {
            text.append(alphabet.characters().charAt(label - 1));
        }
        return text.toString();
    }
}
