package io.github.longhand.fop.image;

import java.util.Map;
import org.apache.xmlgraphics.image.loader.Image;
import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSessionContext;
import org.apache.xmlgraphics.image.loader.impl.AbstractImageLoader;
import org.apache.xmlgraphics.image.loader.impl.AbstractImageLoaderFactory;
import org.apache.xmlgraphics.image.loader.impl.ImageGraphics2D;
import org.apache.xmlgraphics.image.loader.spi.ImageLoader;

/**
 * Gives handwriting to FOP's image handlers: as it is to ours, as something to be painted to all
 * others.
 */
public final class InkImageLoaderFactory extends AbstractImageLoaderFactory {

    @Override
    public String[] getSupportedMIMETypes() {
        return new String[] {InkImage.MIME_TYPE, InkImage.DIRECT_MIME_TYPE};
    }

    @Override
    public ImageFlavor[] getSupportedFlavors(String mime) {
        return InkImage.DIRECT_MIME_TYPE.equals(mime) ? new ImageFlavor[] {InkImage.FLAVOR}
                : new ImageFlavor[] {InkImage.FLAVOR, ImageFlavor.GRAPHICS2D};
    }

    @Override
    public ImageLoader newImageLoader(ImageFlavor targetFlavor) {
        return new Loader(targetFlavor);
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public boolean isSupported(ImageInfo imageInfo) {
        return true;
    }

    private static final class Loader extends AbstractImageLoader {
        private final ImageFlavor flavor;

        Loader(ImageFlavor flavor) {
            this.flavor = flavor;
        }

        @Override
        public Image loadImage(ImageInfo info, Map<String, Object> hints, ImageSessionContext session) {
            InkImage image = new InkImage(info);
            if (InkImage.FLAVOR.equals(flavor)) {
                return image;
            }
            return new ImageGraphics2D(info, image.picture()) {
                @Override
                public boolean isCacheable() {
                    return false;
                }
            };
        }

        @Override
        public ImageFlavor getTargetFlavor() {
            return flavor;
        }
    }
}
