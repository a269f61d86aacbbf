package io.github.longhand.reading;

import java.util.List;

/**
 * What a line of ink says, beside what it was to say.
 *
 * @param text what it is most likely to say
 * @param words each word of the wanted text, in order
 */
public record LineReading(String text, List<WordReading> words) {

    public LineReading {
        words = List.copyOf(words);
    }
}
