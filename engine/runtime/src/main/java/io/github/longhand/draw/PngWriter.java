package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.BezierPath;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a drawing in pixels and writes it as PNG with its physical resolution. Needs no display. */
public final class PngWriter {
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private PngWriter() {
    }

    /**
     * Writes {@code drawing}; leaves {@code out} open.
     *
     * @throws LonghandException (input) if the picture would have more than 100 million pixels or the
     *         resolution is not one
     */
    public static void write(Drawing drawing, PngSettings settings, OutputStream out)
            throws IOException, LonghandException {
        write(render(drawing, settings), settings.dpi(), out);
    }

    /**
     * The picture of {@code drawing}.
     *
     * @throws LonghandException as {@link #write}
     */
    public static BufferedImage render(Drawing drawing, PngSettings settings) throws LonghandException {
        settings.check(drawing);
        BufferedImage image = new BufferedImage(settings.pixels(drawing.widthMm()),
                settings.pixels(drawing.heightMm()),
                settings.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            if (!settings.transparent()) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            }
            double scale = settings.dpi() / 25.4;
            graphics.scale(scale, scale);
            paint(drawing, graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Paints the drawing's ink, without paper, in units of millimetres. */
    static void paint(Drawing drawing, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (InkLayer layer : drawing.layers()) {
            graphics.setColor(new Color(layer.color().rgb()));
            graphics.setStroke(new BasicStroke((float) layer.pen().widthMm(), BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND));
            for (BezierPath path : layer.pen().draw(layer.ink())) {
                if (layer.pen().outlined()) {
                    graphics.fill(path.toPath2D());
                } else {
                    graphics.draw(path.toPath2D());
                }
            }
        }
    }

    /** Writes any picture as PNG that says how large it is; leaves {@code out} open. */
    static void write(BufferedImage image, double dpi, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
            IIOMetadataNode physical = new IIOMetadataNode("pHYs");
            String perMetre = Long.toString(Math.round(dpi / 0.0254));
            physical.setAttribute("pixelsPerUnitXAxis", perMetre);
            physical.setAttribute("pixelsPerUnitYAxis", perMetre);
            physical.setAttribute("unitSpecifier", "meter");
            root.appendChild(physical);
            metadata.mergeTree(PNG_METADATA, root);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
    }
}
