package io.github.longhand.draw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads ink in the format of {@link InkJsonWriter}, object by object, so that files larger than
 * memory can be read. For one thread.
 *
 * <p>Hostile input is refused: at most a million points and 100,000 characters of text an object,
 * no deep nesting. Fields that are not known are skipped. Each error names line and column.
 */
public final class InkJsonReader implements AutoCloseable {
    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_POINTS_IN_ALL = 5_000_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final double FARTHEST = 1e6;

    private final JsonParser json;
    private final String source;
    private int points;

    /** A reader of {@code in}, which messages call {@code source}. */
    public InkJsonReader(InputStream in, String source) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16)
                        .maxStringLength(LONGEST_TEXT).maxNumberLength(64).maxNameLength(1000).build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
        this.json = factory.createParser(in);
        this.source = source;
    }

    /**
     * All samples of {@code in}, 5 million points at most.
     *
     * @throws LonghandException (input) if there is none, or as {@link #next}
     */
    public static List<InkSample> readAll(InputStream in, String source) throws IOException, LonghandException {
        try (InkJsonReader reader = new InkJsonReader(in, source)) {
            List<InkSample> samples = new ArrayList<>();
            int all = 0;
            for (Optional<InkSample> next = reader.next(); next.isPresent(); next = reader.next()) {
                samples.add(next.get());
                all += reader.points;
                if (all > MOST_POINTS_IN_ALL) {
                    throw reader.refuse("more than " + MOST_POINTS_IN_ALL + " points in all");
                }
            }
            if (samples.isEmpty()) {
                throw LonghandException.input(source + " holds no ink: it is empty");
            }
            return samples;
        }
    }

    /**
     * The next sample; empty at the end of the input.
     *
     * @throws LonghandException (input) if what follows is not ink in this format
     */
    public Optional<InkSample> next() throws IOException, LonghandException {
        try {
            JsonToken token = json.nextToken();
            return token == null ? Optional.empty() : Optional.of(sample(token));
        } catch (JsonProcessingException e) {
            throw LonghandException.input(where(e.getLocation()) + ": " + e.getOriginalMessage()
                    .lines().findFirst().orElse("broken JSON"), e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private InkSample sample(JsonToken token) throws IOException, LonghandException {
        require(token, JsonToken.START_OBJECT, "an object of format " + InkJsonWriter.FORMAT);
        String format = "";
        String text = "";
        String writer = "";
        List<Stroke> strokes = null;
        points = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "format" -> format = string(value, name);
                case "version" -> checkVersion(value);
                case "text" -> text = string(value, name);
                case "writer" -> writer = string(value, name);
                case "unit" -> {
                    if (!string(value, name).equals(InkJsonWriter.UNIT)) {
                        throw refuse("the unit must be \"" + InkJsonWriter.UNIT + "\"");
                    }
                }
                case "strokes" -> strokes = strokes(value);
                default -> json.skipChildren();
            }
        }
        if (!format.equals(InkJsonWriter.FORMAT)) {
            throw refuse("\"format\" must be \"" + InkJsonWriter.FORMAT + "\"");
        }
        if (strokes == null) {
            throw refuse("\"strokes\" is missing");
        }
        return new InkSample(text, writer, new Ink(strokes));
    }

    private void checkVersion(JsonToken value) throws IOException, LonghandException {
        require(value, JsonToken.VALUE_NUMBER_INT, "a whole number as \"version\"");
        if (!json.getText().equals(Integer.toString(InkJsonWriter.VERSION))) {
            throw refuse("version " + json.getText() + " of the format is not known, only "
                    + InkJsonWriter.VERSION);
        }
    }

    private String string(JsonToken value, String name) throws IOException, LonghandException {
        require(value, JsonToken.VALUE_STRING, "a string as \"" + name + "\"");
        return json.getText();
    }

    private List<Stroke> strokes(JsonToken value) throws IOException, LonghandException {
        require(value, JsonToken.START_ARRAY, "a list of strokes");
        List<Stroke> strokes = new ArrayList<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            require(next, JsonToken.START_ARRAY, "a stroke: a list of points");
            strokes.add(stroke());
        }
        return strokes;
    }

    private Stroke stroke() throws IOException, LonghandException {
        double[] xy = new double[128];
        int length = 0;
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            require(next, JsonToken.START_ARRAY, "a point: [x, y]");
            if (++points > MOST_POINTS) {
                throw refuse("more than " + MOST_POINTS + " points");
            }
            if (length == xy.length) {
                xy = Arrays.copyOf(xy, 2 * length);
            }
            xy[length++] = coordinate();
            xy[length++] = coordinate();
            require(json.nextToken(), JsonToken.END_ARRAY, "the end of a point after x and y");
        }
        if (length == 0) {
            throw refuse("a stroke without a point");
        }
        return Stroke.of(Arrays.copyOf(xy, length));
    }

    private double coordinate() throws IOException, LonghandException {
        JsonToken token = json.nextToken();
        if (token == null || !token.isNumeric()) {
            throw refuse("a coordinate must be a number");
        }
        double value = json.getDoubleValue();
        if (!(Math.abs(value) <= FARTHEST)) {
            throw refuse("a coordinate must lie between -1000000 and 1000000 mm");
        }
        return value;
    }

    private void require(JsonToken found, JsonToken wanted, String what) throws LonghandException {
        if (found != wanted) {
            throw refuse("expected " + what + (found == null ? ", but the file ends" : ""));
        }
    }

    private LonghandException refuse(String what) {
        return LonghandException.input(where(json.currentTokenLocation()) + ": " + what);
    }

    private String where(JsonLocation location) {
        return location == null ? source
                : source + ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
