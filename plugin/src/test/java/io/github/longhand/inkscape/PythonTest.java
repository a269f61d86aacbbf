package io.github.longhand.inkscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the tests that are written in Python, and shows each by its name.
 *
 * <p>They run in the first Python that has inkex, preferring one that has jep too: the one that
 * {@code LONGHAND_PYTHON} names, {@code python3}, {@code /usr/bin/python3}; inkex may be that of
 * Inkscape's own extensions.
 */
class PythonTest {
    private static final Path TESTS = Path.of("src/test/python").toAbsolutePath();
    private static final String INKSCAPES_INKEX = "/usr/share/inkscape/extensions";

    private record Python(String program, String path) {
        boolean does(String statements) throws IOException, InterruptedException {
            Process process;
            try {
                process = builder("-c", statements).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            } catch (IOException e) {
                return false;
            }
            return process.waitFor() == 0;
        }

        ProcessBuilder builder(String... arguments) {
            List<String> command = new ArrayList<>(List.of(program));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("PYTHONPATH", path);
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            builder.environment().put("LONGHAND_TEST_CLASSPATH", System.getProperty("java.class.path"));
            builder.environment().put("LONGHAND_TEST_JAVA",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
            return builder;
        }
    }

    @TestFactory
    List<DynamicTest> testsInPython() throws IOException, InterruptedException {
        Optional<Python> found = find();
        if (found.isEmpty()) {
            return List.of(dynamicTest("all tests in Python",
                    () -> abort("no Python with inkex: pip install inkex lxml cssselect, or install Inkscape")));
        }
        Process process = found.get().builder("run_tests.py").directory(TESTS.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        List<DynamicTest> tests = new ArrayList<>(said.lines().map(PythonTest::test).toList());
        tests.add(dynamicTest("the tests in Python ran to their end", () -> assertEquals(0, status)));
        return tests;
    }

    private static DynamicTest test(String line) {
        String[] parts = line.split("\t", 3);
        String told = parts[2].replace("\\n", "\n").replace("\\\\", "\\");
        return dynamicTest(parts[0], () -> {
            switch (parts[1]) {
                case "passed" -> { }
                case "skipped" -> {
                    System.out.println("skipped: " + parts[0] + ": " + told);
                    abort(told);
                }
                default -> fail(told);
            }
        });
    }

    private static Optional<Python> find() throws IOException, InterruptedException {
        List<Python> candidates = new ArrayList<>();
        for (String program : new String[] {System.getenv("LONGHAND_PYTHON"), "python3", "/usr/bin/python3"}) {
            if (program != null) {
                String path = Optional.ofNullable(System.getenv("PYTHONPATH")).orElse("");
                candidates.add(new Python(program, path));
                if (Files.isDirectory(Path.of(INKSCAPES_INKEX))) {
                    candidates.add(new Python(program,
                            path.isEmpty() ? INKSCAPES_INKEX : path + File.pathSeparator + INKSCAPES_INKEX));
                }
            }
        }
        // jep can be found, but not imported, outside Java.
        String inkex = "import inkex.tester";
        for (String claim : List.of(inkex + ", importlib.util as u; assert u.find_spec('jep')", inkex)) {
            for (Python python : candidates) {
                if (python.does(claim)) {
                    return Optional.of(python);
                }
            }
        }
        return Optional.empty();
    }
}
