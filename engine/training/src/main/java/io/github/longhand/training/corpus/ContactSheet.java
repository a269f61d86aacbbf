package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture of prepared lines with their texts beneath, from which a person sees whether they match. */
public final class ContactSheet {
    private static final int COLUMNS = 2;
    private static final int CELL_WIDTH = 900;
    private static final int INK_HEIGHT = 72;
    private static final int CELL_HEIGHT = 104;
    private static final int MARGIN = 12;

    private ContactSheet() {
    }

    /** {@code count} lines of {@code corpus}, or all if there are fewer, drawn from {@code seed}. */
    public static List<PreparedLine> choose(PreparedCorpus corpus, int count, long seed) {
        List<PreparedLine> lines = new ArrayList<>(corpus.lines().toList());
        Collections.shuffle(lines, new Random(seed));
        return List.copyOf(lines.subList(0, Math.min(count, lines.size())));
    }

    /**
     * Writes the picture of {@code lines} as PNG; a file that is there is replaced when the new one is whole.
     *
     * @throws LonghandException (work) if {@code file} cannot be written
     */
    public static void write(List<PreparedLine> lines, Path file) throws LonghandException {
        BufferedImage picture = draw(lines);
        WholeFile.write(file, out -> ImageIO.write(picture, "png", out));
    }

    /** The picture of {@code lines}, two to a row, each above its text and its id. */
    static BufferedImage draw(List<PreparedLine> lines) {
        int rows = Math.max(1, (lines.size() + COLUMNS - 1) / COLUMNS);
        BufferedImage image = new BufferedImage(COLUMNS * CELL_WIDTH, rows * CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            for (int i = 0; i < lines.size(); i++) {
                Graphics2D cell = (Graphics2D) graphics.create(i % COLUMNS * CELL_WIDTH, i / COLUMNS * CELL_HEIGHT,
                        CELL_WIDTH, CELL_HEIGHT);
                drawLine(cell, lines.get(i));
                cell.dispose();
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void drawLine(Graphics2D cell, PreparedLine line) {
        cell.setColor(Color.BLACK);
        cell.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
        cell.drawString(line.text(), MARGIN, CELL_HEIGHT - 8);
        cell.setColor(Color.GRAY);
        cell.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        String id = line.id();
        cell.drawString(id, CELL_WIDTH - MARGIN - cell.getFontMetrics().stringWidth(id), CELL_HEIGHT - 8);
        cell.setColor(new Color(0x1a2a6c));
        Ink ink = line.ink();
        Bounds bounds = ink.bounds().orElseThrow();
        double scale = Math.min((CELL_WIDTH - 2 * MARGIN) / Math.max(1e-9, bounds.width()),
                INK_HEIGHT / Math.max(1e-9, bounds.height()));
        cell.translate(MARGIN - bounds.minX() * scale, MARGIN / 2.0 - bounds.minY() * scale);
        cell.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.scaled(scale).strokes().forEach(stroke -> drawStroke(cell, stroke));
    }

    private static void drawStroke(Graphics2D cell, Stroke stroke) {
        if (stroke.size() == 1) {
            cell.fill(new Ellipse2D.Double(stroke.x(0) - 1, stroke.y(0) - 1, 2, 2));
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(stroke.x(0), stroke.y(0));
        for (int i = 1; i < stroke.size(); i++) {
            path.lineTo(stroke.x(i), stroke.y(i));
        }
        cell.draw(path);
    }
}
