package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.sampling.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table as letters: gives each its key, its seed and the name of its file. The same table
 * gives the same letters each time it is read. For one thread.
 */
final class Planner implements AutoCloseable {
    private static final String USUAL_KEY = "id";

    private final RowReader rows;
    private final RunSettings settings;
    private final String keyColumn;
    private final FileNames names;
    private final Map<String, Long> rowOfKey = new HashMap<>();

    private Planner(RowReader rows, RunSettings settings, String keyColumn, FileNames names) {
        this.rows = rows;
        this.settings = settings;
        this.keyColumn = keyColumn;
        this.names = names;
    }

    /**
     * Opens the table of a run.
     *
     * @param needed the columns that the template needs
     * @throws LonghandException (input) if the table is none, or lacks a column that every row needs
     */
    static Planner open(RunSettings settings, List<String> needed) throws LonghandException {
        String key = settings.key().orElse(USUAL_KEY);
        FileNames names = FileNames.by(settings.names().orElse("{" + key + "}.pdf"));
        RowReader rows = RowReader.open(settings.data());
        try {
            if (!rows.columns().isEmpty()) {
                require(List.of(key), "that names a row: say with --key which one does", rows, settings);
                require(names.fields(), "that the names of the files need", rows, settings);
                require(needed, "that the template needs", rows, settings);
            }
            return new Planner(rows, settings, key, names);
        } catch (LonghandException e) {
            rows.close();
            throw e;
        }
    }

    private static void require(List<String> columns, String why, RowReader rows, RunSettings settings)
            throws LonghandException {
        for (String column : columns) {
            if (!rows.columns().contains(column)) {
                throw LonghandException.input(settings.data() + " has no column '" + column + "' " + why
                        + "; it has " + String.join(", ", rows.columns()));
            }
        }
    }

    /** The next letter; empty after the last. */
    Optional<PlannedLetter> next() throws LonghandException {
        List<Row> group = new ArrayList<>();
        Optional<String> fault = Optional.empty();
        String key = "";
        String name = "";
        while (group.size() < settings.rowsPerFile()) {
            Optional<Row> next = rows.next();
            if (next.isEmpty()) {
                break;
            }
            Row row = next.get();
            Optional<String> own = row.fault().isPresent() ? row.fault() : faultOfKey(row);
            key = group.isEmpty() ? key(row) : key;
            if (own.isEmpty() && group.isEmpty()) {
                try {
                    name = names.name(key, row);
                } catch (LonghandException e) {
                    own = Optional.of(e.getMessage());
                }
            }
            if (own.isPresent() && fault.isEmpty()) {
                fault = settings.rowsPerFile() == 1 ? own : Optional.of("row " + row.number() + ": " + own.get());
            }
            group.add(row);
        }
        return group.isEmpty() ? Optional.empty() : Optional.of(new PlannedLetter(
                new LetterOrder(key, group, Seeds.derive(settings.seed(), key)), name, fault));
    }

    private String key(Row row) {
        return row.field(keyColumn).orElse("").strip();
    }

    private Optional<String> faultOfKey(Row row) {
        String key = key(row);
        if (key.isEmpty()) {
            return Optional.of("the row has no '" + keyColumn + "', by which its letter would be known");
        }
        Long earlier = rowOfKey.putIfAbsent(key, row.number());
        return earlier == null ? Optional.empty()
                : Optional.of("the " + keyColumn + " '" + start(key) + "' is that of row " + earlier + " already");
    }

    private static String start(String key) {
        return key.length() <= 60 ? key : key.substring(0, 57) + "...";
    }

    @Override
    public void close() {
        rows.close();
    }
}
