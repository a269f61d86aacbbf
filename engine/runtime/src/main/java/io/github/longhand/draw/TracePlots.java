package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Smoothing;
import io.github.longhand.ink.Stroke;
import io.github.longhand.sampling.Trace;
import io.github.longhand.text.Alphabet;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pictures of what the network did while it wrote a line. Time runs to the right in all of them.
 *
 * <p>Immutable. A picture takes memory for some five million pixels while it is drawn.
 */
public final class TracePlots {
    private static final Color INK = new Color(InkColor.BLUE_BLACK.rgb());
    /** How far a drawn line may lie from the exact one, in units of the picture. */
    private static final double SMOOTHNESS = 0.05;
    /** The room around a line, as a share of its height: where the pen may have gone as well. */
    private static final double MARGIN = 0.4;
    /** The least width of a field, which the explanations above it need. */
    private static final int NARROWEST = 760;
    /** The range of densities shown, in powers of ten. */
    private static final int DECADES = 4;

    private final Trace trace;
    private final Alphabet alphabet;
    private final Ink ink;

    /**
     * Plots of {@code trace}, which has one step at least.
     *
     * @param alphabet of the hand that wrote it
     */
    public TracePlots(Trace trace, Alphabet alphabet) {
        if (trace.steps() == 0) {
            throw new IllegalArgumentException("a trace without a step cannot be drawn");
        }
        this.trace = trace;
        this.alphabet = alphabet;
        this.ink = ink(trace);
    }

    /** The points of the line, in the network's units; the first offset leads to the first point. */
    private static Ink ink(Trace trace) {
        List<Stroke> strokes = new ArrayList<>();
        double[] xy = new double[2 * trace.steps()];
        int length = 0;
        double x = 0;
        double y = 0;
        for (float[] offset : trace.offsets()) {
            x += offset[0];
            y += offset[1];
            xy[length++] = x;
            xy[length++] = y;
            if (offset[2] != 0) {
                strokes.add(Stroke.of(Arrays.copyOf(xy, length)));
                length = 0;
            }
        }
        if (length > 0) {
            strokes.add(Stroke.of(Arrays.copyOf(xy, length)));
        }
        return new Ink(strokes);
    }

