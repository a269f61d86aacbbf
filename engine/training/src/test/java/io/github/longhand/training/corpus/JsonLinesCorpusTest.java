package io.github.longhand.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkJsonWriter;
import io.github.longhand.draw.InkSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesCorpusTest {
    @TempDir
    private Path temp;

    private static String json(String text, String writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InkJsonWriter.write(new InkSample(text, writer, MadeUpCorpus.ink(text.length(), 0)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTheEngineWritesCanBeLearnedFrom() throws Exception {
        Path file = Files.writeString(temp.resolve("mine.jsonl"),
                json("call me ishmael", "me") + "\n" + json("zwölf", ""));
        Received received = Received.from(Corpus.open(file));
        assertEquals(List.of(
                new CorpusLine("mine.jsonl:1", "mine.jsonl:1", "call me ishmael", Optional.of("me"),
                        MadeUpCorpus.ink(15, 0)),
                new CorpusLine("mine.jsonl:3", "mine.jsonl:3", "zwölf", Optional.empty(), MadeUpCorpus.ink(5, 0))),
                received.lines());
        assertEquals(List.of(), received.dropped());
    }

    @Test
    void aBrokenLineIsDroppedAlone() throws Exception {
        Files.writeString(temp.resolve("a.jsonl"), json("one", "") + "{\"format\":\n" + json("three", ""));
        Files.writeString(temp.resolve("b.json"), json("four", "").strip());
        Received received = Received.from(Corpus.open(temp));
        assertEquals(List.of("one", "three", "four"), received.lines().stream().map(CorpusLine::text).toList());
        assertEquals(List.of("a.jsonl:2"), received.dropped().stream().map(DroppedLine::id).toList());
    }

    @Test
    void whatIsNoCorpusIsRefusedInOneLine() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path text = Files.writeString(temp.resolve("notes.txt"), "hello");
        for (Path path : List.of(empty, text, temp.resolve("absent"))) {
            LonghandException refused = assertThrows(LonghandException.class, () -> Corpus.open(path));
            assertEquals(1, refused.getMessage().lines().count());
            assertTrue(refused.getMessage().contains(path.toString()));
        }
    }
}
