package io.github.longhand.inkscape.install;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where programs and folders lie on the systems that Inkscape runs on. */
final class Places {
    private static final String SYSTEM = System.getProperty("os.name");
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private Places() {
    }

    static boolean windows() {
        return SYSTEM.startsWith("Windows");
    }

    static boolean mac() {
        return SYSTEM.startsWith("Mac");
    }

    /** The folder in which Inkscape looks for the user's own extensions. */
    static Path userExtensions() {
        Optional<Path> profile = environment("INKSCAPE_PROFILE_DIR");
        if (profile.isPresent()) {
            return profile.get().resolve("extensions");
        }
        if (windows()) {
            return environment("APPDATA").orElse(HOME.resolve("AppData/Roaming")).resolve("inkscape/extensions");
        }
        if (mac()) {
            return HOME.resolve("Library/Application Support/org.inkscape.Inkscape/config/inkscape/extensions");
        }
        return environment("XDG_CONFIG_HOME").orElse(HOME.resolve(".config")).resolve("inkscape/extensions");
    }

    /** Where Inkscape's program may be, the likeliest first. */
    static List<String> inkscapes() {
        List<String> places = new ArrayList<>(List.of("inkscape"));
        if (windows()) {
            environment("ProgramFiles").ifPresent(base -> places.add(base.resolve("Inkscape/bin/inkscape.com")
                    .toString()));
        }
        if (mac()) {
            places.add("/Applications/Inkscape.app/Contents/MacOS/inkscape");
        }
        return places;
    }

    /** The folder of the extensions that {@code inkscape} brings, with their Python modules. */
    static Optional<String> extensionsOf(String inkscape) {
        return Program.answer(List.of(inkscape, "--system-data-directory"))
                .map(data -> Path.of(data).resolve("extensions").toString());
    }

    /**
     * Python programs that {@code inkscape} may start, the likeliest first: it looks beside itself, then
     * where all programs are looked for.
     */
    static List<String> pythonsOf(String inkscape) {
        List<String> names = windows() ? List.of("python.exe") : List.of("python3", "python");
        List<String> places = new ArrayList<>();
        for (Path folder : foldersOf(inkscape)) {
            names.forEach(name -> places.add(folder.resolve(name).toString()));
            names.forEach(name -> places.add(folder.resolveSibling("Resources/bin").resolve(name).toString()));
        }
        places.addAll(names);
        return places;
    }

    /** Where a program lies that was named with its folder, or is found on the path. */
    private static List<Path> foldersOf(String program) {
        if (Path.of(program).getParent() != null) {
            return List.of(Path.of(program).getParent());
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(folder -> Files.isExecutable(folder.resolve(program)))
                .limit(1)
                .toList();
    }

    /** Python programs that may have jep, the likeliest first. */
    static List<String> pythons() {
        List<String> places = new ArrayList<>();
        environment("LONGHAND_PYTHON").ifPresent(python -> places.add(python.toString()));
        places.add(windows() ? "python" : "python3");
        if (!windows()) {
            places.add("/usr/bin/python3");
        }
        return places;
    }

    /** The java program that runs this. */
    static Path ownJava() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
