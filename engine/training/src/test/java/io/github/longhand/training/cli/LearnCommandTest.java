package io.github.longhand.training.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.cli.Longhand;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {
    private static final List<String> PAGE = List.of("we came to see", "some friends", "and their garden", "full of roses");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int longhand(String... arguments) {
        out.reset();
        err.reset();
        return Longhand.run(new Terminal(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false), arguments);
    }

    @Test
    void pagesOfInkBecomeAHandWhoseDefaultStyleTheyAre() throws Exception {
        Hand shipped = Hands.load(Hands.DEFAULT);
        String style = List.copyOf(shipped.styles().keySet()).get(1);
        Path pages = Files.createDirectory(folder.resolve("pages"));
        assertEquals(0, longhand("write", String.join("\n", PAGE), "--style", style, "--no-check", "-o",
                pages.resolve("own.json").toString()), err.toString());
        assertEquals(0, longhand("write", String.join("\n", PAGE), "--style", style, "--no-check", "--seed", "2", "-o",
                pages.resolve("drawn.svg").toString()), err.toString());
        Files.writeString(pages.resolve("drawn.txt"), String.join("\n", PAGE));
        Path mine = folder.resolve("mine.hand");
        Path own = Files.move(pages.resolve("own.json"), folder.resolve("own.json"));
        refused("there are 4 lines of ink", pages);
        Files.writeString(pages.resolve("own.json"), Files.readString(own).replace("some friends", "nobody there"));
        Files.writeString(pages.resolve("broken.inkml"), "<ink>");
        assertEquals(0, longhand("learn", "--ink", pages.toString(), "--out", mine.toString(), "--epochs", "1"),
                err.toString());
        assertTrue(out.toString().contains("learned from 7 lines"), out.toString());
        assertTrue(err.toString().startsWith("left out: broken.inkml"), err.toString());
        assertTrue(err.toString().contains("left out: own.json, line 2: the ink does not say"), err.toString());
        Hand learned = Hands.load(mine.toString());
        assertEquals("mine", learned.defaultStyle().name());
        assertTrue(learned.styles().keySet().containsAll(shipped.styles().keySet()));
        assertTrue(learned.provenance().get("own ink").contains("pages: 6 lines"), learned.provenance().toString());
        assertEquals(shipped.licence(), learned.licence());
    }

    @Test
    void whatCannotBeLearnedFromIsSaidInOneLine() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path mute = Files.createDirectory(folder.resolve("mute"));
        Files.writeString(mute.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0 L9 9'/></svg>");
        refused("it is not there", folder.resolve("nowhere"));
        refused("there is no file of ink", empty);
        refused("nobody says what the ink says", mute);
        assertEquals(2, longhand("learn", "--ink", empty.toString(), "--out", "mine"));
        assertEquals(2, longhand("learn", "--ink", empty.toString(), "--out", "mine.hand", "--epochs", "0"));
        assertFalse(Files.exists(folder.resolve("mine.hand")));
    }

    private void refused(String why, Path ink) {
        assertEquals(2, longhand("learn", "--ink", ink.toString(), "--out", folder.resolve("mine.hand").toString()));
        assertTrue(err.toString().contains(why) && err.toString().lines().count() == 1, err.toString());
    }
}
