package io.github.longhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code longhand write --page}. The letter is short, and most of it is drawn: it is soon written. */
class WritePagesTest {
    private static final double MM_PER_POINT = 25.4 / 72;

    @TempDir
    private Path folder;

    private Path letter;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void writeALetter() throws IOException {
        letter = folder.resolve("letter.txt");
        Files.writeString(letter, "Zoë & ½\n\n§ %\f¶ €\f& no");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("write", letter.toString()));
        arguments.addAll(List.of(options));
        PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Longhand.run(new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false),
                arguments.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aPdfHasAllPagesInTheSizeAskedFor() throws IOException {
        Path pdf = folder.resolve("letter.pdf");
        assertEquals(0, run("--page", "A5 landscape", "--margin", "15mm", "-o", pdf.toString()), errors::toString);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(3, document.getNumberOfPages());
            assertEquals(210, document.getPage(0).getMediaBox().getWidth() * MM_PER_POINT, 0.01);
            assertEquals(148, document.getPage(2).getMediaBox().getHeight() * MM_PER_POINT, 0.01);
            assertEquals(List.of("Zoë & ½", "§ %", "¶ €", "& no"),
                    new PDFTextStripper().getText(document).strip().lines().toList());
        }
    }

    @Test
    void svgMakesAFileOfEachPage() throws IOException {
        assertEquals(0, run("--page", "A6", "--ruled", "drawn", "-o", folder.resolve("my.svg").toString()),
                errors::toString);
        assertEquals(List.of("letter.txt", "my-1.svg", "my-2.svg", "my-3.svg"), files());
    }

    @Test
    void onePageHasTheNameAskedFor() throws IOException {
        Files.writeString(letter, "½ §");
        assertEquals(0, run("--page", "A6", "-o", folder.resolve("my.svg").toString()), errors::toString);
        assertEquals(List.of("letter.txt", "my.svg"), files());
    }

    @Test
    void whatCannotBeSetIsSaidInOneLineAndLeavesNoFile() throws IOException {
        String pdf = folder.resolve("letter.pdf").toString();
        assertEquals(2, run("--page", "A5", "--margin", "80mm", "-o", pdf));
        assertEquals(2, run("--page", "A99", "-o", pdf));
        assertEquals(2, run("--align", "left", "-o", pdf));
        assertEquals(2, run("--page", "A5", "--unevenness", "7", "-o", pdf));
        assertEquals(4, errors.toString(StandardCharsets.UTF_8).lines().count(), errors::toString);
        assertTrue(errors.toString(StandardCharsets.UTF_8).contains("margins"));
        assertEquals(List.of("letter.txt"), files());
    }
}
