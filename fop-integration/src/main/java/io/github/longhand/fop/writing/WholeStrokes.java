package io.github.longhand.fop.writing;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.Legibility;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A written line whose strokes stay whole between words: each belongs to the word to which most of
 * its points do, however far it reaches. Strokes are cut at the characters only within a word, and
 * where a word would be left without ink.
 */
final class WholeStrokes implements PennedLine {
    private static final int SHARED = -1;

    private final WrittenLine line;
    private final int retries;
    private final int[] wordOfStroke; // or SHARED, for those that more than one word has

    WholeStrokes(WrittenLine line, int retries) {
        this.line = line;
        this.retries = retries;
        int[] wordOfCharacter = wordOfCharacter(line.text());
        List<Stroke> strokes = line.ink().strokes();
        int[][] points = new int[strokes.size()][wordOfCharacter[wordOfCharacter.length - 1] + 1];
        wordOfStroke = new int[strokes.size()];
        boolean[] hasInk = new boolean[wordOfCharacter[wordOfCharacter.length - 1] + 1];
        for (int s = 0; s < wordOfStroke.length; s++) {
            for (int p = 0; p < strokes.get(s).size(); p++) {
                points[s][wordOfCharacter[character(s, p)]]++;
            }
            for (int word = 1; word < hasInk.length; word++) {
                if (points[s][word] > points[s][wordOfStroke[s]]) {
                    wordOfStroke[s] = word;
                }
            }
            hasInk[wordOfStroke[s]] = true;
        }
        for (int s = 0; s < wordOfStroke.length; s++) {
            for (int word = 0; word < hasInk.length; word++) {
                if (!hasInk[word] && points[s][word] > 0) {
                    wordOfStroke[s] = SHARED;
                }
            }
        }
    }

    private int character(int stroke, int point) {
        return Math.min(line.text().length() - 1, Math.max(0, line.characterAt(stroke, point)));
    }

    /** The number of the word of each character; a blank belongs to the word before it. */
    private static int[] wordOfCharacter(String text) {
        int[] words = new int[text.length()];
        for (int i = 1; i < words.length; i++) {
            words[i] = words[i - 1] + (text.charAt(i - 1) == ' ' ? 1 : 0);
        }
        return words;
    }

    @Override
    public int retries() {
        return retries + line.legibility().map(Legibility::rewritten).orElse(0);
    }

    @Override
    public OptionalDouble score() {
        return line.legibility().map(read -> OptionalDouble.of(read.score())).orElse(OptionalDouble.empty());
    }

    @Override
    public List<String> unreadable() {
        return line.legibility().map(Legibility::unreadable).orElse(List.of());
    }

    @Override
    public Ink inkOf(int start, int end) {
        int wordStart = line.text().lastIndexOf(' ', start) + 1;
        int blank = line.text().indexOf(' ', start);
        int wordEnd = blank < 0 ? line.text().length() : blank;
        int word = (int) line.text().substring(0, wordStart).chars().filter(character -> character == ' ').count();
        List<Stroke> part = new ArrayList<>();
        for (int s = 0; s < wordOfStroke.length; s++) {
            Stroke stroke = line.ink().strokes().get(s);
            if (wordOfStroke[s] == SHARED) {
                cut(stroke, s, start, end, 0, line.text().length(), part);
            } else if (wordOfStroke[s] == word && start <= wordStart && end >= wordEnd) {
                part.add(stroke);
            } else if (wordOfStroke[s] == word) {
                cut(stroke, s, start, end, wordStart, wordEnd, part);
            }
        }
        return new Ink(part);
    }

    /** Adds the runs of points that belong to the characters; those outside the word count to its ends. */
    private void cut(Stroke stroke, int s, int start, int end, int wordStart, int wordEnd, List<Stroke> part) {
        double[] xy = stroke.toArray();
        int from = -1;
        for (int p = 0; p <= stroke.size(); p++) {
            boolean inside = false;
            if (p < stroke.size()) {
                int character = Math.min(wordEnd - 1, Math.max(wordStart, character(s, p)));
                inside = character >= start && character < end;
            }
            if (inside && from < 0) {
                from = p;
            } else if (!inside && from >= 0) {
                part.add(Stroke.of(Arrays.copyOfRange(xy, 2 * from, 2 * p)));
                from = -1;
            }
        }
    }
}