    /** The window weights over time: where in the text the network is. */
    public BufferedImage phi() {
        String text = trace.text();
        String[] rows = new String[trace.phi()[0].length];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = u < text.length() ? shown(text.charAt(u)) : "end";
        }
        return heatMap(trace.phi(), rows, "character of the text", "φ", largest(trace.phi()),
                "Where the window looks: φ over time",
                "Each column is one step, each row one character of the text. Ticks above: the pen lifts.");
    }

    /** The soft one-hot window over time: what the upper layers are shown. */
    public BufferedImage window() {
        List<Integer> seen = new ArrayList<>();
        for (int symbol = 0; symbol < alphabet.size(); symbol++) {
            boolean used = symbol == Alphabet.UNKNOWN ? hasUnknown() : trace.text().indexOf(symbol(symbol)) >= 0;
            if (used) {
                seen.add(symbol);
            }
        }
        float[][] values = new float[trace.steps()][seen.size()];
        for (int t = 0; t < values.length; t++) {
            for (int row = 0; row < seen.size(); row++) {
                values[t][row] = trace.window()[t][seen.get(row)];
            }
        }
        String[] rows = seen.stream().map(symbol -> symbol == Alphabet.UNKNOWN ? "other" : shown(symbol(symbol)))
                .toArray(String[]::new);
        return heatMap(values, rows, "symbol of the alphabet", "w", largest(values),
                "What the window shows: the soft one-hot vector over time",
                "Symbols of the alphabet, in its order; the other " + (alphabet.size() - seen.size())
                        + " do not occur in the text and stay at 0.");
    }

    private char symbol(int index) {
        return alphabet.characters().charAt(index - 1);
    }

    private boolean hasUnknown() {
        return trace.text().chars().anyMatch(c -> !alphabet.contains((char) c));
    }

    /** The weights of the output mixture over time. */
    public BufferedImage pi() {
        String[] rows = new String[trace.pi()[0].length];
        for (int j = 0; j < rows.length; j++) {
            rows[j] = Integer.toString(j + 1);
        }
        return heatMap(trace.pi(), rows, "Gaussian of the mixture", "π", 1,
                "Which Gaussian draws: π over time",
                "Each column sums to 1: how likely each Gaussian is to give the next point."
                        + " Ticks above: the pen lifts.");
    }

    private BufferedImage heatMap(float[][] values, String[] rows, String rowName, String valueName, double most,
            String title, String note) {
        int width = Math.min(1500, Math.max(NARROWEST, 2 * values.length));
        double row = Math.min(18, Math.max(4, 1200.0 / rows.length));
        Plot plot = new Plot(width, (int) Math.max(120, row * rows.length), title, note);
        float[][] shares = new float[values.length][rows.length];
        for (int t = 0; t < shares.length; t++) {
            for (int u = 0; u < rows.length; u++) {
                shares[t][u] = (float) (values[t][u] / most);
            }
        }
        plot.cells(shares, ColorMap.VIRIDIS);
        plot.marksAbove(lifts());
        plot.rows(rowName, rows);
        plot.horizontalAxis("step (one point of the pen each)", 0, values.length);
        plot.colourBar(valueName, ColorMap.VIRIDIS, "0", shortNumber(most / 2), shortNumber(most));
        return plot.finish();
    }

    /** The steps that end a stroke, as shares of the time. */
    private double[] lifts() {
        double[] shares = new double[trace.steps()];
        int count = 0;
        for (int t = 0; t < trace.steps(); t++) {
            if (trace.offsets()[t][2] != 0) {
                shares[count++] = (t + 0.5) / trace.steps();
            }
        }
        return Arrays.copyOf(shares, count);
    }

    /**
     * How likely the pen was to come to each place, summed over all steps, each mixture with its full
     * covariance; the line that was drawn lies over it.
     */
    public BufferedImage density() {
        Field field = new Field();
        Plot plot = new Plot(field.width, field.height, "Where the pen may go: density of the next point",
                "The mixtures of all steps, each set where the pen stood, in points per square unit on a"
                        + " logarithmic scale; over them the line that was drawn.");
        StrokeDensity density = new StrokeDensity(trace, field.bounds, field.width, field.height);
        plot.smoothCells(density.logarithms(DECADES), ColorMap.MAGMA);
        Graphics2D graphics = plot.graphics();
        // A light line in a dark casing is seen on the darkest and on the lightest ground.
        graphics.setColor(new Color(0x0B, 0x10, 0x26, 0xB0));
        graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw(graphics, field.toPlot);
        graphics.setColor(new Color(0x9BE8F5));
        graphics.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw(graphics, field.toPlot);
        plot.horizontalAxis("x, in units of the network", field.bounds.minX(), field.bounds.maxX());
        plot.verticalAxis("y", field.bounds.minY(), field.bounds.maxY());
        double top = density.largest();
        plot.colourBar("density", ColorMap.MAGMA, shortNumber(top * Math.pow(10, -DECADES)),
                shortNumber(top * Math.pow(10, -DECADES / 2.0)), shortNumber(top));
        return plot.finish();
    }

    /** The line itself, with the way of the pen above the paper and the characters where it was at them. */
    public BufferedImage line() {
        Field field = new Field();
        Plot plot = new Plot(field.width, field.height, "The line",
                "Dashes: the pen's way above the paper. Below: the character at which the window stood.");
        Graphics2D graphics = plot.graphics();
        graphics.setColor(new Color(0xC4C9D4));
        graphics.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                new float[] {3, 3}, 0));
        for (int s = 1; s < ink.strokes().size(); s++) {
            Stroke before = ink.strokes().get(s - 1).transformed(field.toPlot);
            Stroke after = ink.strokes().get(s).transformed(field.toPlot);
            int last = before.size() - 1;
            graphics.draw(new Line2D.Double(before.x(last), before.y(last), after.x(0), after.y(0)));
        }
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw(graphics, field.toPlot);
        characters(plot, field);
        plot.horizontalAxis("x, in units of the network", field.bounds.minX(), field.bounds.maxX());
        plot.verticalAxis("y", field.bounds.minY(), field.bounds.maxY());
        return plot.finish();
    }

    private void draw(Graphics2D graphics, AffineTransform toPlot) {
        for (Stroke stroke : ink.strokes()) {
            Stroke placed = stroke.transformed(toPlot);
            if (placed.length() < 0.5) {
                graphics.draw(new Line2D.Double(placed.x(0), placed.y(0), placed.x(0) + 0.1, placed.y(0)));
            } else {
                graphics.draw(Smoothing.smooth(placed, SMOOTHNESS).toPath2D());
            }
        }
    }

    /** Writes each character below the middle of the points during which the window stood at it. */
    private void characters(Plot plot, Field field) {
        String text = trace.text();
        double[] sum = new double[text.length()];
        int[] points = new int[text.length()];
        double x = 0;
        for (int t = 0; t < trace.steps(); t++) {
            x += trace.offsets()[t][0];
            int at = indexOfLargest(trace.phi()[t]);
            if (at < text.length()) {
                sum[at] += x;
                points[at]++;
            }
        }
        plot.graphics().setFont(new Font(Font.MONOSPACED, Font.PLAIN, 11));
        plot.graphics().setColor(Plot.GREY);
        for (int u = 0; u < text.length(); u++) {
            if (points[u] > 0 && text.charAt(u) != ' ') {
                double place = (sum[u] / points[u] - field.bounds.minX()) * field.toPlot.getScaleX();
                plot.centred(String.valueOf(text.charAt(u)), place, field.height - 6);
            }
        }
    }

    /** All five pictures, by the name of their file without extension, in the order in which to read them. */
    public Map<String, BufferedImage> all() {
        Map<String, BufferedImage> pictures = new LinkedHashMap<>();
        pictures.put("line", line());
        pictures.put("phi", phi());
        pictures.put("window", window());
        pictures.put("pi", pi());
        pictures.put("density", density());
        return pictures;
    }

    /**
     * Writes {@code line.png}, {@code phi.png}, {@code window.png}, {@code pi.png},
     * {@code density.png} and {@code index.html}, which shows and explains them and needs no other
     * file. The folder is made if it is not there.
     *
     * @throws LonghandException (work) if a file cannot be written
     */
    public void write(Path folder) throws LonghandException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw LonghandException.work("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, BufferedImage> picture : all().entrySet()) {
            byte[] png = png(picture.getValue());
            pictures.put(picture.getKey(), png);
            WholeFile.write(folder.resolve(picture.getKey() + ".png"), out -> out.write(png));
        }
        WholeFile.write(folder.resolve("index.html"), out -> TracePage.write(trace, pictures, out));
    }

    private static byte[] png(BufferedImage picture) throws LonghandException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PngWriter.write(picture, Plot.DPI, out);
        } catch (IOException e) {
            throw LonghandException.work("cannot encode a picture as PNG: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private static String shown(char character) {
        return character == ' ' ? "space" : String.valueOf(character);
    }

    private static double largest(float[][] values) {
        double largest = 1e-9;
        for (float[] row : values) {
            for (float value : row) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }

    private static int indexOfLargest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    private static String shortNumber(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.0f" : "%.2g", value);
    }

    /** The part of the network's plane that a picture of the line shows. */
    private final class Field {
        final Bounds bounds;
        final int width;
        final int height;
        final AffineTransform toPlot;

        Field() {
            Bounds drawn = ink.bounds().orElseThrow();
            double margin = Math.max(1e-3, Math.max(drawn.height() * MARGIN, drawn.width() / 60));
            Bounds wanted = drawn.grown(margin);
            double scale = Math.min(Math.min(1800, Math.max(900, 34 * trace.text().length())) / wanted.width(),
                    480 / wanted.height());
            width = Math.max(NARROWEST, (int) Math.round(wanted.width() * scale));
            height = Math.max(60, (int) Math.round(wanted.height() * scale));
            double left = wanted.minX() - (width / scale - wanted.width()) / 2;
            bounds = new Bounds(left, wanted.minY(), left + width / scale, wanted.minY() + height / scale);
            toPlot = new AffineTransform(scale, 0, 0, scale, -bounds.minX() * scale, -bounds.minY() * scale);
        }
    }
}
