package io.github.longhand.fop.image;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.fop.render.ImageHandler;
import org.apache.fop.render.RenderingContext;
import org.apache.fop.render.afp.AFPImageHandlerGraphics2D;
import org.apache.fop.render.java2d.Java2DImageHandlerGraphics2D;
import org.apache.fop.render.pcl.PCLImageHandlerGraphics2D;
import org.apache.fop.render.ps.PSImageHandlerGraphics2D;
import org.apache.xmlgraphics.image.loader.Image;
import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.impl.ImageGraphics2D;

/**
 * Draws handwriting in PostScript, PCL, AFP and on Java2D, by FOP's own handlers.
 *
 * <p>Some of these cut an image at its box, so they are given a box that holds all the ink.
 */
public final class PaintedInkHandler implements ImageHandler {
    private static final int BEFORE_FOPS_OWN = 150;

    private final List<ImageHandler> handlers = List.of(new Java2DImageHandlerGraphics2D(),
            new PSImageHandlerGraphics2D(), new PCLImageHandlerGraphics2D(), new AFPImageHandlerGraphics2D());

    @Override
    public boolean isCompatible(RenderingContext context, Image image) {
        return (image == null || image instanceof InkImage)
                && handlers.stream().anyMatch(handler -> handler.isCompatible(context, null));
    }

    @Override
    public void handleImage(RenderingContext context, Image image, Rectangle position) throws IOException {
        InkPicture picture = ((InkImage) image).picture();
        Rectangle2D extent = picture.extent();
        InkPicture grown = picture.grownTo(extent);
        double scaleX = position.width / Math.max(1, picture.widthPt() * 1000);
        double scaleY = position.height / Math.max(1, picture.heightPt() * 1000);
        Rectangle grownPosition = new Rectangle(
                (int) Math.round(position.x + extent.getX() * 1000 * scaleX),
                (int) Math.round(position.y + extent.getY() * 1000 * scaleY),
                (int) Math.round(extent.getWidth() * 1000 * scaleX),
                (int) Math.round(extent.getHeight() * 1000 * scaleY));
        ImageGraphics2D painted = new ImageGraphics2D(InkImage.info(image.getInfo().getOriginalURI(), grown,
                new InkOutput()), grown);
        for (ImageHandler handler : handlers) {
            if (handler.isCompatible(context, painted)) {
                handler.handleImage(context, painted, grownPosition);
                ((InkImage) image).noteDrawn();
                return;
            }
        }
        throw new IOException("no image handler of FOP's paints handwriting in this output");
    }

    @Override
    public int getPriority() {
        return BEFORE_FOPS_OWN;
    }

    @Override
    public Class<InkImage> getSupportedImageClass() {
        return InkImage.class;
    }

    @Override
    public ImageFlavor[] getSupportedImageFlavors() {
        return new ImageFlavor[] {InkImage.FLAVOR};
    }
}
