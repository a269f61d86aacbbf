package io.github.longhand.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks the archives and uses them as someone would who has no Maven. */
final class ReleaseTest {
    private static final Path ARCHIVES = Path.of(System.getProperty("release.directory"));
    private static final String PLAIN = System.getProperty("release.name");
    private static final String IMAGE = System.getProperty("image.name");

    @TempDir
    Path folder;

    @BeforeEach
    void needsBash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: the launcher needs /bin/bash");
    }

    @Test
    void theArchiveWritesWithTheJavaThatIsThere() throws Exception {
        Path release = unpack(PLAIN);
        writesALine(release, Map.of("JAVA_HOME", System.getProperty("java.home")));
        writesALetter(release, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    @Test
    void theImageWritesWhereThereIsNoJava() throws Exception {
        Path release = unpack(IMAGE);
        Map<String, String> noJava = Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "/nowhere");
        writesALine(release, noJava);
        Answer version = run(release, noJava, "train", "--help");
        assertEquals(0, version.exit(), version.text());
        assertTrue(Files.isExecutable(release.resolve("runtime/bin/java")));
    }

    @Test
    void theZipHasTheSameFiles() throws Exception {
        try (var files = Files.walk(unpack(PLAIN)); var zip = new java.util.zip.ZipFile(
                ARCHIVES.resolve(PLAIN + ".zip").toFile())) {
            List<String> packed = files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString())
                    .sorted().toList();
            assertEquals(packed, zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName())
                    .sorted().toList());
            for (String name : List.of("bin/longhand", "bin/longhand.bat", "LICENSE", "NOTICE", "README.txt")) {
                assertTrue(packed.contains(PLAIN + "/" + name), name);
            }
            assertTrue(packed.stream().anyMatch(name -> name.matches(".*/fop/longhand-fop-.*-complete\\.jar")));
            assertTrue(packed.stream().anyMatch(name -> name.matches(".*/inkscape/longhand-inkscape-.*\\.zip")));
        }
    }

    private void writesALine(Path release, Map<String, String> environment) throws Exception {
        Answer answer = run(release, environment, "write", "call me ishmael", "-o", "line.svg");
        assertEquals(new Answer(0, ""), answer);
        assertTrue(Files.readString(folder.resolve("line.svg")).contains("<path"));
    }

    private void writesALetter(Path release, Map<String, String> environment) throws Exception {
        Files.writeString(folder.resolve("note.fo"), """
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:hw="urn:longhand:hw">
                  <fo:layout-master-set>
                    <fo:simple-page-master master-name="a" page-width="100mm" page-height="60mm">
                      <fo:region-body margin="5mm"/>
                    </fo:simple-page-master>
                  </fo:layout-master-set>
                  <fo:page-sequence master-reference="a">
                    <fo:flow flow-name="xsl-region-body">
                      <fo:block><hw:text>Dear reader</hw:text></fo:block>
                    </fo:flow>
                  </fo:page-sequence>
                </fo:root>
                """);
        Answer answer = run(release, environment, "fop", "note.fo", "note.pdf");
        assertEquals(0, answer.exit(), answer.text());
        assertTrue(Files.size(folder.resolve("note.pdf")) > 1000);
    }

    private Path unpack(String name) throws Exception {
        Process tar = new ProcessBuilder("tar", "-xzf", ARCHIVES.resolve(name + ".tar.gz").toString(), "-C",
                folder.toString()).inheritIO().start();
        assertEquals(0, tar.waitFor());
        return folder.resolve(name);
    }

    private record Answer(int exit, String text) {
    }

    private Answer run(Path release, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(release.resolve("bin/longhand").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return new Answer(process.exitValue(), text);
    }
}
