package io.github.longhand.training.reading;

import io.github.longhand.reading.Reader;
import io.github.longhand.reading.WordReading;
import io.github.longhand.training.corpus.PreparedLine;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Slips of the pen, made from what people wrote without one: their ink is read for a text of which one
 * letter was changed, left out or added. A check is good that doubts these words and not the others.
 */
final class Slips {
    private static final String LETTERS = "etaoinshrdlcum";
    private static final int SHORTEST_WORD = 3;

    private Slips() {
    }

    /** The share of slips, one in each line that has a word for it, that {@code reader} doubts by its standard. */
    static double found(Reader reader, List<PreparedLine> lines) {
        return IntStream.range(0, lines.size()).parallel().mapToObj(i -> slip(reader, lines.get(i), i))
                .flatMap(Optional::stream)
                .mapToDouble(word -> word.margin() < reader.standard().soundMargin() ? 1 : 0).average()
                .orElse(Double.NaN);
    }

    private static Optional<WordReading> slip(Reader reader, PreparedLine line, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] words = line.text().split(" ");
        int word = random.nextInt(words.length);
        if (words[word].length() < SHORTEST_WORD || !words[word].chars().allMatch(Character::isLowerCase)) {
            return Optional.empty();
        }
        words[word] = slipped(words[word], random);
        return Optional.of(reader.read(line.ink(), String.join(" ", words)).words().get(word));
    }

    /** {@code word} with one letter changed, left out or added. */
    static String slipped(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
        other = other == word.charAt(at) ? 'x' : other;
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + other + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + other + word.substring(at);
        };
    }
}
