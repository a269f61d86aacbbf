package io.github.longhand.inkscape.install;

import io.github.longhand.LonghandException;
import io.github.longhand.inkscape.bridge.JepVersion;
import io.github.longhand.inkscape.ink.DialogStyles;
import io.github.longhand.inkscape.ink.ScribePenman;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code longhand inkscape-install}: puts the extension in place, checks Inkscape, Java
 * and jep, and says what it found.
 */
@Command(name = "inkscape-install", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Installs the Inkscape extension and says what it found of Inkscape, Java and jep.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand inkscape-install",
            "  longhand inkscape-install --python ~/venv/bin/python",
            "  longhand inkscape-install --check"})
final class InkscapeInstall implements Callable<Integer> {
    private static final Pattern VERSION = Pattern.compile("Inkscape (\\d+)\\.(\\d+)\\S*");
    /** Prints the interpreter's program and jep's version; jep itself can only be imported inside Java. */
    private static final String PROBE = """
            import importlib.util, os, re, sys
            import lxml, cssselect
            folder = importlib.util.find_spec('jep').submodule_search_locations[0]
            version = open(os.path.join(folder, 'version.py')).read()
            print(sys.executable)
            print(re.search(r"VERSION__ *= *'([^']+)", version).group(1))
            """;
    private static final String SETTINGS = "longhand.json";

    private final PrintStream out;
    private boolean good = true;

    @Option(names = "--into", paramLabel = "FOLDER",
            description = "Inkscape's folder of extensions, if it is not the usual one.")
    private Path into;

    @Option(names = "--zip", paramLabel = "FILE",
            description = "The extension's zip, if it does not lie beside the program.")
    private Path zip;

    @Option(names = "--python", paramLabel = "PROGRAM",
            description = "The Python that has jep; 'none' to do without (default: looked for).")
    private String python;

    @Option(names = "--check", description = "Only say what is found; exit code 1 if something is missing.")
    private boolean checkOnly;

    InkscapeInstall(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws LonghandException {
        checkInkscape();
        out.println("Java      " + System.getProperty("java.version") + " in " + System.getProperty("java.home"));
        Optional<String> found = checkPython(Optional.ofNullable(python));
        Path extensions = Optional.ofNullable(into).orElseGet(Places::userExtensions);
        if (checkOnly) {
            Path folder = extensions.resolve("longhand");
            boolean there = Files.isRegularFile(folder.resolve("longhand_write.inx"));
            tell(there, "Extension " + (there ? "in " + folder : "not installed in " + extensions));
        } else {
            Path folder = Extension.unpack(zip == null ? zipBesideProgram() : zip, extensions);
            writeSettings(folder, found);
            List<String> styles = DialogStyles.in(folder).offer(ScribePenman.ofUser());
            out.println("Extension in " + folder + ", with " + styles.size() + " styles");
            out.println("Start Inkscape again; it is in the menu Extensions > Text > Handwriting.");
        }
        return good ? 0 : 1;
    }

    private void checkInkscape() {
        for (String program : Places.inkscapes()) {
            Optional<String> said = Program.answer(List.of(program, "--version"));
            Matcher version = VERSION.matcher(said.orElse(""));
            if (version.find()) {
                int major = Integer.parseInt(version.group(1));
                boolean recent = major > 1 || major == 1 && Integer.parseInt(version.group(2)) >= 2;
                tell(recent, "Inkscape  " + version.group().substring("Inkscape ".length())
                        + (recent ? "" : " is too old: the extension needs 1.2 or later"));
                return;
            }
        }
        tell(false, "Inkscape  not found: the extension needs 1.2 or later");
    }

    /** Asks each Python whether it has jep; being without is no fault, only slower. */
    private Optional<String> checkPython(Optional<String> asked) {
        if (asked.equals(Optional.of("none"))) {
            out.println("jep       not used: documents are worked on in Inkscape's own Python");
            return asked;
        }
        for (String program : asked.map(List::of).orElseGet(Places::pythons)) {
            Optional<String> found = Program.answer(List.of(program, "-c", PROBE));
            if (found.isPresent()) {
                String[] lines = found.get().split("\\R");
                boolean same = lines.length == 2 && lines[1].equals(JepVersion.OF_JAR);
                out.println("jep       " + lines[lines.length - 1] + " in " + lines[0] + (same ? ""
                        : ": not used, it must be " + JepVersion.OF_JAR));
                if (same) {
                    return Optional.of(lines[0]);
                }
            }
        }
        out.println("jep       not found: documents are worked on in Inkscape's own Python, which is a little slower"
                + " (pip install jep==" + JepVersion.OF_JAR + " lxml cssselect)");
        return Optional.empty();
    }

    private void tell(boolean well, String line) {
        out.println(line);
        good &= well;
    }

    private static void writeSettings(Path folder, Optional<String> python) throws LonghandException {
        StringBuilder json = new StringBuilder("{\n");
        python.ifPresent(program -> json.append("  \"python\": ").append(quoted(program)).append(",\n"));
        json.append("  \"java\": ").append(quoted(Places.ownJava().toString())).append("\n}\n");
        try {
            Files.writeString(folder.resolve(SETTINGS), json, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LonghandException.work(folder.resolve(SETTINGS) + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Path zipBesideProgram() throws LonghandException {
        try {
            Path program = Path.of(InkscapeInstall.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.list(program.getParent())) {
                return files.filter(file -> file.getFileName().toString().matches("longhand-inkscape-.*\\.zip"))
                        .findFirst()
                        .orElseThrow(() -> LonghandException.input("the extension's zip does not lie beside "
                                + program + ": build it (mvn package), or name it with --zip=FILE"));
            }
        } catch (URISyntaxException | IOException e) {
            throw LonghandException.work("the extension's zip cannot be looked for: " + e.getMessage(), e);
        }
    }
}
