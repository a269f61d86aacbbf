package io.github.longhand.fop.image;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.fop.render.ImageHandler;
import org.apache.fop.render.RenderingContext;
import org.apache.fop.render.pdf.PDFContentGenerator;
import org.apache.fop.render.pdf.PDFImageHandlerGraphics2D;
import org.apache.fop.render.pdf.PDFRenderingContext;
import org.apache.fop.svg.PDFGraphics2D;
import org.apache.xmlgraphics.image.loader.Image;
import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.impl.ImageGraphics2D;
import org.apache.xmlgraphics.java2d.Graphics2DImagePainter;

/**
 * Draws handwriting in PDF: its lines as Bezier curves of few digits, beneath them its text,
 * unseen, to be searched.
 *
 * <p>Only where a tagged PDF wants it marked does FOP's handler for painted images set the scene; what is
 * drawn is written directly, without the detour over Java2D.
 */
public final class PdfInkHandler implements ImageHandler {
    private static final int BEFORE_FOPS_OWN = 150;

    private final PDFImageHandlerGraphics2D scene = new PDFImageHandlerGraphics2D();

    @Override
    public boolean isCompatible(RenderingContext context, Image image) {
        return (image == null || image instanceof InkImage) && context instanceof PDFRenderingContext;
    }

    @Override
    public void handleImage(RenderingContext context, Image image, Rectangle position) throws IOException {
        InkPicture picture = ((InkImage) image).picture();
        ((InkImage) image).noteDrawn();
        PDFRenderingContext pdf = (PDFRenderingContext) context;
        if (!context.getUserAgent().isAccessibilityEnabled()) {
            place(pdf, picture, position);
            return;
        }
        scene.handleImage(context, new ImageGraphics2D(image.getInfo(), new Graphics2DImagePainter() {
            @Override
            public void paint(Graphics2D graphics, Rectangle2D area) {
                new PdfInk(pdf, ((PDFGraphics2D) graphics).getBuffer()).draw(picture);
            }

            @Override
            public java.awt.Dimension getImageSize() {
                return picture.getImageSize();
            }
        }), position);
    }

    /** Draws where no marked content is wanted, without all that a painter would need. */
    private static void place(PDFRenderingContext pdf, InkPicture picture, Rectangle position) {
        PDFContentGenerator generator = pdf.getGenerator();
        StringBuffer content = new StringBuffer();
        generator.getState().save(); // what it takes for the colour in force ends with the picture
        new PdfInk(pdf, content).draw(picture);
        generator.getState().restore();
        generator.placeImage(new AffineTransform(position.width / Math.max(1, picture.widthPt() * 1000), 0, 0,
                position.height / Math.max(1, picture.heightPt() * 1000), position.x / 1000.0, position.y / 1000.0),
                content.toString());
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
