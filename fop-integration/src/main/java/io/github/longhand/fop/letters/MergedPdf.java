package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** All letters of a run in one PDF, with a bookmark for each; kept in a temporary file while it is made. */
public final class MergedPdf {
    private MergedPdf() {
    }

    /** Writes {@code letters}, in their order, to {@code file}; same letters, same bytes. */
    public static void write(List<LetterRun.WrittenFile> letters, Path file) throws LonghandException {
        WholeFile.write(file, out -> merge(letters, out));
    }

    private static void merge(List<LetterRun.WrittenFile> letters, OutputStream out) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        long identifier = 1;
        try (PDDocument all = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PDDocumentOutline bookmarks = new PDDocumentOutline();
            for (LetterRun.WrittenFile letter : letters) {
                int first = all.getNumberOfPages();
                try (PDDocument one = Loader.loadPDF(letter.file().toFile())) {
                    one.getDocumentCatalog().setDocumentOutline(null);
                    merger.appendDocument(all, one);
                }
                PDOutlineItem bookmark = new PDOutlineItem();
                bookmark.setTitle(letter.key());
                bookmark.setDestination(all.getPage(first));
                bookmarks.addLast(bookmark);
                identifier = 31 * identifier + letter.key().hashCode();
            }
            all.getDocumentCatalog().setDocumentOutline(bookmarks);
            all.setDocumentId(identifier);
            all.save(out, CompressParameters.NO_COMPRESSION);
        }
    }
}
