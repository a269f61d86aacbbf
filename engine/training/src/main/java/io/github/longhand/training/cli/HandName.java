package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import java.nio.file.Path;

/** What a new hand is called: its file's name without the ending. */
final class HandName {
    private static final String ENDING = ".hand";

    private HandName() {
    }

    /**
     * The name of the hand that is to be written to {@code file}.
     *
     * @throws LonghandException (input) if the file's name does not end in .hand, or is nothing else
     */
    static String of(Path file) throws LonghandException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(ENDING) || name.length() == ENDING.length()) {
            throw LonghandException.input("the name of a hand ends in .hand, unlike '" + file + "'");
        }
        return name.substring(0, name.length() - ENDING.length());
    }
}
