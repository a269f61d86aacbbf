package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a table, row by row; never more of it in memory than a row. For use by one thread. */
public interface RowReader extends AutoCloseable {

    /**
     * The next row. One that is not as it should be comes with its fault, and reading goes on.
     *
     * @return empty after the last
     * @throws LonghandException (input) if it cannot be told where the next row begins
     */
    Optional<Row> next() throws LonghandException;

    /** The columns that every row has; empty where each row has its own. */
    List<String> columns();

    @Override
    void close();

    /**
     * Opens a table: comma-separated values in any usual dialect, or as its name says {@code .jsonl} or
     * {@code .ndjson} (a JSON object on each line) or {@code .xml} (an element for each row).
     *
     * @throws LonghandException (input) if it is not there or not such a table
     */
    static RowReader open(Path file) throws LonghandException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            throw LonghandException.input(file + " is a folder; name the file with the rows");
        }
        try {
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                return new JsonRows(file);
            }
            return name.endsWith(".xml") ? new XmlRows(file) : new CsvRows(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Says in one line why a table could not be read. */
    static LonghandException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return LonghandException.input("there is no file " + file, e);
        }
        if (e instanceof CharacterCodingException) {
            return LonghandException.input(file + " is not UTF-8; save it as \"CSV UTF-8\"", e);
        }
        return LonghandException.input(file + " cannot be read: "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
    }
}
