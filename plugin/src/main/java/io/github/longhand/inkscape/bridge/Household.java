package io.github.longhand.inkscape.bridge;

import io.github.longhand.LonghandException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The user's own folder for the socket, held by at most one warm process at a time.
 *
 * <p>The lock is the operating system's: it ends with the process, however that ends.
 */
final class Household implements Closeable {
    private static final int TRIES = 30;
    private static final long PAUSE_MILLIS = 100;

    private final Path folder;
    private final FileChannel lock;

    private Household(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Moves into {@code folder}, or finds that another process lives there and does not move out
     * within three seconds: then empty.
     *
     * @throws LonghandException (work) if the folder is not the user's own and closed to others
     */
    static Optional<Household> enter(Path folder) throws LonghandException, IOException, InterruptedException {
        requirePrivate(folder);
        FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        for (int i = 0; i < TRIES; i++) {
            FileLock held = lock.tryLock();
            if (held != null) {
                return Optional.of(new Household(folder, lock));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        lock.close();
        return Optional.empty();
    }

    /** A file of this folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** On Windows the folder lies in the user's profile, which the system closes to others. */
    private static void requirePrivate(Path folder) throws LonghandException, IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw LonghandException.work("the folder for Longhand's socket is missing or not a folder: " + folder);
        }
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
        Path own = Files.createTempFile(folder, "own", "");
        try {
            boolean mine = Files.getOwner(own).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS));
            boolean closed = EnumSet.copyOf(permissions).equals(PosixFilePermissions.fromString("rwx------"));
            if (!mine || !closed) {
                throw LonghandException.work("other users can reach the folder of Longhand's socket, " + folder
                        + ": remove it, or give it to yourself alone (chmod 700)");
            }
        } finally {
            Files.delete(own);
        }
    }
}
