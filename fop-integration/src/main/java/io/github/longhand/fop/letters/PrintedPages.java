package io.github.longhand.fop.letters;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.intermediate.util.IFDocumentHandlerProxy;

/** Stands between FOP's pages and the PDF: draws the marks of the printer, and measures what the PDF takes. */
final class PrintedPages extends IFDocumentHandlerProxy {
    private final PrintMarks marks;
    private Dimension page = new Dimension();
    private IFPainter painter;
    private long begun;
    private long nanos;

    PrintedPages(IFDocumentHandler pdf, PrintMarks marks) {
        super(pdf);
        this.marks = marks;
    }

    /** Of a processor's time, from pages to the PDF. */
    double seconds() {
        return nanos / 1e9;
    }

    @Override
    public void startPage(int index, String name, String master, Dimension size) throws IFException {
        begun = WorkClock.nanos();
        page = size;
        super.startPage(index, name, master, size);
    }

    @Override
    public IFPainter startPageContent() throws IFException {
        painter = super.startPageContent();
        return painter;
    }

    @Override
    public void endPageContent() throws IFException {
        for (Rectangle line : marks.lines(page.width, page.height)) {
            painter.fillRect(line, Color.BLACK);
        }
        super.endPageContent();
    }

    @Override
    public void endPage() throws IFException {
        super.endPage();
        nanos += WorkClock.nanos() - begun;
    }

    @Override
    public void endDocument() throws IFException {
        begun = WorkClock.nanos();
        super.endDocument();
        nanos += WorkClock.nanos() - begun;
    }
}
