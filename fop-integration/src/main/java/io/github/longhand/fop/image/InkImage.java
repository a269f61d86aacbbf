package io.github.longhand.fop.image;

import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.image.loader.impl.AbstractImage;

/** A picture in the hands of FOP's image framework. */
public final class InkImage extends AbstractImage {
    /** The image type of handwriting within FOP, as it is or to be painted. */
    public static final String MIME_TYPE = "application/x-longhand-ink";
    /** The same for outputs that are known to draw it as it is. */
    static final String DIRECT_MIME_TYPE = MIME_TYPE + "-direct";

    static final ImageFlavor FLAVOR = new ImageFlavor("LonghandInk");
    private static final String PICTURE = "io.github.longhand.fop.picture";
    private static final String OUTPUT = "io.github.longhand.fop.output";

    private final InkPicture picture;
    private final InkOutput output;

    InkImage(ImageInfo info) {
        super(info);
        this.picture = (InkPicture) info.getCustomObjects().get(PICTURE);
        this.output = (InkOutput) info.getCustomObjects().get(OUTPUT);
    }

    /** The information FOP keeps about an image, with the picture in it. */
    static ImageInfo info(String uri, InkPicture picture, InkOutput output) {
        ImageInfo info = new ImageInfo(uri, output.drawsInk() ? DIRECT_MIME_TYPE : MIME_TYPE);
        ImageSize size = new ImageSize();
        size.setSizeInMillipoints(picture.getImageSize().width, picture.getImageSize().height);
        size.setResolution(72);
        size.calcPixelsFromSize();
        info.setSize(size);
        info.getCustomObjects().put(PICTURE, picture);
        info.getCustomObjects().put(OUTPUT, output);
        return info;
    }

    InkPicture picture() {
        return picture;
    }

    /** The output has drawn this image, and will draw the others so. */
    void noteDrawn() {
        output.noteInkDrawn();
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
