package io.github.longhand.fop.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that rows give to files. */
class FileNamesTest {

    private static String name(String value) throws LonghandException {
        return FileNames.by("{name}.pdf").name("key", Row.of(1, Map.of("name", value)));
    }

    @Test
    void aPlainValueIsTheName() throws LonghandException {
        assertEquals("7-Müller.pdf", FileNames.by("{id}-{name}.pdf").name("7",
                Row.of(1, Map.of("id", "7", "name", "Müller"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..", ".", "", "/etc/passwd", "C:\\a", "a\u0000b", ".hidden", "-rf",
        "con", "LPT1.x", "a\nb", "\u202egnp.exe", "~", "*?<>|\"", "$(rm)"})
    void noValueLeadsOutOfTheFolderOrIsAnythingButAName(String value) throws LonghandException {
        String name = name(value);
        assertTrue(name.matches("[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}._ -]*\\.pdf"), name);
        assertTrue(!name.matches("(?i)(con|lpt1)\\..*"), name);
    }

    @Test
    void aLongValueMakesANameThatFileSystemsTake() throws LonghandException {
        assertTrue(name("\u00e4".repeat(5000)).length() < 100);
    }

    @Test
    void noTwoRowsShareAFileWhereverCapitalsCount() throws LonghandException {
        FileNames names = FileNames.by("{name}.pdf");
        String first = names.name("1", Row.of(1, Map.of("name", "Ada")));
        String second = names.name("2", Row.of(2, Map.of("name", "ADA")));
        assertEquals("Ada.pdf", first);
        assertNotEquals(first.toLowerCase(), second.toLowerCase());
    }

    @Test
    void aPatternThatCannotNameFilesIsRefused() {
        for (String pattern : new String[] {"letter", "letter.pdf", "a/{id}.pdf", ".pdf"}) {
            assertThrows(LonghandException.class, () -> FileNames.by(pattern), pattern);
        }
    }
}
