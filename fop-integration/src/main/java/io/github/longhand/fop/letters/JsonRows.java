package io.github.longhand.fop.letters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.longhand.LonghandException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object on each line. A field of an object within is named {@code outer.inner}; of a list,
 * the values stand on lines of their own.
 */
final class JsonRows implements RowReader {
    private final Path file;
    private final TableText text;
    private final JsonFactory json = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private long number;

    JsonRows(Path file) throws IOException {
        this.file = file;
        this.text = TableText.open(file);
    }

    @Override
    public Optional<Row> next() throws LonghandException {
        try {
            String line = text.line();
            while (line != null && line.isBlank()) {
                line = text.line();
            }
            if (line == null) {
                return Optional.empty();
            }
            number++;
            return Optional.of(row(line));
        } catch (IOException e) {
            throw RowReader.unreadable(file, e);
        }
    }

    private Row row(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Row.unreadable(number, "the line is no JSON object");
            }
            readObject(parser, "", fields);
            return parser.nextToken() == null ? Row.of(number, fields)
                    : Row.unreadable(number, "there is more on the line than one JSON object");
        } catch (IOException e) {
            return Row.unreadable(number, "the line is not JSON: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void readObject(JsonParser parser, String prefix, Map<String, String> fields) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + parser.currentName();
            parser.nextToken();
            readValue(parser, name, fields);
        }
    }

    private static void readValue(JsonParser parser, String name, Map<String, String> fields) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, name + ".", fields);
            case START_ARRAY -> {
                fields.putIfAbsent(name, "");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    readValue(parser, name, fields);
                }
            }
            case VALUE_NULL -> fields.putIfAbsent(name, "");
            default -> fields.merge(name, parser.getText(), (before, value) ->
                    before.isEmpty() ? value : before + "\n" + value);
        }
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was only read cannot be closed", e);
        }
    }
}
