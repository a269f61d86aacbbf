package io.github.longhand.fop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws the vectors on the first page of a PCL file that FOP wrote: frames of HP-GL/2 at a place of the page,
 * with pens that go to places and along Bezier curves. Text and all else is passed over.
 */
final class PclPage {
    /** ESC &a (x) h (y) V: where a frame stands; ESC %1B, up to the next ESC: what is drawn in it. */
    private static final Pattern FRAME = Pattern.compile(
            "\\x1b&a([0-9.]+)h([0-9.]+)V\\x1b\\*c[0-9.]+x[0-9.]+Y.*?\\x1b%1B([^\\x1b]*)\\x1b", Pattern.DOTALL);
    /** The user unit that FOP scales to is the point; a decipoint is a tenth of it. */
    private static final double DECIPOINTS = 10;
    /** Where PCL's logical page begins: 71 dots of 1/300 inch from the left edge of a portrait A4. */
    private static final double LEFT = 71 / 300.0 * 72;
    private static final double POINTS_PER_MM = 72 / 25.4;

    private PclPage() {
    }

    /** The page as a PNG, a pixel to the point. */
    static byte[] draw(byte[] pcl, int width, int height) throws IOException {
        return Pictures.drawn(width, height, graphics -> {
            Matcher frame = FRAME.matcher(new String(pcl, StandardCharsets.ISO_8859_1));
            while (frame.find()) {
                drawFrame(frame.group(3), LEFT + Double.parseDouble(frame.group(1)) / DECIPOINTS,
                        Double.parseDouble(frame.group(2)) / DECIPOINTS, graphics);
            }
        });
    }

    private static void drawFrame(String commands, double left, double top, Graphics2D graphics) {
        double penMm = 0.35;
        Path2D line = new Path2D.Double();
        line.moveTo(left, top);
        for (String command : commands.split(";")) {
            String code = command.strip();
            if (code.length() < 2) {
                continue;
            }
            double[] numbers = code.length() == 2 ? new double[0] : numbers(code.substring(2));
            switch (code.substring(0, 2)) {
                case "PW" -> penMm = numbers[0];
                case "PA" -> line.moveTo(left + numbers[0], top + numbers[1]);
                case "BZ" -> {
                    for (int i = 0; i + 5 < numbers.length; i += 6) {
                        line.curveTo(left + numbers[i], top + numbers[i + 1], left + numbers[i + 2],
                                top + numbers[i + 3], left + numbers[i + 4], top + numbers[i + 5]);
                    }
                }
                default -> { }
            }
        }
        graphics.setStroke(new BasicStroke((float) (penMm * POINTS_PER_MM), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        graphics.draw(line);
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
