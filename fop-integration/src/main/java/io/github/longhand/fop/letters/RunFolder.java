package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of a run, which no other run may use at the same time. */
final class RunFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private RunFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder, makes it if it is not there, and clears away what a killed run had begun.
     *
     * @throws LonghandException (input) if another run has it
     */
    static RunFolder take(Path folder) throws LonghandException {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw LonghandException.input("another run writes to " + folder + "; wait for it, or choose another"
                        + " folder");
            }
            RunFolder taken = new RunFolder(folder, channel, lock);
            taken.clear();
            return taken;
        } catch (IOException e) {
            throw LonghandException.work("cannot write to the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // a run in this very process
        }
    }

    private void clear() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    @Override
    public void close() throws LonghandException {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw LonghandException.work("the folder " + folder + " cannot be left: " + e.getMessage(), e);
        }
    }
}
