package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the text to be written comes from: the arguments, a file or standard input. */
final class TextSource {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "TEXT", arity = "0..*",
            description = "The text; several are joined by blanks. One that is the name of a .txt file that exists"
                    + " stands for what the file says, and - for standard input.")
    private List<String> arguments = List.of();

    @Option(names = {"-f", "--file"}, paramLabel = "FILE", description = "Take the text from this file (UTF-8).")
    private Path file;

    /**
     * The text, as it was given.
     *
     * @throws LonghandException (input) if there is none, or it cannot be read
     */
    String text(Terminal terminal) throws LonghandException {
        String text = read(terminal);
        if (text.isBlank()) {
            throw LonghandException.input("there is no text to write");
        }
        return text;
    }

    private String read(Terminal terminal) throws LonghandException {
        if (file != null) {
            if (!arguments.isEmpty()) {
                throw LonghandException.input("give a text or --file, not both");
            }
            return TextFiles.read(file);
        }
        if (arguments.isEmpty()) {
            throw LonghandException.input("there is no text to write: give it in quotation marks, with --file, or - for"
                    + " standard input");
        }
        if (arguments.equals(List.of(STANDARD_INPUT))) {
            return TextFiles.read(terminal.in(), "standard input");
        }
        Optional<Path> named = arguments.size() == 1 ? TextFiles.named(arguments.get(0)) : Optional.empty();
        return named.isPresent() ? TextFiles.read(named.get()) : String.join(" ", arguments);
    }
}
