package io.github.longhand.inkscape.install;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The extension's folder below Inkscape's extensions, unpacked from its zip. */
final class Extension {
    private static final String NAME = "longhand";

    private Extension() {
    }

    /**
     * Unpacks {@code zip} to the folder {@code longhand} of {@code extensions}. An earlier one is
     * replaced as a whole, once the new one is complete.
     *
     * @return the folder
     * @throws LonghandException (work) if it cannot be written; an earlier one then stays
     */
    static Path unpack(Path zip, Path extensions) throws LonghandException {
        Path folder = extensions.resolve(NAME);
        try {
            Files.createDirectories(extensions);
            // Beside its place, but where Inkscape does not look for extensions.
            Path draft = Files.createTempDirectory(extensions.toAbsolutePath().getParent(), ".longhand-");
            try {
                unpackInto(zip, draft);
                Path old = draft.resolveSibling(draft.getFileName() + "-old");
                if (Files.exists(folder)) {
                    Files.move(folder, old);
                }
                Files.move(draft, folder);
                delete(old);
            } finally {
                delete(draft);
            }
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw LonghandException.work("the extension cannot be put into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void unpackInto(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(zip + " has an entry that leads out of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
