package io.github.longhand.sampling;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A line as a scribe wrote it, level and to measure.
 *
 * <p>The unit is the x-height of the style: the base line is y = 0, the top of an {@code x} is
 * about y = -1, and the ink begins at x = 0. The points are those of the pen, evenly spaced in
 * time. Immutable.
 */
public final class WrittenLine {
    private final String text;
    private final Ink ink;
    private final int[][] characters; // (strokes, points of the stroke)
    private final long seed;
    private final Trace trace;
    private final Legibility legibility;

    WrittenLine(String text, Ink ink, int[][] characters, long seed, Trace trace) {
        this(text, ink, characters, seed, trace, null);
    }

    private WrittenLine(String text, Ink ink, int[][] characters, long seed, Trace trace, Legibility legibility) {
        this.text = text;
        this.ink = ink;
        this.characters = characters;
        this.seed = seed;
        this.trace = trace;
        this.legibility = legibility;
    }

    /** The same line, read. */
    WrittenLine withLegibility(Legibility read) {
        return new WrittenLine(text, ink, characters, seed, trace, read);
    }

    /** The same ink, its points given to the characters to which the lifts of the pen show that they belong. */
    WrittenLine mended() {
        return new WrittenLine(text, ink, Attribution.mended(text, ink, characters), seed, trace, legibility);
    }

    /** What was written. */
    public String text() {
        return text;
    }

    public Ink ink() {
        return ink;
    }

    /** The index in {@link #text} of the character to which a point of the ink belongs. */
    public int characterAt(int stroke, int point) {
        return characters[stroke][point];
    }

    /** The seed that made this ink: the one asked for, or derived from it when a try failed. */
    public long seed() {
        return seed;
    }

    /** What the network did, if {@link ScribeSettings#traced} asked for it. */
    public Optional<Trace> trace() {
        return Optional.ofNullable(trace);
    }

    /**
     * How well what the network wrote can be read, if {@link ScribeSettings#check} asked for it and the
     * scribe has a reader. What was drawn beside it, marks and glyphs, is not read.
     */
    public Optional<Legibility> legibility() {
        return Optional.ofNullable(legibility);
    }

    /**
     * The words that no try made readable, as they stand in the text; empty if the line was not checked. What the
     * network wrote of them is put aside and drawn from the built-in alphabet, unless it lacks a character of theirs.
     */
    public List<String> unreadable() {
        List<Legibility.Word> doubtful = legibility().stream().flatMap(all -> all.words().stream())
                .filter(read -> !read.readable()).toList();
        return doubtful.isEmpty() ? List.of() : words().stream().filter(word -> doubtful.stream()
                .anyMatch(read -> word.start() <= read.start() && read.start() < word.end()))
                .map(WrittenWord::text).toList();
    }

    /**
     * The words of the line, left to right as in the text, with all of its ink. A word without ink, which
     * can happen to a single full stop that the network merged with its neighbour, has an empty
     * {@link Ink} and stands where its neighbour ends.
     */
    public List<WrittenWord> words() {
        List<List<Stroke>> strokes = new ArrayList<>();
        List<Integer> starts = starts();
        starts.forEach(start -> strokes.add(new ArrayList<>()));
        parts(starts).forEach(part -> strokes.get(part.word()).add(part.of(ink)));
        List<WrittenWord> words = new ArrayList<>();
        double reached = 0;
        for (int w = 0; w < starts.size(); w++) {
            int end = starts.get(w) + 1;
            while (end < text.length() && !isBlank(text.charAt(end))) {
                end++;
            }
            Ink part = new Ink(strokes.get(w));
            double left = part.bounds().map(bounds -> bounds.minX()).orElse(reached);
            double right = part.bounds().map(bounds -> bounds.maxX()).orElse(reached);
            words.add(new WrittenWord(text.substring(starts.get(w), end), starts.get(w), part, left, right));
            reached = right;
        }
        return words;
    }

    /** The same line without the ink of the words whose first character is one that {@code isLeftOut}. */
    WrittenLine without(IntPredicate isLeftOut) {
        List<Integer> starts = starts();
        int[] wordOf = wordOf(starts);
        List<WordStrokes.Part> kept = parts(starts).stream().filter(part -> !isLeftOut.test(starts.get(part.word())))
                .toList();
        int[][] owners = kept.stream().map(part -> Arrays.stream(characters[part.stroke()], part.from(), part.to())
                .map(c -> isLeftOut.test(starts.get(wordOf[c])) ? starts.get(part.word()) : c).toArray())
                .toArray(int[][]::new);
        return new WrittenLine(text, new Ink(kept.stream().map(part -> part.of(ink)).toList()), owners, seed, trace,
                legibility);
    }

    /** Where each word begins. */
    private List<Integer> starts() {
        return IntStream.range(0, text.length())
                .filter(i -> !isBlank(text.charAt(i)) && (i == 0 || isBlank(text.charAt(i - 1)))).boxed().toList();
    }

    /** The word of each character; a blank belongs to the word before it. */
    private int[] wordOf(List<Integer> starts) {
        int[] wordOf = new int[text.length()];
        for (int w = 1; w < starts.size(); w++) {
            Arrays.fill(wordOf, starts.get(w), text.length(), w);
        }
        return wordOf;
    }

    private List<WordStrokes.Part> parts(List<Integer> starts) {
        return starts.isEmpty() ? List.of() : WordStrokes.share(ink, characters, wordOf(starts), starts.size());
    }

    // A no-break space is part of its word.
    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** The ink of the characters from {@code start} up to, without, {@code end}. */
    public Ink inkOf(int start, int end) {
        List<Stroke> part = new ArrayList<>();
        for (int s = 0; s < characters.length; s++) {
            Stroke stroke = ink.strokes().get(s);
            double[] xy = stroke.toArray();
            int from = 0;
            while (from < stroke.size()) {
                boolean inside = characters[s][from] >= start && characters[s][from] < end;
                int to = from + 1;
                while (to < stroke.size() && inside == (characters[s][to] >= start && characters[s][to] < end)) {
                    to++;
                }
                if (inside) {
                    part.add(Stroke.of(Arrays.copyOfRange(xy, 2 * from, 2 * to)));
                }
                from = to;
            }
        }
        return new Ink(part);
    }
}
