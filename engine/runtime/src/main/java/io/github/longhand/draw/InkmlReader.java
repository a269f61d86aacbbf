package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads the traces of W3C InkML: each top-level group is a sample, or the whole file if there is none.
 *
 * <p>Takes channels in any order, uses X and Y, and reads units of mm, cm, m, in, pt and px (others
 * are taken as millimetres). Traces coded as differences are refused with a message. No DTD, no
 * entities; at most 5 million points.
 */
public final class InkmlReader {
    private static final int MOST_POINTS = 5_000_000;
    private static final double FARTHEST = 1e6;

    private final SafeXml xml;
    private final List<InkSample> samples = new ArrayList<>();
    private int channelX;
    private int channelY = 1;
    private double unitX = 1;
    private double unitY = 1;
    private int channels;
    private int points;

    private List<Stroke> strokes = new ArrayList<>();
    private String text = "";
    private String writer = "";

    private InkmlReader(SafeXml xml) {
        this.xml = xml;
    }

    /**
     * The samples of {@code in}, which messages call {@code source}; each has a stroke.
     *
     * @throws LonghandException (input) if it is not InkML, has no trace, or is too large; the
     *         message names line and column
     */
    public static List<InkSample> read(InputStream in, String source) throws LonghandException {
        InkmlReader reader = new InkmlReader(new SafeXml(in, source));
        reader.read();
        if (reader.samples.isEmpty()) {
            throw LonghandException.input(source + " holds no trace");
        }
        return reader.samples;
    }

    private void read() throws LonghandException {
        boolean first = true;
        int groups = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                if (first && !name.equals("ink")) {
                    throw xml.refuse("not InkML: it begins with <" + name + ">");
                }
                first = false;
                switch (name) {
                    case "traceFormat" -> channels = 0;
                    case "channel" -> channel();
                    case "annotation" -> annotation(groups);
                    case "trace" -> strokes.add(trace());
                    case "traceGroup" -> groups++;
                    default -> {
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("traceGroup") && --groups == 0) {
                finish();
            }
        }
        finish();
    }

    /** Annotations of the whole document and of a top-level group count; a nested group's are about a part. */
    private void annotation(int groups) throws LonghandException {
        String type = xml.attribute("type", "").toLowerCase(Locale.ROOT);
        String value = xml.text().strip();
        if (groups > 1) {
            return;
        }
        if (type.equals("text") || type.equals("truth") || type.equals("transcription") || type.equals("label")) {
            text = value;
        } else if (type.equals("writer")) {
            writer = value;
        }
    }

    private void finish() {
        if (!strokes.isEmpty()) {
            samples.add(new InkSample(text, writer, new Ink(strokes)));
            strokes = new ArrayList<>();
            text = "";
            writer = "";
        }
    }

    private void channel() {
        double unit = switch (xml.attribute("units", "mm")) {
            case "cm" -> 10;
            case "m" -> 1000;
            case "in" -> 25.4;
            case "pt" -> 25.4 / 72;
            case "px" -> 25.4 / 96;
            default -> 1;
        };
        switch (xml.attribute("name", "")) {
            case "X" -> {
                channelX = channels;
                unitX = unit;
            }
            case "Y" -> {
                channelY = channels;
                unitY = unit;
            }
            default -> {
            }
        }
        channels++;
    }

    private Stroke trace() throws LonghandException {
        String coordinates = xml.text();
        double[] xy = new double[256];
        int length = 0;
        int at = 0;
        while (at < coordinates.length()) {
            int comma = coordinates.indexOf(',', at);
            int end = comma < 0 ? coordinates.length() : comma;
            String point = coordinates.substring(at, end).strip();
            at = end + 1;
            if (point.isEmpty()) {
                continue;
            }
            if (++points > MOST_POINTS) {
                throw xml.refuse("more than " + MOST_POINTS + " points");
            }
            if (length == xy.length) {
                xy = Arrays.copyOf(xy, 2 * length);
            }
            String[] values = point.split("\\s+");
            xy[length++] = value(values, channelX, point) * unitX;
            xy[length++] = value(values, channelY, point) * unitY;
        }
        if (length == 0) {
            throw xml.refuse("a trace without a point");
        }
        return Stroke.of(Arrays.copyOf(xy, length));
    }

    private double value(String[] values, int channel, String point) throws LonghandException {
        try {
            double value = Double.parseDouble(values[channel]);
            if (Math.abs(value) <= FARTHEST) {
                return value;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // Refused below, as what is too large or not a number is.
        }
        String shown = point.length() > 40 ? point.substring(0, 40) + "..." : point;
        if (shown.matches(".*['\"!].*")) {
            throw xml.refuse("traces coded as differences ('" + shown + "') are not read; save absolute values");
        }
        throw xml.refuse("'" + shown + "' is not a point with numbers for X and Y");
    }
}
