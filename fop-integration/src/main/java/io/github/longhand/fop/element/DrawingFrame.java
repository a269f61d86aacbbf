package io.github.longhand.fop.element;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.Look;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.expr.PropertyException;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.InlineLevel;
import org.apache.fop.fo.properties.CommonFont;
import org.apache.fop.util.ColorUtil;
import org.xml.sax.Attributes;

/**
 * Size, colour and measure of a drawing, from its attributes or else from the objects around it.
 *
 * @param settings of the drawing
 * @param font the printed font around it, if there is one
 * @param widthMm where lines end; without it only at breaks
 * @param fontMm the font size
 * @param lineHeight from base line to base line, in font sizes
 * @param color of the ink
 */
record DrawingFrame(Settings settings, Optional<TextFont> font, OptionalDouble widthMm, double fontMm,
        double lineHeight, Color color) {
    private static final double COMMON_FONT_MM = 12 / Look.POINTS_PER_MM;
    private static final double COMMON_LINE_HEIGHT = 1.3;

    /** The frame of {@code drawing}; attributes that make no sense are reported. */
    static DrawingFrame of(HandwrittenDrawing drawing, GivenAttributes attributes, Settings defaults) {
        Settings settings = attributes.within(defaults, drawing, drawing.getName(), drawing.getLocator());
        Optional<CommonFont> around = around(drawing, DrawingFrame::font);
        Reading reading = new Reading(drawing, attributes.forFop());
        DrawingFrame frame = new DrawingFrame(settings, around.map(common -> new TextFont(drawing, common)),
                reading.length("width"),
                reading.length("font-size").orElse(around
                        .map(common -> common.fontSize.getValue() / 1000.0 / Look.POINTS_PER_MM).orElse(COMMON_FONT_MM)),
                reading.number("line-height", 0.5, 10, COMMON_LINE_HEIGHT),
                reading.color(around(drawing, DrawingFrame::color).orElse(Color.BLACK)));
        reading.refuseTheRest();
        return frame;
    }

    /** This frame within a span. */
    DrawingFrame within(Piece.Part span, HandwrittenDrawing drawing) {
        Reading reading = new Reading(drawing, span.attributes().forFop());
        DrawingFrame frame = new DrawingFrame(
                span.attributes().within(settings, drawing, Span.FULL_NAME, span.locator()), font, widthMm, fontMm,
                lineHeight, reading.color(color));
        reading.refuseTheRest();
        return frame;
    }

    Look look() {
        return new Look(fontMm, settings.penFor(fontMm), color, settings.slantDegrees(), settings.irregularity());
    }

    /** The attributes that are FO properties elsewhere, one after the other. */
    private static final class Reading {
        private final HandwrittenDrawing drawing;
        private final Map<String, String> left = new LinkedHashMap<>();

        Reading(HandwrittenDrawing drawing, Attributes attributes) {
            this.drawing = drawing;
            for (int i = 0; i < attributes.getLength(); i++) {
                left.put(attributes.getQName(i), attributes.getValue(i).strip());
            }
        }

        OptionalDouble length(String attribute) {
            String value = left.remove(attribute);
            if (value == null) {
                return OptionalDouble.empty();
            }
            try {
                return OptionalDouble.of(Values.millimetres(value));
            } catch (LonghandException e) {
                complain(attribute, value, e.getMessage());
                return OptionalDouble.empty();
            }
        }

        double number(String attribute, double least, double largest, double otherwise) {
            String value = left.remove(attribute);
            if (value == null) {
                return otherwise;
            }
            try {
                return Values.number(value, least, largest);
            } catch (LonghandException e) {
                complain(attribute, value, e.getMessage());
                return otherwise;
            }
        }

        Color color(Color otherwise) {
            String value = left.remove("color");
            if (value == null) {
                return otherwise;
            }
            try {
                return ColorUtil.parseColorString(drawing.getUserAgent(), value);
            } catch (PropertyException e) {
                complain("color", value, "expected is a colour");
                return otherwise;
            }
        }

        void refuseTheRest() {
            left.forEach((attribute, value) -> complain(attribute, value, "there is no such attribute on a drawing"));
        }

        private void complain(String attribute, String value, String reason) {
            ContentNodes.events(drawing).invalidAttribute(drawing, drawing.getName(), attribute, value, reason,
                    drawing.getLocator());
        }
    }

    private interface Lookup<T> {
        Optional<T> in(FONode node);
    }

    private static <T> Optional<T> around(FONode drawing, Lookup<T> lookup) {
        for (FONode node = drawing.getParent(); node != null; node = node.getParent()) {
            Optional<T> found = lookup.in(node);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<CommonFont> font(FONode node) {
        return node instanceof Block block ? Optional.ofNullable(block.getCommonFont())
                : node instanceof InlineLevel inline ? Optional.ofNullable(inline.getCommonFont()) : Optional.empty();
    }

    private static Optional<Color> color(FONode node) {
        return node instanceof Block block ? Optional.ofNullable(block.getColor())
                : node instanceof InlineLevel inline ? Optional.ofNullable(inline.getColor()) : Optional.empty();
    }
}
