package io.github.longhand.inkscape.ink;

import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.sampling.WrittenWord;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells words that came out wrong by what the pen did: letters that it skipped, and words far too
 * narrow or far too wide for their letters.
 *
 * <p>It does not read. What it names is hardly ever readable; what it does not name mostly is.
 */
final class Legibility {
    /** The fewest points of a letter or digit; the smallest, such as an l, have about five. */
    private static final int FEWEST_POINTS = 3;
    /** The width of a character in a word, in x-heights; written ones have about 0.8. */
    private static final double NARROWEST = 0.2;
    private static final double WIDEST = 2.6;
    /** Single letters and figures may be wider than letters in a word. */
    private static final int SHORT_WORD = 3;

    private Legibility() {
    }

    /** The words of {@code line} that can hardly be read, in their order. */
    static List<String> doubtful(WrittenLine line) {
        int[] points = new int[line.text().length()];
        for (int s = 0; s < line.ink().strokes().size(); s++) {
            for (int p = 0; p < line.ink().strokes().get(s).size(); p++) {
                points[line.characterAt(s, p)]++;
            }
        }
        List<String> doubtful = new ArrayList<>();
        for (WrittenWord word : line.words()) {
            if (skips(word, points) || outOfShape(word)) {
                doubtful.add(word.text());
            }
        }
        return doubtful;
    }

    private static boolean skips(WrittenWord word, int[] points) {
        for (int i = word.start(); i < word.end(); i++) {
            if (Character.isLetterOrDigit(word.text().charAt(i - word.start())) && points[i] < FEWEST_POINTS) {
                return true;
            }
        }
        return false;
    }

    private static boolean outOfShape(WrittenWord word) {
        double width = (word.right() - word.left()) / word.text().length();
        return word.text().length() > SHORT_WORD && (width < NARROWEST || width > WIDEST);
    }
}
