package io.github.longhand.sampling;

import io.github.longhand.reading.LineReading;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Standard;
import io.github.longhand.reading.WordReading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What two checks say of the words of a track: the window's, that it passed over no character and
 * dwelt on none, and the recogniser's, that the word can be read.
 *
 * @param track that was checked
 * @param reading of its ink
 * @param words in order
 */
record CheckedLine(Track track, LineReading reading, List<Word> words) {
    /** What a character that the window passed over or dwelt on takes off: about as much as one that is misread. */
    private static final double FAULT = 5;

    /**
     * A word, as written.
     *
     * @param start index of its first character
     * @param end index after its last one
     * @param read what its ink is most likely to say
     * @param margin by which it is read less well than that
     * @param faults characters that the window passed over or dwelt on
     * @param isGood whether it passed both checks
     * @param isReadable whether it is read no worse than all but people's worst words
     */
    record Word(int start, int end, String read, double margin, int faults, boolean isGood, boolean isReadable) {
        /** What two tries are compared by: the larger, the better. */
        double value() {
            return margin - faults * FAULT;
        }
    }

    static CheckedLine of(Track track, String text, Reader reader) {
        LineReading reading = reader.read(track.ink(), text);
        Standard standard = reader.standard();
        int[] points = track.pointsOfEach(text.length());
        List<Word> words = new ArrayList<>();
        for (WordReading word : reading.words()) {
            int end = word.start() + word.text().length();
            int faults = 0;
            for (int i = word.start(); i < end; i++) {
                int index = reader.alphabet().index(text.charAt(i));
                if (points[i] < standard.leastPoints()[index] || points[i] > standard.mostPoints()[index]) {
                    faults++;
                }
            }
            words.add(new Word(word.start(), end, word.read(), word.margin(), faults,
                    faults == 0 && word.margin() >= standard.soundMargin(),
                    standard.isReadable(word)));
        }
        return new CheckedLine(track, reading, words);
    }

    /** What two tries are compared by as a whole. */
    double value() {
        return words.stream().mapToDouble(Word::value).sum();
    }

    /** How many words fail, {@code word} left out. */
    long badBut(int word) {
        return IntStream.range(0, words.size()).filter(i -> i != word && !words.get(i).isGood()).count();
    }

    /** The mean of the scores of the words, each for every character it has. */
    double score() {
        double sum = 0;
        int characters = 0;
        for (WordReading word : reading.words()) {
            sum += word.margin();
            characters += word.text().length();
        }
        return characters == 0 ? 0 : sum / characters;
    }
}
