package io.github.longhand.fop.letters;

import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Gives each page of a document a bleed, and room around it, where it does not say so itself. */
final class RoomForMarks extends XMLFilterImpl {
    private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";

    private final double bleedMm;
    private final double roomMm;

    RoomForMarks(ContentHandler target, double bleedMm, double roomMm) {
        this.bleedMm = bleedMm;
        this.roomMm = roomMm;
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
        if (roomMm > bleedMm) {
            set("crop-offset", roomMm, marked);
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
