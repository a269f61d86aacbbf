package io.github.longhand.inkscape.bridge;

import io.github.longhand.LonghandException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a warm process is asked to live: the arguments that its client starts it with.
 *
 * @param folder where its socket, lock and log lie; the user's own, closed to others
 * @param extension the extension's folder, where the document work lies
 * @param build what the client calls this build; one of another build asks it to stop
 * @param loopback whether it listens on a loopback port with a secret in place of a Unix socket
 * @param idle how long it waits for work before it ends
 * @param longestJob after which a job is given up, and the process with it
 * @param python the interpreter to host, if there is one with jep
 */
record Launch(Path folder, Path extension, String build, boolean loopback, Duration idle, Duration longestJob,
        Optional<Python> python) {

    /**
     * A Python with jep.
     *
     * @param library jep's native library
     * @param version of jep, which must be that of its jar
     * @param home Python's home, {@code sys.base_prefix}
     * @param path where its modules are looked for, beyond those of its home
     */
    record Python(Path library, String version, String home, List<String> path) {
    }

    /**
     * Reads arguments of the form {@code name=value}.
     *
     * @throws LonghandException (input) if one is missing or makes no sense
     */
    static Launch parse(String... arguments) throws LonghandException {
        Map<String, String> named = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw LonghandException.input("an argument of the warm process is name=value, not " + argument);
            }
            named.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        try {
            return new Launch(Path.of(required(named, "folder")), Path.of(required(named, "extension")),
                    named.getOrDefault("build", ""), Boolean.parseBoolean(named.get("loopback")),
                    Duration.ofSeconds(Long.parseLong(named.getOrDefault("idle-seconds", "1800"))),
                    Duration.ofSeconds(Long.parseLong(named.getOrDefault("job-seconds", "600"))), python(named));
        } catch (NumberFormatException | InvalidPathException e) {
            throw LonghandException.input("an argument of the warm process makes no sense: " + e.getMessage(), e);
        }
    }

    private static Optional<Python> python(Map<String, String> named) {
        if (!named.containsKey("jep-library")) {
            return Optional.empty();
        }
        String path = named.getOrDefault("python-path", "");
        return Optional.of(new Python(Path.of(named.get("jep-library")), named.getOrDefault("jep-version", ""),
                named.getOrDefault("python-home", ""),
                path.isEmpty() ? List.of() : List.of(path.split(File.pathSeparator))));
    }

    private static String required(Map<String, String> named, String name) throws LonghandException {
        String value = named.get(name);
        if (value == null) {
            throw LonghandException.input("the warm process is started with " + name + "=...");
        }
        return value;
    }
}
