package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values with a header; the separator is the one that the header has most of. */
final class CsvRows implements RowReader {
    private static final String SEPARATORS = ",;\t|";

    private final Path file;
    private final TableText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private long number;

    CsvRows(Path file) throws IOException, LonghandException {
        this.file = file;
        text = TableText.open(file);
        try {
            parser = CSVFormat.DEFAULT.builder().setDelimiter(separator(text.firstLine())).setIgnoreEmptyLines(true)
                    .build().parse(text);
            records = parser.iterator();
            columns = columns(record().orElseThrow(() -> LonghandException.input(file
                    + " is empty; its first line must name the columns")));
        } catch (IOException | LonghandException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static char separator(String header) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (char character : header.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && SEPARATORS.indexOf(character) >= 0) {
                counts[SEPARATORS.indexOf(character)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private List<String> columns(CSVRecord header) throws LonghandException {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header) {
            String name = cell.strip();
            if (!name.isEmpty() && !seen.add(name)) {
                throw LonghandException.input(file + " has two columns '" + name + "'; rename one");
            }
            names.add(name);
        }
        if (seen.isEmpty()) {
            throw LonghandException.input(file + ": the first line names no column");
        }
        return names;
    }

    private Optional<CSVRecord> record() throws LonghandException {
        text.startRow();
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw broken(e.getCause());
        } catch (IllegalStateException e) {
            throw broken(e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e));
        }
    }

    private LonghandException broken(IOException e) {
        LonghandException plain = RowReader.unreadable(file, e);
        return LonghandException.input(plain.getMessage() + " (row " + (number + 1) + ", near line "
                + parser.getCurrentLineNumber() + ")", e);
    }

    @Override
    public Optional<Row> next() throws LonghandException {
        Optional<CSVRecord> record = record();
        while (record.isPresent() && record.get().stream().allMatch(String::isBlank)) {
            record = record(); // what a spreadsheet leaves at the end of a table
        }
        return record.map(this::row);
    }

    private Row row(CSVRecord record) {
        number++;
        Map<String, String> fields = new LinkedHashMap<>();
        Optional<String> fault = Optional.empty();
        for (int i = 0; i < record.size(); i++) {
            if (i < columns.size() && !columns.get(i).isEmpty()) {
                fields.put(columns.get(i), record.get(i));
            } else if (!record.get(i).isBlank()) {
                fault = Optional.of("value " + (i + 1) + " stands in no column; the header names "
                        + columns().size());
            }
        }
        if (fault.isEmpty() && fields.size() < columns().size()) {
            fault = Optional.of("the row has " + record.size() + " values, the header names " + columns().size()
                    + " columns");
        }
        return new Row(number, fields, fault);
    }

    @Override
    public List<String> columns() {
        return columns.stream().filter(name -> !name.isEmpty()).toList();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was only read cannot be closed", e);
        }
    }
}
