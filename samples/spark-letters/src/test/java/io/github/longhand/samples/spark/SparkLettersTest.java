package io.github.longhand.samples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.cli.Longhand;
import io.github.longhand.cli.Terminal;
import io.github.longhand.fop.letters.RunReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark, in its local mode, beside the run on one machine. */
class SparkLettersTest {
    private static final Path SAMPLES = Path.of("../letters");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<String> arguments(Path table, Path letters) {
        return List.of("--data", table.toString(), "--template", SAMPLES.resolve("envelope.fo").toString(), "--out",
                letters.toString(), "--name", "{id}-{last_name}.pdf", "--seed", "3");
    }

    private int onOneMachine(Path table, Path letters) {
        List<String> arguments = new ArrayList<>(List.of("letters"));
        arguments.addAll(arguments(table, letters));
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Longhand.run(new Terminal(new ByteArrayInputStream(new byte[0]), print, print, false),
                arguments.toArray(String[]::new));
    }

    @Test
    void sparkWritesTheSameFilesByteForByteAsOneMachine() throws Exception {
        Path table = folder.resolve("customers.csv");
        Files.writeString(table, Files.readString(SAMPLES.resolve("customers.csv")).strip()
                + "\nC1001,A,Second,with,the,same,key,of,#000000\nC2000,Snow\u2603,Man,a,b,c,d,e,#000000\n");
        Path spark = folder.resolve("spark");
        Path alone = folder.resolve("alone");

        RunReport report = SparkLetters.run(arguments(table, spark));
        assertEquals(20, report.written());
        assertEquals(2, report.failed());
        assertEquals(1, onOneMachine(table, alone), out::toString);
        assertEquals(files(alone), files(spark));
        assertEquals(21, files(spark).size(), "20 letters and errors.csv");

        assertEquals(1, onOneMachine(table, spark));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("written 0, 20 as they were, 2 failed"),
                out::toString);
    }

    /** The files by name, without the ledger, which has the times. */
    private static SortedMap<String, String> files(Path letters) throws Exception {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(letters)) {
            for (Path file : files.filter(file -> file.toString().matches(".*(\\.pdf|errors\\.csv)")).toList()) {
                hashes.put(file.getFileName().toString(), hash(file));
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))).toString(16);
    }
}
