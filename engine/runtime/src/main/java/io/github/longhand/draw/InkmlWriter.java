package io.github.longhand.draw;

import io.github.longhand.ink.Stroke;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes ink as W3C InkML: one trace for each stroke, one group for each sample, with annotations of
 * type {@code text} and {@code writer}. Same ink, same bytes.
 */
public final class InkmlWriter {
    static final String NAMESPACE = "http://www.w3.org/2003/InkML";

    private InkmlWriter() {
    }

    /** Writes a whole document in UTF-8, coordinates to a thousandth of a millimetre; leaves {@code out} open. */
    public static void write(List<InkSample> samples, OutputStream out) throws IOException {
        Writer ink = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        ink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ink xmlns=\"" + NAMESPACE + "\">\n");
        ink.write("<traceFormat><channel name=\"X\" type=\"decimal\" units=\"mm\"/>"
                + "<channel name=\"Y\" type=\"decimal\" units=\"mm\"/></traceFormat>\n");
        for (InkSample sample : samples) {
            ink.write("<traceGroup>\n");
            annotation(ink, "text", sample.text());
            annotation(ink, "writer", sample.writer());
            for (Stroke stroke : sample.ink().strokes()) {
                trace(ink, stroke);
            }
            ink.write("</traceGroup>\n");
        }
        ink.write("</ink>\n");
        ink.flush();
    }

    private static void annotation(Writer ink, String type, String value) throws IOException {
        if (!value.isEmpty()) {
            ink.write("<annotation type=\"" + type + "\">" + XmlText.escape(value) + "</annotation>\n");
        }
    }

    private static void trace(Writer ink, Stroke stroke) throws IOException {
        ink.write("<trace>");
        for (int i = 0; i < stroke.size(); i++) {
            ink.write((i == 0 ? "" : ", ") + Decimals.text(stroke.x(i), 3) + " " + Decimals.text(stroke.y(i), 3));
        }
        ink.write("</trace>\n");
    }
}
