package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the text to be written comes from: the arguments, a file or standard input. */
final class TextSource {
    /** More than any book; what is larger is no text that someone meant. */
    private static final int MOST_BYTES = 16 << 20;
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
            return ofFile(file);
        }
        if (arguments.isEmpty()) {
            throw LonghandException.input("there is no text to write: give it in quotation marks, with --file, or - for"
                    + " standard input");
        }
        if (arguments.equals(List.of(STANDARD_INPUT))) {
            return decoded(terminal.in(), "standard input");
        }
        Optional<Path> named = arguments.size() == 1 ? textFile(arguments.get(0)) : Optional.empty();
        return named.isPresent() ? ofFile(named.get()) : String.join(" ", arguments);
    }

    private static Optional<Path> textFile(String argument) {
        if (!argument.endsWith(".txt")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(argument)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String ofFile(Path path) throws LonghandException {
        if (Files.isDirectory(path)) {
            throw LonghandException.input("cannot read " + path + ": it is a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return decoded(in, path.toString());
        } catch (NoSuchFileException e) {
            throw LonghandException.input("there is no file " + path, e);
        } catch (IOException e) {
            throw LonghandException.input("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private static String decoded(InputStream in, String name) throws LonghandException {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw LonghandException.input(name + " has more than " + (MOST_BYTES >> 20) + " MB, which is no text");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw LonghandException.input(name + " is not UTF-8 text; save it as UTF-8", e);
        } catch (IOException e) {
            throw LonghandException.input("cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
