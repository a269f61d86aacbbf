package io.github.longhand.training.run;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Draws how the cost of a point fell over the epochs: on training batches and on validation lines. */
final class LossCurve {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;
    private static final int LEFT = 70;
    private static final int BOTTOM = 60;
    private static final int MARGIN = 40;
    private static final Color TRAINING = new Color(0x7A8FB8);
    private static final Color VALIDATION = new Color(0xC0392B);

    private final List<TrainingLog.Entry> entries;
    private final double epochs;
    private final double least;
    private final double most;

    private LossCurve(List<TrainingLog.Entry> entries) {
        this.entries = entries;
        this.epochs = Math.max(1, entries.stream().mapToDouble(TrainingLog.Entry::epoch).max().orElse(1));
        double[] costs = entries.stream().mapToDouble(TrainingLog.Entry::nats).filter(Double::isFinite).sorted()
                .toArray();
        this.least = costs.length == 0 ? 0 : Math.floor(costs[0] * 4) / 4;
        // The first few updates cost so much that the rest would be a flat line beneath them.
        double high = costs.length == 0 ? 1 : costs[(int) (0.98 * (costs.length - 1))];
        this.most = Math.max(least + 0.25, Math.ceil(high * 4) / 4);
    }

    static void write(List<TrainingLog.Entry> entries, Path file) throws LonghandException {
        BufferedImage image = new LossCurve(entries).draw();
        WholeFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    private BufferedImage draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        axes(g);
        g.setClip(LEFT, 0, WIDTH - LEFT, HEIGHT - BOTTOM + 5);
        curve(g, false, TRAINING, 1.3f);
        curve(g, true, VALIDATION, 2f);
        g.dispose();
        return image;
    }

    private double x(double epoch) {
        return LEFT + epoch / epochs * (WIDTH - LEFT - MARGIN);
    }

    private double y(double nats) {
        return HEIGHT - BOTTOM - (nats - least) / (most - least) * (HEIGHT - BOTTOM - MARGIN);
    }

    private void axes(Graphics2D g) {
        double step = most - least > 3 ? 0.5 : 0.25;
        for (double nats = least; nats <= most + 1e-9; nats += step) {
            g.setColor(new Color(0xE5E5E5));
            g.drawLine(LEFT, (int) y(nats), WIDTH - MARGIN, (int) y(nats));
            g.setColor(Color.DARK_GRAY);
            g.drawString(String.format(Locale.ROOT, "%.2f", nats), 22, (int) y(nats) + 5);
        }
        int every = (int) Math.max(1, Math.ceil(epochs / 20));
        for (int epoch = 0; epoch <= epochs; epoch += every) {
            g.drawString(Integer.toString(epoch), (int) x(epoch) - 4, HEIGHT - BOTTOM + 20);
        }
        g.drawString("epochs", WIDTH - MARGIN - 45, HEIGHT - 18);
        g.drawString("nats a point", 20, 22);
        g.setColor(TRAINING);
        g.drawString("training batches", WIDTH - 330, 22);
        g.setColor(VALIDATION);
        g.drawString("writers never trained on", WIDTH - 200, 22);
    }

    private void curve(Graphics2D g, boolean validation, Color color, float width) {
        Path2D path = new Path2D.Double();
        g.setColor(color);
        for (TrainingLog.Entry entry : entries) {
            if (entry.isValidation() != validation || !Double.isFinite(entry.nats())) {
                continue;
            }
            double x = x(entry.epoch());
            double y = y(entry.nats());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            if (validation) {
                g.fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
            }
        }
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }
}
