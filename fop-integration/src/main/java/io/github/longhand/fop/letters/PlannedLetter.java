package io.github.longhand.fop.letters;

import java.util.Optional;

/**
 * A letter as the table asks for it.
 *
 * @param order what is to be made
 * @param file its name
 * @param fault why it cannot be made, where the row alone shows that
 */
public record PlannedLetter(LetterOrder order, String file, Optional<String> fault) {

    String key() {
        return order.key();
    }

    /** Number of its first row. */
    long row() {
        return order.rows().get(0).number();
    }

    /** Changes with all on which the letter depends; {@code work} is what all letters have in common. */
    String content(String work) {
        Fingerprint fingerprint = new Fingerprint().add(work).add(Long.toString(order.seed()));
        for (Row row : order.rows()) {
            row.fields().forEach((name, value) -> fingerprint.add(name).add(value));
        }
        return fingerprint.text();
    }
}
