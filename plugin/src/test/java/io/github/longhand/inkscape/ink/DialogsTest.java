package io.github.longhand.inkscape.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogsTest {
    private static final Path SHIPPED = Path.of("src/main/inkscape/longhand_write.inx");

    @TempDir
    Path folder;

    @Test
    void learnedStylesStandInTheDialog() throws Exception {
        Path dialog = Files.copy(SHIPPED, folder.resolve("longhand_write.inx"));
        assertEquals(List.of("plain", "<me> & \"you\""), Dialogs.in(folder).offer(offering("plain",
                "<me> & \"you\"")));
        assertTrue(Files.readString(dialog).contains("<option value=\"&lt;me> &amp; &quot;you&quot;\""));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(dialog.toFile());
    }

    @Test
    void forgottenStylesAreGoneFromIt() throws LonghandException, IOException {
        Path dialog = Files.copy(SHIPPED, folder.resolve("longhand_write.inx"));
        Dialogs.in(folder).offer(offering("first", "second"));
        Dialogs.in(folder).offer(offering("second"));
        assertFalse(Files.readString(dialog).contains("first\""));
        assertTrue(Files.readString(dialog).contains("second\""));
    }

    @Test
    void theirTranslationsAreFoundInTheExtension() throws Exception {
        Path write = Files.copy(SHIPPED, folder.resolve("longhand_write.inx"));
        Path learn = Files.copy(SHIPPED.resolveSibling("longhand_learn.inx"), folder.resolve("longhand_learn.inx"));
        for (int time = 0; time < 2; time++) {
            Dialogs.in(folder).offer(offering("plain"));
            for (Path dialog : List.of(write, learn)) {
                assertEquals("longhand", DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(dialog.toFile()).getDocumentElement().getAttribute("translationdomain"));
            }
        }
    }

    @Test
    void whatTheyOfferAlreadyIsNotWrittenAgain() throws Exception {
        Path dialog = Files.copy(SHIPPED, folder.resolve("longhand_write.inx"));
        Dialogs.in(folder).offer(offering("plain"));
        Files.setLastModifiedTime(dialog, FileTime.fromMillis(0));
        Dialogs.in(folder).offer(offering("plain"));
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(dialog));
    }

    @Test
    void whereTheDialogIsNotThereNothingIsOffered() throws LonghandException {
        assertEquals(List.of(), Dialogs.in(folder).offer(offering("plain")));
    }

    @Test
    void aDialogWithoutAPlaceForStylesIsNotTouched() throws IOException {
        Path dialog = Files.writeString(folder.resolve("longhand_write.inx"), "<x/>");
        assertThrows(LonghandException.class, () -> Dialogs.in(folder).offer(offering("plain")));
        assertEquals("<x/>", Files.readString(dialog));
    }

    private static Penman offering(String... styles) {
        return new Penman() {
            @Override
            public List<Offer> hands() {
                return List.of(new Offer("drawn", List.of(styles)));
            }

            @Override
            public List<Written> write(Order order) {
                throw new AssertionError("nothing is to be written");
            }

            @Override
            public String learn(Lesson lesson) {
                throw new AssertionError("nothing is to be learned");
            }
        };
    }
}
