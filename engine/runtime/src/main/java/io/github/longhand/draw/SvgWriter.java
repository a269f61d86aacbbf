package io.github.longhand.draw;

import io.github.longhand.ink.BezierPath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a drawing as SVG: its size in millimetres, one path for each stroke, in writing order.
 *
 * <p>A centre-line pen gives single Bezier lines, which a plotter follows as they stand; an outlined
 * pen gives filled outlines. One user unit is one millimetre. Same drawing, same bytes.
 */
public final class SvgWriter {
    private SvgWriter() {
    }

    /** Writes {@code drawing} as a whole document in UTF-8; leaves {@code out} open. */
    public static void write(Drawing drawing, OutputStream out) throws IOException {
        Writer svg = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String width = Decimals.text(drawing.widthMm(), 2);
        String height = Decimals.text(drawing.heightMm(), 2);
        svg.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.write("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + width + "mm\" height=\""
                + height + "mm\" viewBox=\"0 0 " + width + " " + height + "\">\n");
        element(svg, "title", drawing.text());
        element(svg, "desc", drawing.description());
        for (InkLayer layer : drawing.layers()) {
            write(layer, svg);
        }
        svg.write("</svg>\n");
        svg.flush();
    }

    private static void write(InkLayer layer, Writer svg) throws IOException {
        if (layer.pen().outlined()) {
            svg.write("<g fill=\"" + layer.color() + "\" fill-rule=\"nonzero\" stroke=\"none\">\n");
        } else {
            svg.write("<g fill=\"none\" stroke=\"" + layer.color() + "\" stroke-width=\""
                    + Decimals.text(layer.pen().widthMm(), 3)
                    + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
        }
        for (BezierPath path : layer.pen().draw(layer.ink())) {
            svg.write("<path d=\"" + SvgPath.data(path) + "\"/>\n");
        }
        svg.write("</g>\n");
    }

    private static void element(Writer svg, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            svg.write("<" + name + ">" + XmlText.escape(text) + "</" + name + ">\n");
        }
    }
}
