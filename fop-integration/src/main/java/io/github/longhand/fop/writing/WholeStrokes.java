package io.github.longhand.fop.writing;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.Legibility;
import io.github.longhand.sampling.WrittenLine;
import io.github.longhand.sampling.WrittenWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A written line whose words have the strokes that the engine gives them: whole, however far they reach.
 * Strokes are cut at the characters only where a part of a word is asked for.
 */
final class WholeStrokes implements PennedLine {
    private final WrittenLine line;
    private final int retries;
    private final List<WrittenWord> words;

    /**
     * @param retries how often the line was begun anew
     */
    WholeStrokes(WrittenLine line, int retries) {
        this.line = line;
        this.retries = retries;
        this.words = line.words();
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
        return line.unreadable();
    }

    @Override
    public Ink inkOf(int start, int end) {
        List<Stroke> ink = new ArrayList<>();
        for (WrittenWord word : words) {
            int wordEnd = word.start() + word.text().length();
            if (start <= word.start() && wordEnd <= end) {
                ink.addAll(word.ink().strokes());
            } else if (start < wordEnd && word.start() < end) {
                word.ink().strokes().forEach(stroke -> cut(stroke, word.start(), wordEnd, start, end, ink));
            }
        }
        return new Ink(ink);
    }

    /** Adds the runs of points that belong to the characters; those outside the word count to its ends. */
    private void cut(Stroke stroke, int wordStart, int wordEnd, int start, int end, List<Stroke> part) {
        int s = index(stroke);
        if (s < 0) { // cut from its neighbour already, and hardly more than a dot
            if (start <= wordStart) {
                part.add(stroke);
            }
            return;
        }
        double[] xy = stroke.toArray();
        int from = -1;
        for (int p = 0; p <= stroke.size(); p++) {
            boolean inside = false;
            if (p < stroke.size()) {
                int character = Math.min(wordEnd - 1, Math.max(wordStart, line.characterAt(s, p)));
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

    private int index(Stroke wanted) {
        List<Stroke> strokes = line.ink().strokes();
        for (int s = 0; s < strokes.size(); s++) {
            if (strokes.get(s) == wanted) {
                return s;
            }
        }
        return -1;
    }
}
