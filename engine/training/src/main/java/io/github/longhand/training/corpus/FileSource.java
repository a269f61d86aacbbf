package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Gives small files one after the other, from a folder or from an archive of that folder. */
interface FileSource {
    /** No file of a handwriting corpus comes near it: the largest has a hundred kilobytes. */
    int MAX_FILE_BYTES = 4 << 20;

    /** Takes one file. */
    @FunctionalInterface
    interface FileReceiver {
        /**
         * Takes a file.
         *
         * @param name without its folder
         * @param content of the file; empty if it has more than {@link #MAX_FILE_BYTES}
         */
        void file(String name, Optional<byte[]> content);
    }

    /**
     * Gives each file whose name ends in {@code suffix}, always in the same order.
     *
     * @throws LonghandException (input) if the folder or archive cannot be read to its end
     */
    void read(String suffix, FileReceiver receiver) throws LonghandException;

    /** The files in {@code folder} and below; symbolic links in it are not followed, it may be one itself. */
    static FileSource folder(Path folder) {
        return (suffix, receiver) -> {
            try (Stream<Path> files = Files.walk(folder.toRealPath())) {
                Iterator<Path> sorted = files.filter(file -> file.getFileName().toString().endsWith(suffix))
                        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().iterator();
                while (sorted.hasNext()) {
                    Path file = sorted.next();
                    boolean small = Files.size(file) <= MAX_FILE_BYTES;
                    receiver.file(file.getFileName().toString(),
                            small ? Optional.of(Files.readAllBytes(file)) : Optional.empty());
                }
            } catch (IOException | UncheckedIOException e) {
                throw LonghandException.input("cannot read the corpus folder " + folder + ": " + e.getMessage(), e);
            }
        };
    }

    /** The files in a gzip-compressed tar archive, read as a stream; nothing is unpacked to disk. */
    static FileSource archive(Path archive) {
        return (suffix, receiver) -> {
            try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, 1 << 16))) {
                for (TarArchiveEntry entry = tar.getNextTarEntry(); entry != null; entry = tar.getNextTarEntry()) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    if (entry.isFile() && name.endsWith(suffix)) {
                        boolean small = entry.getSize() <= MAX_FILE_BYTES;
                        receiver.file(name, small ? Optional.of(tar.readAllBytes()) : Optional.empty());
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                throw LonghandException.input("cannot read the corpus archive " + archive + " to its end ("
                        + e.getMessage() + "); fetch it again", e);
            }
        };
    }
}
