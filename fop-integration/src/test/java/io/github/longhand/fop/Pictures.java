package io.github.longhand.fop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Pages as pictures, and what can be said of them. */
final class Pictures {
    /** What rounded places may change of a pixel at the edge of a line, of 256 shades. */
    private static final int GREYS = 32;

    private Pictures() {
    }

    /** Each page of a PDF as a PNG. */
    static List<byte[]> ofPages(byte[] pdf, int dpi) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, dpi), "png", out);
                pages.add(out.toByteArray());
            }
        }
        return pages;
    }

    /** What {@code drawing} draws in black on white, as a PNG. */
    static byte[] drawn(int width, int height, Consumer<Graphics2D> drawing) throws IOException {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(graphics);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return png.toByteArray();
    }

    static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static boolean dark(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255)) < 160;
    }

    /** The number of pixels with ink in a part of the page, its edges from 0 to 1. */
    static int inkIn(byte[] png, double left, double top, double right, double bottom) throws IOException {
        BufferedImage image = image(png);
        int ink = 0;
        for (int y = (int) (top * image.getHeight()); y < (int) (bottom * image.getHeight()); y++) {
            for (int x = (int) (left * image.getWidth()); x < (int) (right * image.getWidth()); x++) {
                ink += dark(image, x, y) ? 1 : 0;
            }
        }
        return ink;
    }

    /** The number of pixels with ink, above the row {@code bottom}, that have none of {@code other}'s within reach. */
    static int inkAwayFrom(byte[] other, int reach, byte[] png, int bottom) throws IOException {
        BufferedImage there = image(other);
        BufferedImage image = image(png);
        int away = 0;
        for (int y = 0; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                away += dark(image, x, y) && !darkAbout(there, x, y, reach) ? 1 : 0;
            }
        }
        return away;
    }

    private static boolean darkAbout(BufferedImage image, int x, int y, int reach) {
        for (int atY = Math.max(0, y - reach); atY <= Math.min(image.getHeight() - 1, y + reach); atY++) {
            for (int atX = Math.max(0, x - reach); atX <= Math.min(image.getWidth() - 1, x + reach); atX++) {
                if (dark(image, atX, atY)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first and the last column of pixels with ink. */
    static int[] columnsWithInk(byte[] png) throws IOException {
        return columnsWithInk(png, 0, Integer.MAX_VALUE);
    }

    /** The same between two rows. */
    static int[] columnsWithInk(byte[] png, int top, int bottom) throws IOException {
        BufferedImage image = image(png);
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = top; y < Math.min(bottom, image.getHeight()); y++) {
                if (dark(image, x, y)) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        return new int[] {first, last};
    }

    /** The first and the last row of pixels with ink. */
    static int[] rowsWithInk(byte[] png) throws IOException {
        BufferedImage image = image(png);
        int[] rows = {Integer.MAX_VALUE, -1};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (dark(image, x, y)) {
                    rows[0] = Math.min(rows[0], y);
                    rows[1] = y;
                }
            }
        }
        return rows;
    }

    /** The mean column of the ink between two rows. */
    static int middleColumn(byte[] png, int top, int bottom) throws IOException {
        BufferedImage image = image(png);
        long sum = 0;
        long count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (dark(image, x, y)) {
                    sum += x;
                    count++;
                }
            }
        }
        return (int) (sum / Math.max(1, count));
    }

    /** The number of pixels of exactly one colour. */
    static int pixels(byte[] png, int rgb) throws IOException {
        BufferedImage image = image(png);
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    /** Whether what stands between two heights looks the same {@code offset} further down; all in pixels. */
    static boolean sameBand(byte[] png, int top, int bottom, int offset) throws IOException {
        BufferedImage image = image(png);
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (Math.abs((image.getRGB(x, y) & 255) - (image.getRGB(x, y + offset) & 255)) > GREYS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The distances of the base lines of a PDF's text, from the top, in points. */
    static List<Double> lineDistances(byte[] pdf) throws IOException {
        List<Double> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank()
                            && (lines.isEmpty() || Math.abs(lines.get(lines.size() - 1) - text.getYDirAdj()) > 0.01)) {
                        lines.add((double) text.getYDirAdj());
                    }
                }
            }.getText(document);
        }
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            distances.add(lines.get(i) - lines.get(i - 1));
        }
        return distances;
    }
}
