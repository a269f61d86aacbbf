package io.github.longhand.sampling;

import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where one word ends and the next begins among the strokes of a line.
 *
 * <p>A network often draws the first stroke of a word, such as the stem of a t, while its window is
 * still on the blank before. Where a stroke or two given to the neighbour leave a clearly wider gap
 * between two words, they are the neighbour's.
 */
final class WordBounds {
    /** The most strokes that change sides at one gap. */
    private static final int MOST_STROKES = 2;
    /** By how much the gap must grow for that, in x-heights. */
    private static final double CLEARLY = 0.15;
    /** Smaller strokes are dots and full stops, which say little about where a word ends. */
    private static final double DOT = 0.5;

    private final int[][] characters; // (strokes, points of the stroke)
    private final List<int[]> words = new ArrayList<>(); // (first character, after the last)
    private final List<List<Integer>> strokes = new ArrayList<>(); // (words): large strokes, in order
    private final Bounds[] boxes; // (strokes)

    private WordBounds(String text, Ink ink, int[][] characters) {
        this.characters = characters;
        this.boxes = ink.strokes().stream().map(stroke -> stroke.bounds()).toArray(Bounds[]::new);
        int[] wordOf = new int[text.length()];
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == ' ') {
                Arrays.fill(wordOf, start, Math.min(end + 1, text.length()), words.size());
                words.add(new int[] {start, end});
                strokes.add(new ArrayList<>());
                start = end + 1;
            }
        }
        for (int s = 0; s < boxes.length; s++) {
            if (boxes[s].width() >= DOT || boxes[s].height() >= DOT) {
                strokes.get(mainWord(characters[s], wordOf)).add(s);
            }
        }
    }

    static WordBounds of(String text, Ink ink, int[][] characters) {
        return new WordBounds(text, ink, characters);
    }

    /** The characters of each point, those of strokes that changed sides among them. */
    int[][] mended() {
        for (int w = 0; w + 1 < words.size(); w++) {
            mend(w);
        }
        return characters;
    }

    private int mainWord(int[] points, int[] wordOf) {
        int[] votes = new int[words.size()];
        int best = wordOf[points[0]];
        for (int character : points) {
            int word = wordOf[character];
            votes[word]++;
            best = votes[word] > votes[best] ? word : best;
        }
        return best;
    }

    /** Moves the bound between word w and the next to where the gap is widest. */
    private void mend(int w) {
        List<Integer> both = new ArrayList<>(strokes.get(w));
        both.addAll(strokes.get(w + 1));
        int bound = strokes.get(w).size();
        int best = bound;
        double widest = gap(both, bound) + CLEARLY;
        for (int other = bound - MOST_STROKES; other <= bound + MOST_STROKES; other++) {
            if (other > 0 && other < both.size() && other != bound && gap(both, other) > widest) {
                best = other;
                widest = gap(both, other);
            }
        }
        for (int i = Math.min(best, bound); i < Math.max(best, bound); i++) {
            // The last character of the word before, or the first of the word after.
            Arrays.fill(characters[both.get(i)], best < bound ? words.get(w + 1)[0] : words.get(w)[1] - 1);
        }
        strokes.set(w, new ArrayList<>(both.subList(0, best)));
        strokes.set(w + 1, new ArrayList<>(both.subList(best, both.size())));
    }

    /** The way between the first {@code bound} strokes and the others; negative where they overlap. */
    private double gap(List<Integer> both, int bound) {
        double right = Double.NEGATIVE_INFINITY;
        double left = Double.POSITIVE_INFINITY;
        for (int i = 0; i < both.size(); i++) {
            Bounds box = boxes[both.get(i)];
            right = i < bound ? Math.max(right, box.maxX()) : right;
            left = i < bound ? left : Math.min(left, box.minX());
        }
        return bound == 0 || bound == both.size() ? Double.NEGATIVE_INFINITY : left - right;
    }
}
