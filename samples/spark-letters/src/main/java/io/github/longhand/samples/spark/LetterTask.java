package io.github.longhand.samples.spark;

import io.github.longhand.fop.letters.LetterOrder;
import io.github.longhand.fop.letters.PlannedLetter;
import io.github.longhand.fop.letters.Row;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A letter to be made, as it travels to an executor.
 *
 * @param number of it among those that travel together
 * @param key of its row
 * @param rows that it is made of
 * @param seed of its ink
 * @param file its name
 */
record LetterTask(int number, String key, List<Fields> rows, long seed, String file) implements Serializable {

    /**
     * A row.
     *
     * @param number of it in the table
     * @param values by column, in the columns' order
     */
    record Fields(long number, Map<String, String> values) implements Serializable {
    }

    static LetterTask of(int number, PlannedLetter letter) {
        LetterOrder order = letter.order();
        return new LetterTask(number, order.key(), order.rows().stream().map(row -> new Fields(row.number(),
                row.fields())).toList(), order.seed(), letter.file());
    }

    LetterOrder order() {
        return new LetterOrder(key, rows.stream().map(row -> Row.of(row.number(), row.values())).toList(), seed);
    }
}
