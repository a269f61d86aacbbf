package io.github.longhand.fop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Draws the vectors on the only page of an AFP file that FOP wrote: graphics objects at a place of the page, with
 * orders that set the pen, go to a place and draw fillets. Text and all else is passed over.
 */
final class AfpPage {
    /** Where, from the page's left and top edge, the object that follows stands. */
    private static final int OBJECT_AREA_POSITION = 0xD3AC6B;
    /** Of which the last number is the height of the window on the drawing, as high as the object's area. */
    private static final int GRAPHICS_DATA_DESCRIPTOR = 0xD3A6BB;
    private static final int GRAPHICS_DATA = 0xD3EEBB;
    /** A structured field: 0x5A, its length from here on, its kind, three bytes of flags, its data. */
    private static final int BEFORE_DATA = 9;

    private static final int SET_FRACTIONAL_LINE_WIDTH = 0x11;
    private static final int SET_CURRENT_POSITION = 0x21;
    private static final int FILLET_AT_CURRENT_POSITION = 0x85;

    /** Pages and drawings are measured in 1/240 inch, where FOP is not told otherwise. */
    private static final double POINTS_PER_UNIT = 72 / 240.0;
    /** A line of width 1 is as wide as the device likes; FOP takes it for 1/2.5 points. */
    private static final double POINTS_PER_LINE_WIDTH = 1 / 2.5;

    private AfpPage() {
    }

    /** The page as a PNG, a pixel to the point. */
    static byte[] draw(byte[] afp, int width, int height) throws IOException {
        return Pictures.drawn(width, height, graphics -> drawFields(ByteBuffer.wrap(afp), graphics));
    }

    private static void drawFields(ByteBuffer file, Graphics2D graphics) {
        int left = 0;
        int top = 0;
        int bottom = 0;
        while (file.hasRemaining()) {
            int start = file.position();
            int end = start + 1 + (file.getShort(start + 1) & 0xffff);
            ByteBuffer data = file.slice(start + BEFORE_DATA, end - start - BEFORE_DATA);
            switch (threeBytes(file, start + 3)) {
                case OBJECT_AREA_POSITION -> {
                    left = threeBytes(data, 2);
                    top = threeBytes(data, 5);
                }
                case GRAPHICS_DATA_DESCRIPTOR -> bottom = top + data.getShort(data.limit() - 2);
                case GRAPHICS_DATA -> drawOrders(data, left, bottom, graphics);
                default -> { }
            }
            file.position(end);
        }
    }

    /** Draws what counts its places from the lower left corner of its area, upwards. */
    private static void drawOrders(ByteBuffer orders, int left, int bottom, Graphics2D graphics) {
        double pen = 1;
        Path2D line = new Path2D.Double();
        while (orders.hasRemaining()) {
            int code = orders.get() & 0xff;
            if ((code & 0x88) == 0x08) { // of the orders that are two bytes long and do not say so
                orders.get();
                continue;
            }
            int length = orders.get() & 0xff;
            ByteBuffer data = orders.slice(orders.position(), length);
            switch (code) {
                case SET_FRACTIONAL_LINE_WIDTH -> pen = data.getShort() / 256.0;
                case SET_CURRENT_POSITION -> line.moveTo(data.getShort(), data.getShort());
                case FILLET_AT_CURRENT_POSITION -> addFillet(data, line);
                default -> { }
            }
            orders.position(orders.position() + length);
        }
        line.transform(new AffineTransform(POINTS_PER_UNIT, 0, 0, -POINTS_PER_UNIT, left * POINTS_PER_UNIT,
                bottom * POINTS_PER_UNIT));
        graphics.setStroke(new BasicStroke((float) (pen * POINTS_PER_LINE_WIDTH), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        graphics.draw(line);
    }

    /** A fillet goes to the last of its points, and touches the lines between them in their middles. */
    private static void addFillet(ByteBuffer points, Path2D line) {
        double x = points.getShort();
        double y = points.getShort();
        while (points.hasRemaining()) {
            double nextX = points.getShort();
            double nextY = points.getShort();
            boolean last = !points.hasRemaining();
            line.quadTo(x, y, last ? nextX : (x + nextX) / 2, last ? nextY : (y + nextY) / 2);
            x = nextX;
            y = nextY;
        }
    }

    private static int threeBytes(ByteBuffer bytes, int at) {
        return bytes.getInt(at - 1) & 0xffffff;
    }
}
