package io.github.longhand.fop.image;

import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.image.loader.impl.AbstractImage;

/** A picture in the hands of FOP's image framework. */
public final class InkImage extends AbstractImage {
    /** The image type of handwriting within FOP. */
    public static final String MIME_TYPE = "application/x-longhand-ink";

    static final ImageFlavor FLAVOR = new ImageFlavor("LonghandInk");
    private static final String PICTURE = "io.github.longhand.fop.picture";

    private final InkPicture picture;

    InkImage(ImageInfo info) {
        super(info);
        this.picture = (InkPicture) info.getCustomObjects().get(PICTURE);
    }

    /** The information FOP keeps about an image, with the picture in it. */
    static ImageInfo info(String uri, InkPicture picture) {
        ImageInfo info = new ImageInfo(uri, MIME_TYPE);
        ImageSize size = new ImageSize();
        size.setSizeInMillipoints(picture.getImageSize().width, picture.getImageSize().height);
        size.setResolution(72);
        size.calcPixelsFromSize();
        info.setSize(size);
        info.getCustomObjects().put(PICTURE, picture);
        return info;
    }

    InkPicture picture() {
        return picture;
    }

    @Override
    public ImageFlavor getFlavor() {
        return FLAVOR;
    }

    /** No: each picture is drawn once, and all within a document would share one key. */
    @Override
    public boolean isCacheable() {
        return false;
    }
}
