package io.github.longhand.fop.writing;

import io.github.longhand.page.WordGaps;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lines of one passage that follow one another, and whose gaps between words are evened out together.
 *
 * @param lines at least one
 */
record Stretch(List<PassageLine> lines) {
    /** Enough to know what is usual; it does not depend on what else is written together. */
    private static final int MOST_LINES = 64;

    /** The stretches of a passage's lines. */
    static List<Stretch> of(List<PassageLine> lines) {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += MOST_LINES) {
            stretches.add(new Stretch(lines.subList(from, Math.min(lines.size(), from + MOST_LINES))));
        }
        return stretches;
    }

    /**
     * Draws its words, and reports those that cannot be read.
     *
     * @param written goes on with one line for each of these
     */
    void draw(Iterator<PennedLine> written) {
        List<List<PassageLine.Part>> parts = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (PassageLine line : lines) {
            PennedLine penned = written.next();
            parts.add(line.cut(penned));
            gaps.addAll(PassageLine.gaps(parts.get(parts.size() - 1)));
            List<String> unreadable = penned.unreadable();
            if (!unreadable.isEmpty()) {
                line.passage().trouble().unreadable(unreadable);
            }
        }
        WordGaps even = WordGaps.of(gaps);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).draw(parts.get(i), even);
        }
    }
}
