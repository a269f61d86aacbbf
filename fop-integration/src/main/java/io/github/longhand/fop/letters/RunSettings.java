package io.github.longhand.fop.letters;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is to do.
 *
 * @param data the table
 * @param folder where the letters go; made if it is not there
 * @param names the pattern of their names; empty for the key
 * @param key the column that names a row; empty for {@code id}
 * @param seed of the run
 * @param rowsPerFile how many rows a document takes: 1 for letters, more for sheets of labels
 * @param rewrite whether letters are written anew that are there already
 * @param threads that make letters
 */
public record RunSettings(Path data, Path folder, Optional<String> names, Optional<String> key, long seed,
        int rowsPerFile, boolean rewrite, int threads) {

    /** One letter for a row, on all cores. */
    public static RunSettings of(Path data, Path folder) {
        return new RunSettings(data, folder, Optional.empty(), Optional.empty(), 0, 1, false,
                Runtime.getRuntime().availableProcessors());
    }

    public RunSettings withFolder(Path other) {
        return new RunSettings(data, other, names, key, seed, rowsPerFile, rewrite, threads);
    }

    public RunSettings withNames(String other) {
        return new RunSettings(data, folder, Optional.of(other), key, seed, rowsPerFile, rewrite, threads);
    }

    public RunSettings withKey(String other) {
        return new RunSettings(data, folder, names, Optional.of(other), seed, rowsPerFile, rewrite, threads);
    }

    public RunSettings withSeed(long other) {
        return new RunSettings(data, folder, names, key, other, rowsPerFile, rewrite, threads);
    }

    public RunSettings withRowsPerFile(int other) {
        return new RunSettings(data, folder, names, key, seed, other, rewrite, threads);
    }

    public RunSettings withRewrite(boolean other) {
        return new RunSettings(data, folder, names, key, seed, rowsPerFile, other, threads);
    }

    public RunSettings withThreads(int other) {
        return new RunSettings(data, folder, names, key, seed, rowsPerFile, rewrite, other);
    }
}
