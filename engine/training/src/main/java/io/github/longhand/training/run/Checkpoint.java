package io.github.longhand.training.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Where a run stands: the network with the state of its updater, and the place in the order of the
 * lines, in one folder. Written beside the last one and moved, so that a stop in the midst of
 * writing costs nothing but the way since the last.
 *
 * @param graph that learns, with its updater
 * @param average of its weights
 * @param epoch that is going on, counted from 0
 * @param batch of the epoch that comes next
 * @param best the lowest validation cost so far, nats a point; infinite before the first
 * @param seconds of work so far
 * @param settings and corpus of the run in one line, so that it is not continued with others
 */
record Checkpoint(ComputationGraph graph, ComputationGraph average, int epoch, int batch, double best, double seconds,
        String settings) {
    private static final String NETWORK = "network.zip";
    private static final String AVERAGE = "average.zip";
    private static final String PLACE = "place.properties";

    void save(Path folder) throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".writing");
        Path old = folder.resolveSibling(folder.getFileName() + ".old");
        delete(fresh);
        Files.createDirectories(fresh);
        ModelSerializer.writeModel(graph, fresh.resolve(NETWORK).toFile(), true);
        ModelSerializer.writeModel(average, fresh.resolve(AVERAGE).toFile(), false);
        Properties place = new Properties();
        place.setProperty("epoch", Integer.toString(epoch));
        place.setProperty("batch", Integer.toString(batch));
        place.setProperty("best", Double.toString(best));
        place.setProperty("seconds", Double.toString(seconds));
        place.setProperty("settings", settings);
        try (var out = Files.newBufferedWriter(fresh.resolve(PLACE), StandardCharsets.UTF_8)) {
            place.store(out, null);
        }
        delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Whether there is something in {@code folder} to go on from. */
    static boolean exists(Path folder) {
        return Files.isRegularFile(place(folder).resolve(PLACE));
    }

    static Checkpoint load(Path folder) throws IOException {
        Path from = place(folder);
        Properties place = new Properties();
        try (var in = Files.newBufferedReader(from.resolve(PLACE), StandardCharsets.UTF_8)) {
            place.load(in);
        }
        ComputationGraph graph = ModelSerializer.restoreComputationGraph(from.resolve(NETWORK).toFile(), true);
        ComputationGraph average = ModelSerializer.restoreComputationGraph(from.resolve(AVERAGE).toFile(), false);
        return new Checkpoint(graph, average, Integer.parseInt(place.getProperty("epoch")),
                Integer.parseInt(place.getProperty("batch")), Double.parseDouble(place.getProperty("best")),
                Double.parseDouble(place.getProperty("seconds")), place.getProperty("settings"));
    }

    /** The folder itself, or the one before it, if the machine stopped between two moves. */
    private static Path place(Path folder) {
        return Files.exists(folder) ? folder : folder.resolveSibling(folder.getFileName() + ".old");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
