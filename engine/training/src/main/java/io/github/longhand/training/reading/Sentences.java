package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** 200 sentences of ordinary letters: names, addresses, dates, amounts and every mark that letters have. */
public final class Sentences {
    private static final String FILE = "letters.txt";

    private Sentences() {
    }

    /** The sentences, none of them from a corpus. */
    public static List<String> ofLetters() throws LonghandException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw LonghandException.work("the sentences cannot be read: " + e.getMessage(), e);
        }
    }
}
