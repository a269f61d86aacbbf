package io.github.longhand.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes drawings as the pages of a PDF, in vector paths.
 *
 * <p>Same drawings, same bytes: the file carries no date, and its identifier comes from what it holds.
 */
public final class PdfWriter {

    private PdfWriter() {
    }

    /** Writes one page for each drawing; the first one's text is the title. Leaves {@code out} open. */
    public static void write(List<Drawing> drawings, OutputStream out) throws IOException {
        try (PdfPages pages = new PdfPages()) {
            for (Drawing drawing : drawings) {
                pages.add(drawing);
            }
            pages.save(out);
        }
    }
}
