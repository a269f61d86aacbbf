package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for the files of a run, made by a pattern such as {@code {id}-{last_name}.pdf}. Whatever the
 * rows hold, a name is one that every file system takes, stays in the folder, and is no other's: not
 * even one that differs in capitals only. For one thread; to be asked row after row from the first.
 */
final class FileNames {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final String ENDING = ".pdf";
    private static final int LONGEST_BYTES = 120;

    private final String stem;
    private final Set<String> taken = new HashSet<>();

    private FileNames(String stem) {
        this.stem = stem;
    }

    /**
     * Names by a pattern.
     *
     * @throws LonghandException (input) if it cannot name files in one folder
     */
    static FileNames by(String pattern) throws LonghandException {
        if (!pattern.endsWith(ENDING) || pattern.length() == ENDING.length()) {
            throw LonghandException.input("the name pattern '" + pattern + "' must end in .pdf, such as {id}.pdf");
        }
        if (pattern.indexOf('/') >= 0 || pattern.indexOf('\\') >= 0) {
            throw LonghandException.input("the name pattern '" + pattern + "' names a folder; all letters go to one");
        }
        if (!FIELD.matcher(pattern).find()) {
            throw LonghandException.input("the name pattern '" + pattern
                    + "' is the same for all rows; name a column in it, such as {id}.pdf");
        }
        return new FileNames(pattern.substring(0, pattern.length() - ENDING.length()));
    }

    /** The columns in the pattern. */
    List<String> fields() {
        return FIELD.matcher(stem).results().map(result -> result.group(1)).toList();
    }

    /**
     * The name for a letter.
     *
     * @throws LonghandException (input) if the row lacks a column that the pattern has
     */
    String name(String key, Row row) throws LonghandException {
        StringBuilder name = new StringBuilder();
        Matcher matcher = FIELD.matcher(stem);
        while (matcher.find()) {
            String field = matcher.group(1);
            String value = row.field(field).orElseThrow(() -> LonghandException.input("there is no field '" + field
                    + "', which the name of the file needs"));
            matcher.appendReplacement(name, Matcher.quoteReplacement(safe(value)));
        }
        matcher.appendTail(name);
        String safe = shortened(safe(name.toString()));
        if (safe.isEmpty() || RESERVED.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        String distinct = "-" + Fingerprint.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)).substring(0, 12);
        if (!taken.add(folded(safe))) {
            safe += distinct;
            taken.add(folded(safe));
        }
        return safe + ENDING;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Letters, digits and {@code - _ . }, no dot or blank at an end; anything else becomes {@code _}. */
    private static String safe(String value) {
        String start = value.length() > 4 * LONGEST_BYTES ? value.substring(0, 4 * LONGEST_BYTES) : value;
        return Normalizer.normalize(start, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\p{Nd}._ -]+", "_")
                .replaceAll("\\.{2,}", "_").replaceAll("^[. -]+|[. ]+$", "");
    }

    private static String shortened(String name) {
        int bytes = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int character = name.codePointAt(i);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > LONGEST_BYTES) {
                return name.substring(0, i).stripTrailing();
            }
        }
        return name;
    }
}
