package io.github.longhand.reading;

import java.util.ArrayList;
import java.util.List;

/** Which words of a reading stand for which words of a text: the pairing that takes the fewest edits. */
final class WordPairs {
    private WordPairs() {
    }

    /**
     * A word of the reading for which the text has none.
     *
     * @param before the number of words of the text that stand before it
     */
    record Extra(String word, int before) {
    }

    /** The words of {@code reading} that stand for none of {@code text}, in order. */
    static List<Extra> extra(List<String> text, List<String> reading) {
        int[][] costs = costs(text, reading);
        List<Extra> extra = new ArrayList<>();
        int t = text.size();
        int r = reading.size();
        while (r > 0) {
            if (t > 0 && costs[t][r] == costs[t - 1][r - 1] + paired(text.get(t - 1), reading.get(r - 1))) {
                t--;
                r--;
            } else if (t > 0 && costs[t][r] == costs[t - 1][r] + alone(text.get(t - 1))) {
                t--;
            } else {
                r--;
                extra.add(0, new Extra(reading.get(r), t));
            }
        }
        return extra;
    }

    /** (text + 1, reading + 1): edits that turn the first words of one into the first of the other. */
    private static int[][] costs(List<String> text, List<String> reading) {
        int[][] costs = new int[text.size() + 1][reading.size() + 1];
        for (int t = 0; t <= text.size(); t++) {
            for (int r = 0; r <= reading.size(); r++) {
                int least = t == 0 && r == 0 ? 0 : Integer.MAX_VALUE;
                if (t > 0) {
                    least = costs[t - 1][r] + alone(text.get(t - 1));
                }
                if (r > 0) {
                    least = Math.min(least, costs[t][r - 1] + alone(reading.get(r - 1)));
                }
                if (t > 0 && r > 0) {
                    least = Math.min(least, costs[t - 1][r - 1] + paired(text.get(t - 1), reading.get(r - 1)));
                }
                costs[t][r] = least;
            }
        }
        return costs;
    }

    /** What two words cost that stand for each other: their edits, and more where they have little in common. */
    private static int paired(String word, String read) {
        int edits = EditDistance.between(word, read);
        return edits + Math.max(0, 2 * edits - Math.max(word.length(), read.length()));
    }

    /** What a word costs that stands for none: its letters and a blank. */
    private static int alone(String word) {
        return word.length() + 1;
    }
}
