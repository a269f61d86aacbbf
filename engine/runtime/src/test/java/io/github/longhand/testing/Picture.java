package io.github.longhand.testing;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A quick look at ink, for the tests' author: PNG files below {@code target/look}. */
public final class Picture {
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double scale;

    /** A white sheet of the given size in the units of the ink, {@code scale} pixels each. */
    public Picture(double width, double height, double scale) {
        this.scale = scale;
        image = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale),
                BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(20, 30, 90));
    }

    public void colour(Color colour) {
        graphics.setColor(colour);
    }

    public void draw(Ink ink, double dx, double dy, double penWidth) {
        graphics.setStroke(new BasicStroke((float) (penWidth * scale), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        for (Stroke stroke : ink.strokes()) {
            Path2D path = new Path2D.Double();
            path.moveTo((stroke.x(0) + dx) * scale, (stroke.y(0) + dy) * scale);
            for (int i = 1; i < stroke.size(); i++) {
                path.lineTo((stroke.x(i) + dx) * scale, (stroke.y(i) + dy) * scale);
            }
            graphics.draw(path);
        }
    }

    public void save(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "look"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }
}
