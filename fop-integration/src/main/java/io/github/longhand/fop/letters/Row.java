package io.github.longhand.fop.letters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table. Immutable.
 *
 * @param number from 1, the header not counted
 * @param fields what it holds, by column, in the columns' order
 * @param fault why no letter can be made of it, where that is known already
 */
public record Row(long number, Map<String, String> fields, Optional<String> fault) {
    /** The longest field of which a letter is made, in characters: some forty pages. */
    public static final int LONGEST_FIELD = 100_000;

    public Row {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fault = fault.isPresent() ? fault : faultIn(fields);
    }

    /** A row without known fault. */
    public static Row of(long number, Map<String, String> fields) {
        return new Row(number, fields, Optional.empty());
    }

    /** A row that could not be read. */
    static Row unreadable(long number, String fault) {
        return new Row(number, Map.of(), Optional.of(fault));
    }

    /** The value of a column; empty if there is no such column. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static Optional<String> faultIn(Map<String, String> fields) {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String value = field.getValue();
            if (value.length() > LONGEST_FIELD) {
                return Optional.of("the field '" + field.getKey() + "' has " + value.length() + " characters; at most "
                        + LONGEST_FIELD + " make a letter");
            }
            for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
                if (!isXml(value.codePointAt(i))) {
                    return Optional.of(String.format("the field '%s' has the character U+%04X at %d, which no document"
                            + " can hold", field.getKey(), value.codePointAt(i), i + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether XML 1.0 allows the character. */
    private static boolean isXml(int character) {
        return character == '\t' || character == '\n' || character == '\r'
                || character >= 0x20 && character <= 0xD7FF || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
