package io.github.longhand.training.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylesCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int longhand(String... arguments) {
        return Longhand.run(new Terminal(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false), arguments);
    }

    @Test
    void aCuratedHandHasTheChosenStylesUnderTheirNewNames() throws Exception {
        Hand shipped = Hands.load(Hands.DEFAULT);
        List<String> names = List.copyOf(shipped.styles().keySet());
        Path out = folder.resolve("given.hand");
        assertEquals(0, longhand("styles", "curate", Hands.DEFAULT, "--style", "mine=" + names.get(1) + "," + names.get(0),
                "--drawn", "0189", "-o", out.toString()), err.toString());
        Hand given = Hands.load(out.toString());
        assertEquals("given", given.name());
        assertEquals(List.of("mine", names.get(0)), List.copyOf(given.styles().keySet()));
        assertEquals("0189", given.drawn());
        assertArrayEquals(shipped.style(names.get(1)).vector(), given.defaultStyle().vector(), 1e-3f);
        // It was measured before: to measure again, by the same lines, changes little.
        assertEquals(shipped.style(names.get(1)).xHeight(), given.defaultStyle().xHeight(),
                0.15 * given.defaultStyle().xHeight());
    }

    @Test
    void allStylesOfAHandAreRankedTheBestReadFirst() throws Exception {
        assertEquals(0, longhand("styles", "rank", Hands.DEFAULT), err.toString());
        List<String[]> rows = out.toString().lines().skip(1).map(row -> row.trim().split("\\s+")).toList();
        assertEquals(Set.copyOf(Hands.load(Hands.DEFAULT).styles().keySet()),
                Set.copyOf(rows.stream().map(row -> row[0]).toList()));
        List<Double> errors = rows.stream().map(row -> Double.valueOf(row[1])).toList();
        assertEquals(errors.stream().sorted().toList(), errors);
        assertTrue(errors.get(0) < 15, "the best style is misread for " + errors.get(0) + " % of its characters");
    }

    @Test
    void whatCannotBeCuratedIsSaidInOneLine() {
        Path out = folder.resolve("given.hand");
        refused("has no style 'nobody'", "--style", "mine=nobody", "-o", out.toString());
        refused("ends in .hand", "--style", "anyone", "-o", folder.resolve("given").toString());
        refused("a style's name has letters", "--style", "a+b=anyone", "-o", out.toString());
        assertFalse(Files.exists(out));
    }

    private void refused(String why, String... options) {
        err.reset();
        String[] arguments = new String[3 + options.length];
        System.arraycopy(new String[] {"styles", "curate", Hands.DEFAULT}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        assertEquals(2, longhand(arguments));
        assertTrue(err.toString().contains(why) && err.toString().lines().count() == 1, err.toString());
    }
}
