package io.github.longhand.training.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a test finds IAM-OnDB, which is not part of the project: the folder that the system property or
 * environment variable {@code LONGHAND_CORPUS} names, else {@code shared/data/iam-ondb} beside one of the
 * folders above.
 */
public final class RealCorpus {
    private static final String SETTING = "LONGHAND_CORPUS";

    private RealCorpus() {
    }

    /** The corpus; if it is not there, the calling test is skipped, and {@code what} was skipped is printed. */
    public static Path require(String what) {
        Optional<Path> folder = find();
        if (folder.isEmpty()) {
            System.out.println("SKIPPED without IAM-OnDB (" + SETTING + "): " + what);
        }
        assumeTrue(folder.isPresent(), "no IAM-OnDB: " + what);
        return folder.orElseThrow();
    }

    private static Optional<Path> find() {
        String named = System.getProperty(SETTING, System.getenv().getOrDefault(SETTING, ""));
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/iam-ondb")).filter(Files::isDirectory).findFirst();
    }
}
