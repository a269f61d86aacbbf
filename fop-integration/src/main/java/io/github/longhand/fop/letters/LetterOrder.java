package io.github.longhand.fop.letters;

import java.util.List;

/**
 * A letter to be made.
 *
 * @param key of its row, unique in the run
 * @param rows one for a letter, several for a sheet that takes many
 * @param seed of its ink
 */
public record LetterOrder(String key, List<Row> rows, long seed) {
    public LetterOrder {
        rows = List.copyOf(rows);
    }
}
