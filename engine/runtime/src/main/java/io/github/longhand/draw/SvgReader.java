package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Point;
import io.github.longhand.ink.Stroke;
import java.awt.geom.AffineTransform;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads the lines of an SVG as ink: a stroke for each unbroken piece of a path, line or polyline, in
 * the order of the document.
 *
 * <p>Groups, transforms, the document's size and its {@code viewBox} are honoured; without a size, a
 * user unit is a CSS pixel. Points stand half a millimetre apart at most, and at each node. Style is
 * not looked at, text and other shapes are left out, and so is what is defined only to be used
 * elsewhere. An SVG knows no time, so the distance of these points is not the speed of a pen.
 *
 * <p>No DTD, no entities, nothing fetched; at most a million points.
 */
public final class SvgReader {
    private static final double MM_PER_PIXEL = 25.4 / 96;
    private static final double STEP_MM = 0.5;
    private static final int MOST_POINTS = 1_000_000;
    private static final int LONGEST_PATH = 4_000_000;
    private static final double FARTHEST_MM = 1e5;
    private static final Set<String> NOT_DRAWN =
            Set.of("defs", "symbol", "clipPath", "mask", "marker", "pattern", "metadata", "namedview", "foreignObject");
    private static final Pattern LENGTH =
            Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(mm|cm|in|pt|pc|px|)\\s*");
    private static final Pattern TRANSFORM = Pattern.compile("[\\s,]*+([a-zA-Z]++)\\s*+\\(([^()]*+)\\)");

    private final SafeXml xml;
    private final List<Stroke> strokes = new ArrayList<>();
    private String title = "";
    private int points;

    private SvgReader(SafeXml xml) {
        this.xml = xml;
    }

    /**
     * The ink of {@code in}, which messages call {@code source}; its text is the document's title.
     *
     * @throws LonghandException (input) if it is not SVG, has no line, or is too large; the message
     *         names line and column
     */
    public static InkSample read(InputStream in, String source) throws LonghandException {
        SvgReader reader = new SvgReader(new SafeXml(in, source));
        reader.read();
        if (reader.strokes.isEmpty()) {
            throw LonghandException.input(source + " holds no path, line or polyline; text must be turned to paths");
        }
        return new InkSample(reader.title, "", new Ink(reader.strokes));
    }

