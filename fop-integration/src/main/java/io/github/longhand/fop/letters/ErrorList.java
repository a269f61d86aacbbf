package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The file that says which rows have no letter, and why; not there when all have one. */
final class ErrorList {
    static final String NAME = "errors.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT;

    private ErrorList() {
    }

    static void write(List<RowError> errors, Path folder) throws LonghandException {
        Path file = folder.resolve(NAME);
        if (errors.isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw LonghandException.work("cannot remove " + file + ": " + e.getMessage(), e);
            }
            return;
        }
        WholeFile.write(file, out -> {
            out.write("row,key,reason\n".getBytes(StandardCharsets.UTF_8));
            for (RowError error : errors) {
                out.write((FORMAT.format(error.row(), Cells.safe(error.key()), Cells.safe(error.reason())) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
