package io.github.longhand.tensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.longhand.LonghandException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A safetensors container: named arrays of floats and a table of strings.
 *
 * <p>Layout: the header's length as 64 bits, little-endian; the header, a JSON object that gives for
 * each array {@code dtype}, {@code shape} and {@code data_offsets}, and strings under
 * {@code __metadata__}; the numbers, little-endian. Of the types, F32 and F16 are read, and either is
 * written. Everything the header says is held against the size of the file before it is believed.
 */
public final class Safetensors {
    private static final int LARGEST_HEADER = 1 << 20;
    private static final int MOST_ARRAYS = 4096;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(8).maxStringLength(LARGEST_HEADER).maxDocumentLength(LARGEST_HEADER).build()).build();

    /** How numbers are stored. */
    public enum Precision {
        /** 32 bits. */
        F32(4),
        /** 16 bits. */
        F16(2);

        private final int bytes;

        Precision(int bytes) {
            this.bytes = bytes;
        }
    }

    private record Entry(Precision precision, long[] shape, long from, long to) {
        long length() {
            long length = 1;
            for (long size : shape) {
                length = Math.multiplyExact(length, size);
            }
            return length;
        }
    }

    private final String source;
    private final String kind;
    private final ByteBuffer numbers;
    private final Map<String, Entry> entries;
    private final Map<String, String> metadata;

    private Safetensors(String source, String kind, ByteBuffer numbers, Map<String, Entry> entries,
            Map<String, String> metadata) {
        this.source = source;
        this.kind = kind;
        this.numbers = numbers;
        this.entries = entries;
        this.metadata = metadata;
    }

    /**
     * The bytes of a file, mapped, not loaded.
     *
     * @param kind what the file is meant to be, such as {@code hand}
     * @param largest bytes that such a file may have
     * @throws LonghandException (input) in one line if there is no such file, or it is too large
     */
    public static ByteBuffer map(Path path, String kind, long largest) throws LonghandException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > largest) {
                throw LonghandException.input(path + " is too large for a " + kind + ": " + (size >> 20) + " MB");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
        } catch (NoSuchFileException e) {
            throw LonghandException.input("there is no " + kind + " " + path, e);
        } catch (IOException e) {
            throw LonghandException.input("the " + kind + " " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses a file that does not say that it is of {@code format}, in {@code version}. */
    public void requireFormat(String format, String version) throws LonghandException {
        if (!format.equals(metadata.get("format"))) {
            throw broken(source, kind, "it does not say that it is one");
        }
        if (!version.equals(metadata.get("version"))) {
            throw LonghandException.input(source + " is of version " + metadata.get("version") + ", and this program"
                    + " reads version " + version + "; get a newer program or an older " + kind);
        }
    }

    /**
     * Reads the header of {@code file}; the numbers are read when they are asked for.
     *
     * @param source what to call the file in messages
     * @param kind what the file is meant to be, such as {@code hand}
     * @throws LonghandException (input) if the header is not one, or promises what the file does not have
     */
    public static Safetensors open(ByteBuffer file, String source, String kind) throws LonghandException {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < Long.BYTES) {
            throw broken(source, kind, "it has only " + bytes.remaining() + " bytes");
        }
        long headerLength = bytes.getLong();
        if (headerLength < 2 || headerLength > LARGEST_HEADER || headerLength > bytes.remaining()) {
            throw broken(source, kind, "its header would be " + Long.toUnsignedString(headerLength) + " bytes long");
        }
        byte[] header = new byte[(int) headerLength];
        bytes.get(header);
        ByteBuffer numbers = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(header)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                expect(json.currentToken() == JsonToken.FIELD_NAME);
                String name = json.currentName();
                expect(json.nextToken() == JsonToken.START_OBJECT);
                if (name.equals("__metadata__")) {
                    readMetadata(json, metadata);
                } else {
                    expect(entries.put(name, readEntry(json)) == null && entries.size() <= MOST_ARRAYS);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(source, kind, "its header is not that of a " + kind);
        }
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            requireInside(named.getKey(), named.getValue(), numbers.remaining(), source, kind);
        }
        return new Safetensors(source, kind, numbers, entries, metadata);
    }

    private static void expect(boolean truth) {
        if (!truth) {
            throw new IllegalArgumentException();
        }
    }

    private static void readMetadata(JsonParser json, Map<String, String> metadata) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            expect(json.nextToken() == JsonToken.VALUE_STRING);
            metadata.put(key, json.getText());
        }
    }

    private static Entry readEntry(JsonParser json) throws IOException {
        Precision precision = null;
        long[] shape = null;
        long[] offsets = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "dtype" -> precision = Precision.valueOf(json.getText());
                case "shape" -> shape = readNumbers(json);
                case "data_offsets" -> offsets = readNumbers(json);
                default -> throw new IllegalArgumentException();
            }
        }
        expect(precision != null && shape != null && offsets != null && offsets.length == 2);
        return new Entry(precision, shape, offsets[0], offsets[1]);
    }

    private static long[] readNumbers(JsonParser json) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY);
        long[] numbers = new long[8];
        int length = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT && length < numbers.length);
            numbers[length++] = json.getLongValue();
            expect(numbers[length - 1] >= 0);
        }
        return Arrays.copyOf(numbers, length);
    }

    private static void requireInside(String name, Entry entry, long available, String source,
            String kind) throws LonghandException {
        try {
            long bytes = Math.multiplyExact(entry.length(), entry.precision().bytes);
            if (entry.from() > entry.to() || entry.to() > available || entry.to() - entry.from() != bytes
                    || bytes > Integer.MAX_VALUE) {
                throw broken(source, kind, "the numbers of '" + name + "' are not all there");
            }
        } catch (ArithmeticException e) {
            throw broken(source, kind, "'" + name + "' has an impossible size");
        }
    }

    /** A refusal that names the file. */
    public static LonghandException broken(String source, String kind, String why) {
        return LonghandException.input(source + " is not a " + kind + " that can be read: " + why
                + "; it may be damaged, get it anew");
    }

    /** The table of strings. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** Whether there is an array called {@code name}. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The numbers of an array that must have {@code rows} times {@code columns}, all of them finite. */
    public float[] read(String name, int rows, int columns) throws LonghandException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw broken(source, kind, "'" + name + "' is missing");
        }
        if (entry.length() != (long) rows * columns) {
            throw broken(source, kind, "'" + name + "' has " + entry.length() + " numbers, not " + rows + " x " + columns);
        }
        float[] values = new float[(int) entry.length()];
        int at = (int) entry.from();
        if (entry.precision() == Precision.F32) {
            numbers.slice(at, values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        } else {
            short[] halves = new short[values.length];
            numbers.slice(at, values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(halves);
            HalfFloat.toFloats(halves, values);
        }
        float sum = 0;
        for (float value : values) {
            sum += value * 0f; // 0 for every finite number, else not a number
        }
        if (sum != 0) {
            throw broken(source, kind, "'" + name + "' has numbers that are not finite");
        }
        return values;
    }

    /** What is to be written: an array with its shape. */
    public record Matrix(int rows, int columns, float[] values) {
    }

    /** Writes a container; the arrays stand in it in the order of {@code matrices}. */
    public static void write(OutputStream out, Map<String, String> metadata, Map<String, Matrix> matrices,
            Precision precision) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(header)) {
            json.writeStartObject();
            json.writeObjectFieldStart("__metadata__");
            for (Map.Entry<String, String> entry : metadata.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            long at = 0;
            for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
                Matrix matrix = entry.getValue();
                long bytes = (long) matrix.values().length * precision.bytes;
                json.writeObjectFieldStart(entry.getKey());
                json.writeStringField("dtype", precision.name());
                json.writeFieldName("shape");
                json.writeArray(new long[] {matrix.rows(), matrix.columns()}, 0, 2);
                json.writeFieldName("data_offsets");
                json.writeArray(new long[] {at, at + bytes}, 0, 2);
                json.writeEndObject();
                at += bytes;
            }
            json.writeEndObject();
        }
        // Blanks up to a multiple of eight, so that the numbers are aligned.
        while (header.size() % Long.BYTES != 0) {
            header.write(" ".getBytes(StandardCharsets.US_ASCII));
        }
        out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.size()).array());
        header.writeTo(out);
        for (Matrix matrix : matrices.values()) {
            ByteBuffer bytes = ByteBuffer.allocate(matrix.values().length * precision.bytes)
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (float value : matrix.values()) {
                if (precision == Precision.F32) {
                    bytes.putFloat(value);
                } else {
                    bytes.putShort(HalfFloat.of(value));
                }
            }
            out.write(bytes.array());
        }
    }
}