    private void read() throws LonghandException {
        Deque<AffineTransform> transforms = new ArrayDeque<>();
        int hidden = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                hidden -= hidden > 0 ? 1 : 0;
                transforms.pop();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                if (transforms.isEmpty()) {
                    if (!name.equals("svg")) {
                        throw xml.refuse("not SVG: it begins with <" + name + ">");
                    }
                    transforms.push(toMillimetres());
                    continue;
                }
                if (name.equals("title") && transforms.size() == 1) {
                    title = xml.text().strip();
                    continue;
                }
                AffineTransform here = new AffineTransform(transforms.peek());
                here.concatenate(transform(xml.attribute("transform", "")));
                transforms.push(here);
                if (hidden > 0 || NOT_DRAWN.contains(name)) {
                    hidden++;
                } else {
                    shape(name, here);
                }
            }
        }
    }

    private void shape(String name, AffineTransform here) throws LonghandException {
        String data = switch (name) {
            case "path" -> xml.attribute("d", "");
            case "line" -> "M" + xml.attribute("x1", "0") + " " + xml.attribute("y1", "0") + "L"
                    + xml.attribute("x2", "0") + " " + xml.attribute("y2", "0");
            case "polyline" -> "M" + xml.attribute("points", "");
            case "polygon" -> "M" + xml.attribute("points", "") + "z";
            default -> "";
        };
        if (data.length() < 3) {
            return;
        }
        if (data.length() > LONGEST_PATH) {
            throw xml.refuse("a path of more than " + LONGEST_PATH + " characters");
        }
        try {
            for (BezierPath path : SvgPathParser.parse(data)) {
                strokes.add(stroke(path.transformed(here)));
            }
        } catch (SvgPathParser.BadPathException e) {
            throw xml.refuse("<" + name + ">: " + e.getMessage());
        }
    }

    private Stroke stroke(BezierPath path) throws LonghandException {
        double[] xy = new double[64];
        xy[0] = inRange(path.x(0));
        xy[1] = inRange(path.y(0));
        int length = 2;
        for (int curve = 0; curve < path.curves(); curve++) {
            double way = 0;
            for (int p = 3 * curve; p < 3 * curve + 3; p++) {
                way += Math.hypot(inRange(path.x(p + 1)) - path.x(p), inRange(path.y(p + 1)) - path.y(p));
            }
            int pieces = (int) Math.max(1, Math.ceil(way / STEP_MM));
            points += pieces;
            if (points > MOST_POINTS) {
                throw xml.refuse("more than " + MOST_POINTS + " points, half a millimetre apart");
            }
            if (length + 2 * pieces > xy.length) {
                xy = Arrays.copyOf(xy, 2 * (length + 2 * pieces));
            }
            for (int i = 1; i <= pieces; i++) {
                Point point = path.at(curve, (double) i / pieces);
                xy[length++] = point.x();
                xy[length++] = point.y();
            }
        }
        return Stroke.of(Arrays.copyOf(xy, length));
    }

    private double inRange(double value) throws LonghandException {
        if (!(Math.abs(value) <= FARTHEST_MM)) {
            throw xml.refuse("a path leads farther than 100 m away");
        }
        return value;
    }

    /** From the document's user units to millimetres. */
    private AffineTransform toMillimetres() throws LonghandException {
        double width = length(xml.attribute("width", ""));
        double height = length(xml.attribute("height", ""));
        String viewBox = xml.attribute("viewBox", "").strip();
        if (viewBox.isEmpty()) {
            return AffineTransform.getScaleInstance(MM_PER_PIXEL, MM_PER_PIXEL);
        }
        double[] box = numbers(viewBox);
        if (box.length != 4 || !(box[2] > 0 && box[3] > 0)) {
            throw xml.refuse("viewBox takes x, y, width and height, not '" + shortened(viewBox) + "'");
        }
        double scale = width > 0 && height > 0 ? Math.min(width / box[2], height / box[3])
                : width > 0 ? width / box[2] : height > 0 ? height / box[3] : MM_PER_PIXEL;
        return new AffineTransform(scale, 0, 0, scale, -box[0] * scale, -box[1] * scale);
    }

    /** In millimetres; 0 for a percentage or none. */
    private static double length(String text) {
        Matcher matcher = LENGTH.matcher(text);
        if (text.length() > 60 || !matcher.matches()) {
            return 0;
        }
        double unit = switch (matcher.group(2)) {
            case "mm" -> 1;
            case "cm" -> 10;
            case "in" -> 25.4;
            case "pt" -> 25.4 / 72;
            case "pc" -> 25.4 / 6;
            default -> MM_PER_PIXEL;
        };
        try {
            return unit * Double.parseDouble(matcher.group(1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private AffineTransform transform(String text) throws LonghandException {
        AffineTransform transform = new AffineTransform();
        Matcher matcher = TRANSFORM.matcher(text);
        int at = 0;
        while (matcher.region(at, text.length()).lookingAt()) {
            transform.concatenate(transform(matcher.group(1), numbers(matcher.group(2).strip()), text));
            at = matcher.end();
        }
        if (!text.substring(at).isBlank()) {
            throw badTransform(text);
        }
        return transform;
    }

    private AffineTransform transform(String name, double[] v, String text) throws LonghandException {
        switch (name + v.length) {
            case "matrix6":
                return new AffineTransform(v);
            case "translate1":
                return AffineTransform.getTranslateInstance(v[0], 0);
            case "translate2":
                return AffineTransform.getTranslateInstance(v[0], v[1]);
            case "scale1":
                return AffineTransform.getScaleInstance(v[0], v[0]);
            case "scale2":
                return AffineTransform.getScaleInstance(v[0], v[1]);
            case "rotate1":
                return AffineTransform.getRotateInstance(Math.toRadians(v[0]));
            case "rotate3":
                return AffineTransform.getRotateInstance(Math.toRadians(v[0]), v[1], v[2]);
            case "skewX1":
                return AffineTransform.getShearInstance(Math.tan(Math.toRadians(v[0])), 0);
            case "skewY1":
                return AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(v[0])));
            default:
                throw badTransform(text);
        }
    }

    private double[] numbers(String text) throws LonghandException {
        try {
            return Arrays.stream(text.split("[\\s,]+")).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw xml.refuse("'" + shortened(text) + "' is not a list of numbers");
        }
    }

    private LonghandException badTransform(String text) {
        return xml.refuse("cannot read the transform '" + shortened(text) + "'");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }
}
