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
import java.util.Optional;

/** Text from files and streams, in UTF-8. */
final class TextFiles {
    /** More than any book; what is larger is no text that someone meant. */
    private static final int MOST_BYTES = 16 << 20;

    private TextFiles() {
    }

    /** The file that an argument stands for: one that ends in {@code .txt} and is there. */
    static Optional<Path> named(String argument) {
        if (!argument.endsWith(".txt")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(argument)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * What a file says.
     *
     * @throws LonghandException (input) if there is no such file, or it is no text
     */
    static String read(Path path) throws LonghandException {
        if (Files.isDirectory(path)) {
            throw LonghandException.input("cannot read " + path + ": it is a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString());
        } catch (NoSuchFileException e) {
            throw LonghandException.input("there is no file " + path, e);
        } catch (IOException e) {
            throw LonghandException.input("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** What a stream says, which messages call {@code name}; as {@link #read(Path)}. */
    static String read(InputStream in, String name) throws LonghandException {
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
