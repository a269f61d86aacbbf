package io.github.longhand.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * One diagram: a title, a field with named axes, a colour bar. For one thread.
 *
 * <p>Measures are in units of which the picture has {@link #SCALE} pixels each.
 */
final class Plot {
    static final int SCALE = 2;
    static final double DPI = 96 * SCALE;
    static final Color GREY = new Color(0x6B7280);
    private static final Color DARK = new Color(0x1F2937);
    private static final Color PALE = new Color(0xD1D5DB);
    private static final int TOP = 62;
    private static final int LEFT = 66;
    private static final int BOTTOM = 50;
    private static final int RIGHT = 92;

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final Graphics2D graphics;

    /** A diagram with a field of {@code width} by {@code height} and a line of explanation. */
    Plot(int width, int height, String title, String note) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(SCALE * (width + LEFT + RIGHT), SCALE * (height + TOP + BOTTOM),
                BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.translate(LEFT, TOP);
        font(Font.BOLD, 16);
        graphics.setColor(DARK);
        graphics.drawString(title, 0, -38);
        font(Font.PLAIN, 11.5f);
        graphics.setColor(GREY);
        graphics.drawString(note, 0, -19);
    }

    /** To draw into the field: its origin is the upper left corner. */
    Graphics2D graphics() {
        return graphics;
    }

    /** A field of colours with hard edges: {@code values} (columns, rows), each between 0 and 1. */
    void cells(float[][] values, ColorMap map) {
        cells(values, map, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    /** The same with the colours between two cells blended. */
    void smoothCells(float[][] values, ColorMap map) {
        cells(values, map, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    private void cells(float[][] values, ColorMap map, Object interpolation) {
        BufferedImage cells = new BufferedImage(values.length, values[0].length, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < values.length; x++) {
            for (int y = 0; y < values[x].length; y++) {
                cells.setRGB(x, y, map.rgb(values[x][y]));
            }
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.drawImage(cells, 0, 0, width, height, null);
    }

    /** Small ticks on the upper edge of the field, at shares of its width. */
    void marksAbove(double[] shares) {
        graphics.setColor(GREY);
        graphics.setStroke(new BasicStroke(1f));
        for (double share : shares) {
            double x = share * width;
            graphics.draw(new Line2D.Double(x, -7, x, -2));
        }
    }

    /** Names the horizontal axis and puts round numbers from {@code least} to {@code most} on it. */
    void horizontalAxis(String name, double least, double most) {
        font(Font.PLAIN, 11);
        double step = roundStep((most - least) / 10);
        for (double value = Math.ceil(least / step) * step; value <= most + 1e-9; value += step) {
            double x = (value - least) / (most - least) * width;
            tick(x, height, x, height + 4);
            centred(number(value, step), x, height + 17);
        }
        axisName(name);
    }

    private void axisName(String name) {
        font(Font.PLAIN, 12);
        graphics.setColor(DARK);
        centred(name, width / 2.0, height + 38);
    }

    /** Names the vertical axis and puts round numbers on it, growing downward. */
    void verticalAxis(String name, double least, double most) {
        font(Font.PLAIN, 11);
        double step = roundStep((most - least) / 5);
        for (double value = Math.ceil(least / step) * step; value <= most + 1e-9; value += step) {
            double y = (value - least) / (most - least) * height;
            tick(-4, y, 0, y);
            endingAt(number(value, step), -8, y + 4);
        }
        sideName(name);
    }

    /** Names the vertical axis and each of its rows; some names are left out where rows are narrow. */
    void rows(String name, String[] rows) {
        double row = (double) height / rows.length;
        int every = (int) Math.ceil(9 / row);
        graphics.setFont(new Font(Font.MONOSPACED, Font.BOLD, 11).deriveFont((float) Math.min(12, Math.max(8, row))));
        for (int i = 0; i < rows.length; i += every) {
            graphics.setColor(DARK);
            endingAt(rows[i], -7, (i + 0.5) * row + 4);
        }
        sideName(name);
    }

    private void sideName(String name) {
        Graphics2D turned = (Graphics2D) graphics.create();
        turned.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        turned.setColor(DARK);
        turned.rotate(-Math.PI / 2);
        turned.drawString(name, (float) (-height / 2.0 - turned.getFontMetrics().stringWidth(name) / 2.0), -48f);
        turned.dispose();
    }

    /** The colour bar to the right: {@code labels} from its lower to its upper end, evenly spaced. */
    void colourBar(String name, ColorMap map, String... labels) {
        int barHeight = Math.min(height, 260);
        for (int i = 0; i < barHeight * SCALE; i++) {
            graphics.setColor(new Color(map.rgb(1 - (double) i / (barHeight * SCALE - 1))));
            graphics.fill(new Rectangle2D.Double(width + 14, (double) i / SCALE, 12, 1.0 / SCALE + 0.01));
        }
        font(Font.PLAIN, 11);
        for (int i = 0; i < labels.length; i++) {
            double y = barHeight * (1 - (double) i / (labels.length - 1));
            tick(width + 26, y, width + 29, y);
            graphics.setColor(DARK);
            graphics.drawString(labels[i], width + 33, (float) y + 4);
        }
        graphics.setColor(GREY);
        graphics.drawString(name, width + 14, -8);
    }

    /** The finished picture, with a frame around the field. */
    BufferedImage finish() {
        graphics.setColor(PALE);
        graphics.setStroke(new BasicStroke(1f));
        graphics.drawRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    void font(int style, float size) {
        graphics.setFont(new Font(Font.SANS_SERIF, style, 12).deriveFont(size));
    }

    /** Text around x, in the present font and colour. */
    void centred(String text, double x, double y) {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float) y);
    }

    private void endingAt(String text, double x, double y) {
        graphics.drawString(text, (float) (x - graphics.getFontMetrics().stringWidth(text)), (float) y);
    }

    private void tick(double x1, double y1, double x2, double y2) {
        graphics.setColor(DARK);
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** The smallest of 1, 2, 5, 10, 20, ... that is not below {@code step}. */
    static double roundStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= step * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String number(double value, double step) {
        return Decimals.text(value, step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step)));
    }
}
