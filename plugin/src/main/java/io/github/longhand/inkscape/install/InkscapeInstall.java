package io.github.longhand.inkscape.install;

import io.github.longhand.LonghandException;
import io.github.longhand.inkscape.bridge.JepVersion;
import io.github.longhand.inkscape.ink.Dialogs;
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
    private static final String MODULES = "(Debian, Ubuntu: apt-get install python3-lxml python3-cssselect python3-numpy)";
    private static final String NONE = "none";
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
        Optional<String> inkscape = checkInkscape();
        out.println("Java      " + System.getProperty("java.version") + " in " + System.getProperty("java.home"));
        String inkex = inkscape.flatMap(Places::extensionsOf).orElse("");
        Optional<String> found = checkJep(Optional.ofNullable(python), inkex);
        inkscape.ifPresent(program -> checkPython(program, inkex, found.isPresent() && !found.get().equals(NONE)));
        Path extensions = Optional.ofNullable(into).orElseGet(Places::userExtensions);
        if (checkOnly) {
            Path folder = extensions.resolve("longhand");
            boolean there = Files.isRegularFile(folder.resolve("longhand_write.inx"));
            tell(there, "Extension " + (there ? "in " + folder : "not installed in " + extensions));
        } else {
            Path folder = Extension.unpack(zip == null ? zipBesideProgram() : zip, extensions);
            writeSettings(folder, found);
            List<String> styles = Dialogs.in(folder).offer(ScribePenman.ofUser());
            out.println("Extension in " + folder + ", with " + styles.size() + " styles");
            out.println("Start Inkscape again; it is in the menu Extensions > Text > Handwriting.");
        }
        return good ? 0 : 1;
    }

    /** The program, if there is one, of whatever version. */
    private Optional<String> checkInkscape() {
        for (String program : Places.inkscapes()) {
            Optional<String> said = Program.answer(List.of(program, "--version"));
            Matcher version = VERSION.matcher(said.orElse(""));
            if (version.find()) {
                int major = Integer.parseInt(version.group(1));
                boolean recent = major > 1 || major == 1 && Integer.parseInt(version.group(2)) >= 2;
                tell(recent, "Inkscape  " + version.group().substring("Inkscape ".length())
                        + (recent ? "" : " is too old: the extension needs 1.2 or later"));
                return Optional.of(program);
            }
        }
        tell(false, "Inkscape  not found: the extension needs 1.2 or later");
        return Optional.empty();
    }

    /** Asks each Python whether it has jep; being without is no fault, only slower. */
    private Optional<String> checkJep(Optional<String> asked, String inkex) {
        if (asked.equals(Optional.of(NONE))) {
            out.println("jep       not used: documents are worked on in Inkscape's own Python");
            return asked;
        }
        for (String program : asked.map(List::of).orElseGet(Places::pythons)) {
            Optional<PythonProgram> python = PythonProgram.ask(program, inkex).filter(it -> it.jep().isPresent());
            if (python.isPresent()) {
                Optional<String> hindrance = hindrance(python.get());
                out.println("jep       " + python.get().jep().get() + " in " + python.get().program()
                        + hindrance.map(why -> ": not used, " + why).orElse(""));
                if (hindrance.isEmpty()) {
                    return Optional.of(python.get().program());
                }
            }
        }
        out.println("jep       not found: documents are worked on in Inkscape's own Python, which is a little slower"
                + " (to have it: pip install jep==" + JepVersion.OF_JAR + " lxml cssselect numpy)");
        return Optional.empty();
    }

    private static Optional<String> hindrance(PythonProgram python) {
        if (!python.jep().equals(Optional.of(JepVersion.OF_JAR))) {
            return Optional.of("it must be " + JepVersion.OF_JAR);
        }
        return python.lacks().map(module -> "that Python lacks " + module + " (pip install " + module + ")");
    }

    /** Asks the Python that Inkscape starts whether it can work on documents; needed where jep does not do it. */
    private void checkPython(String inkscape, String inkex, boolean elsewhere) {
        Optional<PythonProgram> python = Places.pythonsOf(inkscape).stream()
                .flatMap(program -> PythonProgram.ask(program, inkex).stream()).findFirst();
        if (python.isEmpty()) {
            tell(false, "Python    not found, and Inkscape starts every extension with it");
            return;
        }
        boolean able = python.get().lacks().isEmpty();
        tell(able || elsewhere, "Python    " + python.get().version() + " in " + python.get().program() + (able ? ""
                : " lacks " + python.get().lacks().get() + (elsewhere ? ", but documents are worked on with jep"
                        : ", so no extension can work on a document: install it " + MODULES)));
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
