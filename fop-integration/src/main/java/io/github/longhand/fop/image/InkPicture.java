package io.github.longhand.fop.image;

import io.github.longhand.fop.writing.Look;
import io.github.longhand.ink.BezierPath;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.xmlgraphics.java2d.Graphics2DImagePainter;

/**
 * Handwriting as FOP places it: a box in the line, and ink that may stand over its edges.
 * Immutable.
 *
 * @param widthPt of the box, in points
 * @param heightPt of the box, in points
 * @param marks what is drawn, its origin in the upper left corner of the box
 */
public record InkPicture(double widthPt, double heightPt, List<Mark> marks) implements Graphics2DImagePainter {

    public InkPicture {
        marks = List.copyOf(marks);
    }

    /** The rectangle around box and ink with the width of the pen, in points. */
    public Rectangle2D extent() {
        Rectangle2D extent = new Rectangle2D.Double(0, 0, widthPt, heightPt);
        for (Mark mark : marks) {
            double reach = mark.pen().outlined() ? 0 : mark.pen().reachMm();
            for (BezierPath path : mark.paths()) {
                for (int p = 0; p <= 3 * path.curves(); p++) {
                    add(extent, mark, path.x(p) - reach, path.y(p) - reach);
                    add(extent, mark, path.x(p) + reach, path.y(p) + reach);
                }
            }
        }
        return extent;
    }

    private static void add(Rectangle2D extent, Mark mark, double xMm, double yMm) {
        extent.add(mark.xPt() + xMm * Look.POINTS_PER_MM, mark.yPt() + yMm * Look.POINTS_PER_MM);
    }

    /** This picture with a box that holds all its ink. */
    public InkPicture grownTo(Rectangle2D extent) {
        return new InkPicture(extent.getWidth(), extent.getHeight(), marks.stream()
                .map(mark -> new Mark(mark.paths(), mark.pen(), mark.color(), mark.xPt() - extent.getX(),
                        mark.yPt() - extent.getY(), mark.widthPt(), mark.text()))
                .toList());
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D area) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        AffineTransform before = graphics.getTransform();
        graphics.translate(area.getX(), area.getY());
        graphics.scale(area.getWidth() / Math.max(widthPt, Double.MIN_NORMAL),
                area.getHeight() / Math.max(heightPt, Double.MIN_NORMAL));
        for (Mark mark : marks) {
            AffineTransform inPicture = mark.inPicture();
            graphics.setColor(mark.color());
            graphics.setStroke(new BasicStroke((float) mark.penPt(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (BezierPath path : mark.paths()) {
                Shape shape = path.toPath2D().createTransformedShape(inPicture);
                if (mark.pen().outlined()) {
                    graphics.fill(shape);
                } else {
                    graphics.draw(shape);
                }
            }
        }
        graphics.setTransform(before);
        graphics.setColor(Color.BLACK);
    }

    /** The size of the box, in millipoints. */
    @Override
    public Dimension getImageSize() {
        return new Dimension((int) Math.round(widthPt * 1000), (int) Math.round(heightPt * 1000));
    }
}
