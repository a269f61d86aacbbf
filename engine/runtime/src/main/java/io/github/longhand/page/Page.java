package io.github.longhand.page;

import io.github.longhand.ink.Ink;
import io.github.longhand.sampling.Legibility;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page as it was written, in millimetres from its upper left corner. Immutable.
 *
 * @param number from 1
 * @param ink of all words, in the order of writing
 * @param rules the lines of ruled paper, if they are to be drawn
 * @param words in the order of the text
 */
public record Page(int number, double widthMm, double heightMm, Ink ink, Ink rules, List<PageWord> words) {

    public Page {
        words = List.copyOf(words);
    }

    /** The words that were checked and found unreadable, whatever was tried. */
    public List<String> unreadable() {
        return words.stream().filter(word -> word.read().filter(read -> !read.readable()).isPresent())
                .map(PageWord::text).toList();
    }

    /** As {@link Legibility#score}, of all words that were checked; empty if none was. */
    public OptionalDouble score() {
        List<Legibility.Word> read = words.stream().flatMap(word -> word.read().stream()).toList();
        double characters = read.stream().mapToInt(word -> word.text().length()).sum();
        return characters == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(read.stream().mapToDouble(Legibility.Word::margin).sum() / characters);
    }

    /** The text of the page, line by line. */
    public String text() {
        return words.stream().collect(Collectors.groupingBy(PageWord::line, TreeMap::new,
                Collectors.mapping(PageWord::text, Collectors.joining(" ")))).values().stream()
                .collect(Collectors.joining("\n"));
    }
}
