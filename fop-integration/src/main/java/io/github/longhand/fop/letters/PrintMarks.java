package io.github.longhand.fop.letters;

import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Gives each page of a document a bleed, and room around it for crop marks. */
final class PrintMarks extends XMLFilterImpl {
    private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";
    /** Between the edge of the sheet and the edge of the paper, where marks stand. */
    private static final double MARGIN_MM = 8;

    private final double bleedMm;
    private final boolean cropMarks;

    PrintMarks(ContentHandler target, double bleedMm, boolean cropMarks) {
        this.bleedMm = bleedMm;
        this.cropMarks = cropMarks;
        setContentHandler(target);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (!uri.equals(PlaceholderTemplate.NAMESPACE) || !name.equals("simple-page-master")) {
            super.startElement(uri, name, qualified, attributes);
            return;
        }
        AttributesImpl marked = new AttributesImpl(attributes);
        set("bleed", bleedMm, marked);
        if (cropMarks) {
            set("crop-offset", bleedMm + MARGIN_MM, marked);
        }
        super.startElement(uri, name, qualified, marked);
    }

    private static void set(String name, double mm, AttributesImpl attributes) {
        if (attributes.getIndex(EXTENSIONS, name) < 0) {
            attributes.addAttribute(EXTENSIONS, name, "fox:" + name, "CDATA",
                    String.format(Locale.ROOT, "%.3fmm", mm));
        }
    }
}
