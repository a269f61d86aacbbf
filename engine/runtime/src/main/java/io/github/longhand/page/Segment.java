package io.github.longhand.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of one line of the text that are written together.
 *
 * @param words at least one
 */
record Segment(List<Manuscript.Word> words) {
    /** About as many characters as a network writes well in one go. */
    static final int LONGEST = 64;

    /** The segments of a line, of like length; none longer than {@link #LONGEST} if words allow. */
    static List<Segment> of(Manuscript.Line line) {
        int total = line.words().stream().mapToInt(word -> word.text().length() + 1).sum() - 1;
        int parts = (total + LONGEST - 1) / LONGEST;
        double target = (double) total / parts;
        List<Segment> segments = new ArrayList<>();
        List<Manuscript.Word> words = new ArrayList<>();
        int length = 0;
        int passed = 0;
        for (Manuscript.Word word : line.words()) {
            int more = word.text().length() + (words.isEmpty() ? 0 : 1);
            boolean full = length + more > LONGEST;
            boolean due = passed + length >= target * (segments.size() + 1);
            if (!words.isEmpty() && (full || due)) {
                segments.add(new Segment(List.copyOf(words)));
                passed += length + 1;
                words.clear();
                length = 0;
                more = word.text().length();
            }
            words.add(word);
            length += more;
        }
        segments.add(new Segment(List.copyOf(words)));
        return segments;
    }

    /** What is written: the words with one blank between. */
    String text() {
        return words.stream().map(Manuscript.Word::text).collect(Collectors.joining(" "));
    }
}
