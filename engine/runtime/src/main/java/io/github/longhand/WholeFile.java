package io.github.longhand;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that a reader finds the old one or the whole new one, never a part. */
public final class WholeFile {
    private WholeFile() {
    }

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; closing {@code out} is harmless. */
        void writeTo(OutputStream out) throws IOException, LonghandException;
    }

    /**
     * Writes a file beside {@code target} and moves it into place; whatever fails, nothing is left
     * beside the target, and the target is as it was. A link is followed; what is no file, such as a
     * pipe or {@code /dev/stdout}, is written to directly.
     *
     * @throws LonghandException (work) in one line if the file cannot be written, or as
     *         {@code content} throws it
     */
    public static void write(Path target, Content content) throws LonghandException {
        if (Files.isDirectory(target) || target.toAbsolutePath().getFileName() == null) {
            throw LonghandException.work("cannot write " + target + ": it is a folder");
        }
        try {
            if (!Files.exists(target)) {
                replace(target.toAbsolutePath(), content);
            } else if (Files.isRegularFile(target)) {
                replace(target.toRealPath(), content);
            } else {
                fill(target, content);
            }
        } catch (IOException e) {
            throw LonghandException.work("cannot write " + target + ": " + reason(e), e);
        }
    }

    private static void replace(Path target, Content content) throws IOException, LonghandException {
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + ".part");
        try {
            fill(part, content);
            move(part, target);
        } finally {
            deleteIfThere(part);
        }
    }

    private static void fill(Path file, Content content) throws IOException, LonghandException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteIfThere(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The failure that left it there is already on its way to the user.
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to write there";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
