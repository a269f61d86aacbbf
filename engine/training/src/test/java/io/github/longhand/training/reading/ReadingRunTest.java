package io.github.longhand.training.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Readers;
import io.github.longhand.text.Alphabet;
import io.github.longhand.training.corpus.PreparedCorpus;
import io.github.longhand.training.corpus.PreparedLine;
import io.github.longhand.training.corpus.Scale;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRunTest {
    private static final ReadingSettings SETTINGS = new ReadingSettings(16, 1, 12, 4, 2e-2, 5, 0.5, 1, 3);

    @TempDir
    Path folder;

    /** A script of three letters: a peak, a hollow and a bar with a dot. */
    private static final Map<Character, float[][]> SHAPES = Map.of(
            'a', new float[][] {{1, -1, 0}, {1, -1, 0}, {1, 1, 0}, {1, 1, 1}},
            'b', new float[][] {{1, 1, 0}, {1, 1, 0}, {1, 1, 0}, {1, -1, 0}, {1, -1, 0}, {1, -1, 1}},
            'c', new float[][] {{1, 0, 0}, {1, 0, 0}, {1, 0, 1}, {-1, -2, 1}, {1, 2, 0}});

    private static PreparedLine line(int number, Random random) {
        StringBuilder text = new StringBuilder();
        List<float[]> points = new ArrayList<>(List.of(new float[] {0, 0, 0}));
        for (int i = 0; i < 6; i++) {
            char letter = "abc".charAt(random.nextInt(3));
            text.append(letter);
            for (float[] point : SHAPES.get(letter)) {
                points.add(new float[] {point[0] + 0.1f * (float) random.nextGaussian(),
                    point[1] + 0.1f * (float) random.nextGaussian(), point[2]});
            }
        }
        float[] offsets = new float[3 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i), 0, offsets, 3 * i, 3);
        }
        offsets[offsets.length - 1] = 1;
        return new PreparedLine("line" + number, "sheet", text.toString(), Optional.empty(), offsets);
    }

    private static PreparedCorpus corpus() {
        Random random = new Random(8);
        List<PreparedLine> lines = new ArrayList<>();
        for (int i = 0; i < 72; i++) {
            lines.add(line(i, random));
        }
        return new PreparedCorpus("made up", PreparedCorpus.Settings.DEFAULT, lines.subList(0, 60),
                lines.subList(60, 72), List.of(), Map.of('a', 120, 'b', 120, 'c', 120), Alphabet.of("abc"),
                new Scale(1));
    }

    private Path run(Path place, ReadingSettings settings, ByteArrayOutputStream log) throws Exception {
        return new ReadingRun(corpus(), settings, place, "free",
                new PrintStream(log, true, StandardCharsets.UTF_8)).run("made-up");
    }

    @Test
    void aReaderLearnsToReadLinesThatItHasNotSeen() throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Reader reader = Readers.load(run(folder, SETTINGS, log));
        double rate = Double.parseDouble(reader.provenance().get("error_rate"));
        assertTrue(rate < 0.1, "misread: " + rate + "\n" + log);
        assertTrue(reader.standard().leastMargin() > -25, "words that are read right score well");
    }

    @Test
    void aRunThatIsStartedAgainGoesOnAndKeepsTheBestReader() throws Exception {
        Path reader = run(folder, SETTINGS.withEpochs(2), new ByteArrayOutputStream());
        byte[] best = Files.readAllBytes(reader);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        assertEquals(reader, run(folder, SETTINGS.withEpochs(2), log));
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("going on from"), log.toString());
        assertEquals(best.length, Files.readAllBytes(reader).length);
    }
}
