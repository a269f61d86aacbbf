package io.github.longhand.inkscape.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.cli.Longhand;
import io.github.longhand.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkscapeInstallTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theExtensionIsPutInPlaceAndWhatWasFoundIsSaid() throws IOException {
        Path extensions = folder.resolve("extensions");
        install("--zip=" + zip("longhand_write.py", "lib/one.jar"), "--into=" + extensions, "--python=none");
        assertTrue(Files.isRegularFile(extensions.resolve("longhand/lib/one.jar")));
        assertTrue(Files.readString(extensions.resolve("longhand/longhand.json")).contains("\"java\""));
        for (String part : new String[] {"Inkscape  ", "Java      ", "jep       ", "Extension in " + extensions}) {
            assertTrue(out.toString(StandardCharsets.UTF_8).contains(part), out + "\n" + err);
        }
    }

    @Test
    void anEarlierOneIsReplacedAsAWhole() throws IOException {
        install("--zip=" + zip("old.py"), "--into=" + folder, "--python=none");
        install("--zip=" + zip("new.py"), "--into=" + folder, "--python=none");
        assertFalse(Files.exists(folder.resolve("longhand/old.py")));
        assertTrue(Files.exists(folder.resolve("longhand/new.py")));
        try (Stream<Path> left = Files.list(folder.getParent())) {
            assertFalse(left.anyMatch(file -> file.getFileName().toString().startsWith(".longhand-")));
        }
    }

    @Test
    void aZipThatLeadsOutOfTheFolderLeavesTheEarlierOne() throws IOException {
        install("--zip=" + zip("good.py"), "--into=" + folder, "--python=none");
        assertEquals(1, install("--zip=" + zip("../../evil.py"), "--into=" + folder, "--python=none"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("leads out of it"));
        assertTrue(Files.exists(folder.resolve("longhand/good.py")));
    }

    @Test
    void checkingChangesNothing() throws IOException {
        install("--check", "--into=" + folder.resolve("none"), "--python=none");
        assertFalse(Files.exists(folder.resolve("none")));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("not installed"));
    }

    @Test
    void anUnknownOptionIsBadUsage() {
        assertEquals(2, install("--force"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("--force"));
    }

    private int install(String... arguments) {
        List<String> command = new ArrayList<>(List.of("inkscape-install"));
        command.addAll(List.of(arguments));
        Terminal terminal = new Terminal(InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        return Longhand.run(terminal, command.toArray(String[]::new));
    }

    private Path zip(String... names) throws IOException {
        Path zip = Files.createTempFile(folder, "extension", ".zip");
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(file)) {
            for (String name : names) {
                entries.putNextEntry(new ZipEntry(name));
                entries.closeEntry();
            }
        }
        return zip;
    }
}
