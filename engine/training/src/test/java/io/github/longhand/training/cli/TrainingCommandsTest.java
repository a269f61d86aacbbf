package io.github.longhand.training.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.cli.Longhand;
import io.github.longhand.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingCommandsTest {
    @TempDir
    Path folder;

    private record Answer(int exit, String out, String err) {
    }

    @Test
    void ownInkBecomesAHandThatCanBeEvaluatedAndWrittenWith() throws Exception {
        String corpus = ownInk().toString();
        String hand = folder.resolve("own.hand").toString();
        Answer described = run("corpus", "--corpus", corpus);
        assertEquals(0, described.exit(), described.err());
        assertTrue(described.out().contains("24"), described.out());

        String[] training = {"train", "--corpus", corpus, "--units", "8", "--epochs", "1", "--batch", "4", "--out", hand};
        Answer trained = run(training);
        assertEquals(0, trained.exit(), trained.err());
        assertEquals(hand, trained.out().strip());
        assertTrue(Files.exists(folder.resolve("own-run/loss.png")));

        Answer again = run(training);
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("go on with --resume"), again.err());

        Answer evaluated = run("evaluate", "--hand", hand, "--corpus", corpus);
        assertEquals(0, evaluated.exit(), evaluated.err());
        assertTrue(evaluated.out().contains("nats a point") && evaluated.out().contains("preparation"), evaluated.out());

        Answer listed = run("hands", hand);
        assertTrue(listed.out().contains("8 units") && listed.out().contains("own.jsonl"), listed.out());
    }

    @Test
    void aRefusalIsOneLineAndLeavesNothing() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path inkOnly = Files.createDirectories(folder.resolve("ink-only/lineStrokes")).getParent();
        Path blank = Files.createFile(folder.resolve("blank.jsonl"));
        String hand = folder.resolve("x.hand").toString();
        refused(2, "there is no corpus", "train", "--corpus", folder.resolve("no").toString(), "--out", hand);
        refused(2, "no corpus at", "train", "--corpus", empty.toString(), "--out", hand);
        refused(2, "has neither the folder 'ascii'", "train", "--corpus", inkOnly.toString(), "--out", hand);
        refused(2, "has no line", "train", "--corpus", blank.toString(), "--out", hand);
        refused(2, "--units must lie", "train", "--corpus", empty.toString(), "--units", "0", "--out", hand);
        refused(2, "--learning-rate must lie", "train", "--corpus", empty.toString(), "--learning-rate", "NaN", "--out",
                hand);
        refused(2, "ends in .hand", "train", "--corpus", empty.toString(), "--out", folder.resolve("x").toString());
        refused(1, "cannot write", "train", "--corpus", empty.toString(), "--out", folder.resolve("no/x.hand").toString());
        refused(2, "leave out --resume", "train", "--corpus", empty.toString(), "--out", hand, "--resume");
        refused(2, "there is no hand", "evaluate", "--hand", hand, "--corpus", empty.toString());
        assertFalse(Files.exists(folder.resolve("x-run")));
    }

    private void refused(int exit, String part, String... arguments) {
        Answer answer = run(arguments);
        assertEquals(exit, answer.exit(), answer.err());
        assertTrue(answer.err().contains(part), answer.err());
        assertEquals(1, answer.err().lines().count(), answer.err());
    }

    private static Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Longhand.run(new Terminal(InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false), arguments);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Waves as long as their texts, by two writers. */
    private Path ownInk() throws Exception {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 24; line++) {
            String text = "a wave of some " + "aaaaaaa".substring(line % 4);
            lines.append("{\"format\": \"longhand-ink\", \"version\": 1, \"text\": \"").append(text).append("\", \"writer\": \"w").append(line % 2)
                    .append("\", \"strokes\": [");
            for (int i = 0; i < text.length(); i++) {
                lines.append(i == 0 ? "[" : ", [");
                for (int p = 0; p < 16; p++) {
                    lines.append(p == 0 ? "" : ", ").append('[').append(2.0 * i + 0.1 * p).append(", ")
                            .append(Math.sin(0.8 * p) + 0.05 * random.nextDouble()).append(']');
                }
                lines.append(']');
            }
            lines.append("]}\n");
        }
        return Files.writeString(folder.resolve("own.jsonl"), lines);
    }
}
