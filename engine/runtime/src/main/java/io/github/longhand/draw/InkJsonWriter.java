package io.github.longhand.draw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.longhand.ink.Stroke;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes ink in Longhand's own format: one JSON object on one line, so that files strung together
 * are JSON lines.
 *
 * <pre>{"format":"longhand-ink","version":1,"text":"...","writer":"...","unit":"mm",
 *  "strokes":[[[x,y],[x,y],...],...]}</pre>
 *
 * <p>{@code text} and {@code writer} are there if they are known. Coordinates are rounded to a
 * thousandth of a millimetre. Same ink, same bytes.
 */
public final class InkJsonWriter {
    static final String FORMAT = "longhand-ink";
    static final int VERSION = 1;
    static final String UNIT = "mm";

    private InkJsonWriter() {
    }

    /** Writes one line in UTF-8; leaves {@code out} open. */
    public static void write(InkSample sample, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            if (!sample.text().isEmpty()) {
                json.writeStringField("text", wellFormed(sample.text()));
            }
            if (!sample.writer().isEmpty()) {
                json.writeStringField("writer", wellFormed(sample.writer()));
            }
            json.writeStringField("unit", UNIT);
            json.writeArrayFieldStart("strokes");
            for (Stroke stroke : sample.ink().strokes()) {
                json.writeStartArray();
                for (int i = 0; i < stroke.size(); i++) {
                    json.writeStartArray();
                    json.writeNumber(Decimals.text(stroke.x(i), 3));
                    json.writeNumber(Decimals.text(stroke.y(i), 3));
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** {@code text} with a question mark for each half of a character whose other half is missing. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
