package io.github.longhand.fop.image;

import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.xmlgraphics.image.loader.ImageContext;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.spi.ImagePreloader;

/** Recognises the documents of {@link InkDocument}, before FOP takes them for any SVG. */
public final class InkDocumentPreloader implements ImagePreloader {
    private static final int BEFORE_SVG = 100;

    @Override
    public ImageInfo preloadImage(String originalUri, Source source, ImageContext context) {
        if (!(source instanceof DOMSource dom)) {
            return null; // as the interface has it: not ours
        }
        return InkDocument.info(originalUri, dom.getNode()).orElse(null);
    }

    @Override
    public int getPriority() {
        return BEFORE_SVG;
    }
}
