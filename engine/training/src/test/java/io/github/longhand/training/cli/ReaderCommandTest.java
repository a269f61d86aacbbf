package io.github.longhand.training.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.cli.Longhand;
import io.github.longhand.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReaderCommandTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int longhand(String... arguments) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Longhand.run(new Terminal(new ByteArrayInputStream(new byte[0]), out,
                new PrintStream(err, true, StandardCharsets.UTF_8), false), arguments);
    }

    @Test
    void withoutSayingWhatIsBadUsageAndTheChoicesAreNamed() {
        assertEquals(2, longhand("reader"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("train, grade, study or characters"), err.toString());
    }

    @Test
    void aReaderOfNoUnitsIsRefusedBeforeTheCorpusIsRead() {
        assertEquals(2, longhand("reader", "train", "--corpus", "nowhere", "--run", "nowhere-run", "--units", "0"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("one unit"), err.toString());
    }

    @Test
    void aReaderThatIsNotThereIsSaidInOneLine() {
        assertEquals(2, longhand("reader", "study", "--corpus", "nowhere", "--hand", "no.hand", "no.reader"));
        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count(), err.toString());
    }
}
