package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** A text file with one writer a line; blank lines do not count. */
public final class WriterList {

    private WriterList() {
    }

    /**
     * The writers named in {@code file}, one at least.
     *
     * @throws LonghandException (input) if it cannot be read as text or names nobody
     */
    public static Set<String> read(Path file) throws LonghandException {
        Set<String> writers = new TreeSet<>();
        try {
            Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(writers::add);
        } catch (IOException e) {
            throw LonghandException.input("cannot read the list of writers " + file + ": " + e.getMessage(), e);
        }
        if (writers.isEmpty()) {
            throw LonghandException.input("the list of writers " + file + " is empty; name one writer a line");
        }
        return writers;
    }
}
