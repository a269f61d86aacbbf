package io.github.longhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher as a user would; the build does so when the jars are made. */
final class LauncherTest {
    private static final Path LAUNCHER = Path.of("../../longhand").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeEach
    void needsBash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: the launcher needs /bin/bash");
    }

    @Test
    void itWritesFromAnyFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("my longhand"), LAUNCHER);
        Answer answer = run(link, "write", "call me ishmael", "-o", "ishmael.svg");
        assertEquals(new Answer(0, "", ""), answer);
        assertTrue(Files.readString(folder.resolve("ishmael.svg")).startsWith("<?xml"));
    }

    @Test
    void itNamesTheFileWhenNobodyDoes() throws Exception {
        assertEquals(new Answer(0, "call-me-ishmael.svg\n", ""), run(LAUNCHER, "write", "Call me Ishmael."));
        assertEquals(new Answer(0, "call-me-ishmael-2.svg\n", ""), run(LAUNCHER, "write", "Call me Ishmael."));
    }

    @Test
    void aRefusalIsItsOnlyLineAndItsExitCodeIsKept() throws Exception {
        Answer answer = run(LAUNCHER, "write", "a", "--bias", "NaN", "-o", "x.svg");
        assertEquals(2, answer.exit());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().startsWith("longhand: the bias"), answer.err());
        assertEquals("", answer.out());
        assertEquals(1, run(LAUNCHER, "write", "a", "-o", "no/such/folder/x.svg").exit());
    }

    @Test
    void whatGoesToStandardOutputIsTheDrawingAlone() throws Exception {
        String svg = run(LAUNCHER, "write", "a", "-o", "-").out();
        assertTrue(svg.startsWith("<?xml") && svg.strip().endsWith("</svg>"), svg);
    }

    private Answer run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile()).start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the launcher does not come to an end");
        return new Answer(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
