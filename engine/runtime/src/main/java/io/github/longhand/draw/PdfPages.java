package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF that is made page by page: of each page only its compressed paths are kept until it is
 * saved, those of many pages in a temporary file. Under the ink stands its text, unseen, to be searched for and copied. Same drawings, same bytes: the file carries no date, and its identifier comes from what it
 * holds. For use by one thread.
 */
public final class PdfPages implements AutoCloseable {
    /** Bytes; what is more goes to a file for the time being. */
    private static final long KEPT_IN_MEMORY = 4 << 20;
    static final float POINTS_PER_MM = 72f / 25.4f;

    private final PDDocument document =
            new PDDocument(MemoryUsageSetting.setupMixed(KEPT_IN_MEMORY).streamCache);
    private final PdfText text = new PdfText(document);
    private int identifier = 1;

    /** Adds a page; the first one's text is the title of the file. */
    public void add(Drawing drawing) throws IOException {
        if (document.getNumberOfPages() == 0) {
            describe(drawing);
        }
        identifier = 31 * identifier + drawing.hashCode();
        addPage(drawing);
    }

    /** Writes the whole file, once; leaves {@code out} open. */
    public void save(OutputStream out) throws IOException {
        text.finish();
        document.setDocumentId((long) identifier);
        document.save(new Unclosed(out));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void describe(Drawing first) {
        document.getDocumentInformation().setProducer("Longhand");
        if (!first.text().isEmpty()) {
            document.getDocumentInformation().setTitle(first.text());
        }
        if (!first.description().isEmpty()) {
            document.getDocumentInformation().setSubject(first.description());
        }
    }

    private void addPage(Drawing drawing) throws IOException {
        float height = (float) drawing.heightMm() * POINTS_PER_MM;
        PDPage page = new PDPage(new PDRectangle((float) drawing.widthMm() * POINTS_PER_MM, height));
        document.addPage(page);
        text.add(drawing.words(), page);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            content.transform(new Matrix(POINTS_PER_MM, 0, 0, -POINTS_PER_MM, 0, height));
            content.setLineCapStyle(1);
            content.setLineJoinStyle(1);
            for (InkLayer layer : drawing.layers()) {
                draw(layer, content);
            }
        }
    }

    private static void draw(InkLayer layer, PDPageContentStream content) throws IOException {
        float red = layer.color().red() / 255f;
        float green = layer.color().green() / 255f;
        float blue = layer.color().blue() / 255f;
        content.setStrokingColor(red, green, blue);
        content.setNonStrokingColor(red, green, blue);
        content.setLineWidth((float) layer.pen().widthMm());
        for (BezierPath path : layer.pen().draw(layer.ink())) {
            content.moveTo(rounded(path.x(0)), rounded(path.y(0)));
            for (int p = 1; p + 2 <= 3 * path.curves(); p += 3) {
                content.curveTo(rounded(path.x(p)), rounded(path.y(p)), rounded(path.x(p + 1)),
                        rounded(path.y(p + 1)), rounded(path.x(p + 2)), rounded(path.y(p + 2)));
            }
            if (layer.pen().outlined()) {
                content.closePath();
                content.fill();
            } else {
                content.stroke();
            }
        }
    }

    /** To a hundredth of a millimetre, which keeps the file small. */
    private static float rounded(double value) {
        return Math.round(value * 100) / 100f;
    }
}
