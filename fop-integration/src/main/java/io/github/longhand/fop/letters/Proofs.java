package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of letters, to look at before all are printed. */
public final class Proofs {
    private static final float DPI = 110;

    private Proofs() {
    }

    /** Writes each page of the first {@code count} letters to {@code folder} as {@code NAME-PAGE.png}. */
    public static void write(List<LetterRun.WrittenFile> letters, int count, Path folder) throws LonghandException {
        for (LetterRun.WrittenFile letter : letters.subList(0, Math.min(count, letters.size()))) {
            String name = letter.file().getFileName().toString().replaceAll("\\.pdf$", "");
            try (PDDocument pdf = Loader.loadPDF(letter.file().toFile())) {
                Files.createDirectories(folder);
                PDFRenderer renderer = new PDFRenderer(pdf);
                for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                    BufferedImage image = renderer.renderImageWithDPI(page, DPI);
                    WholeFile.write(folder.resolve(name + "-" + (page + 1) + ".png"),
                            out -> ImageIO.write(image, "png", out));
                }
            } catch (IOException e) {
                throw LonghandException.work("cannot make a proof of " + letter.file() + ": " + e.getMessage(), e);
            }
        }
    }
}
