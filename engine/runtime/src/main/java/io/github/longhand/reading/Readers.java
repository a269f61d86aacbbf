package io.github.longhand.reading;

import io.github.longhand.ContentHash;
import io.github.longhand.LonghandException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds readers: the one on the class path, any other by the path of its file. */
public final class Readers {
    private static final String BUILT_IN = "io/github/longhand/readers/iam.reader";

    private Readers() {
    }

    private static final class Holder {
        static final Optional<Reader> BUILT_IN = find();
    }

    /**
     * The reader of the class path; empty if no jar brings one, or, which is logged, if it is damaged.
     * It is loaded once.
     */
    public static Optional<Reader> builtIn() {
        return Holder.BUILT_IN;
    }

    /**
     * SHA-256, in hexadecimal digits, of the file of the reader of the class path: what checked writing
     * is depends on it. Empty if there is none.
     *
     * @throws LonghandException (work) if it cannot be read
     */
    public static Optional<String> builtInFingerprint() throws LonghandException {
        try (InputStream in = Readers.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
            return in == null ? Optional.empty() : Optional.of(ContentHash.of(in));
        } catch (IOException e) {
            throw LonghandException.work("the reader of the class path cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<Reader> find() {
        try (InputStream in = Readers.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
            return in == null ? Optional.empty()
                    : Optional.of(ReaderFile.read(ByteBuffer.wrap(in.readAllBytes()), "the reader of the class path"));
        } catch (IOException | LonghandException e) {
            Logger.getLogger(Readers.class.getName()).log(Level.WARNING, "written lines are not checked: {0}",
                    e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The reader in a file.
     *
     * @throws LonghandException (input) if there is no such file, or it is not a reader
     */
    public static Reader load(Path path) throws LonghandException {
        return ReaderFile.read(path);
    }
}
