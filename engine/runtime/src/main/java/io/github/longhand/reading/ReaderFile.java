package io.github.longhand.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import io.github.longhand.tensors.Safetensors;
import io.github.longhand.text.Alphabet;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads and writes {@code .reader} files: safetensors with the matrices of the network, its standard,
 * and a table of strings that says the rest.
 */
public final class ReaderFile {
    private static final long LARGEST_FILE = 1L << 28;
    private static final String KIND = "reader";
    private static final String FORMAT = "longhand-reader";
    private static final String VERSION = "1";
    private static final String PROVENANCE = "provenance.";
    private static final String SOUND_MARGIN = "standard.sound_margin";
    private static final String LEAST_MARGIN = "standard.least_margin";
    private static final String LEAST_POINTS = "standard.least_points";
    private static final String MOST_POINTS = "standard.most_points";

    private ReaderFile() {
    }

    /**
     * Reads a reader.
     *
     * @throws LonghandException (input) in one line if there is no such file, or it is not a reader
     */
    public static Reader read(Path path) throws LonghandException {
        return read(Safetensors.map(path, KIND, LARGEST_FILE), path.toString());
    }

    /**
     * Reads a reader from the bytes of its file.
     *
     * @param source what to call it in messages
     */
    public static Reader read(ByteBuffer bytes, String source) throws LonghandException {
        Safetensors file = Safetensors.open(bytes, source, KIND);
        Map<String, String> metadata = file.metadata();
        file.requireFormat(FORMAT, VERSION);
        try {
            Alphabet alphabet = Alphabet.of(metadata.getOrDefault("alphabet", ""));
            ReaderShape shape = new ReaderShape(number(metadata, "units"), number(metadata, "layers"),
                    alphabet.size());
            Map<String, float[]> matrices = new LinkedHashMap<>();
            for (Map.Entry<String, int[]> size : ReaderWeights.sizes(shape).entrySet()) {
                matrices.put(size.getKey(), file.read(size.getKey(), size.getValue()[0], size.getValue()[1]));
            }
            Standard standard = new Standard(margin(file, SOUND_MARGIN), margin(file, LEAST_MARGIN),
                    file.read(LEAST_POINTS, 1, alphabet.size()), file.read(MOST_POINTS, 1, alphabet.size()));
            Map<String, String> provenance = new LinkedHashMap<>();
            metadata.forEach((key, value) -> {
                if (key.startsWith(PROVENANCE)) {
                    provenance.put(key.substring(PROVENANCE.length()), value);
                }
            });
            return new Reader(metadata.getOrDefault("name", "unnamed"), alphabet, new ReaderWeights(shape, matrices),
                    standard, provenance, metadata.getOrDefault("licence", "unknown"));
        } catch (IllegalArgumentException e) {
            throw Safetensors.broken(source, KIND, e.getMessage());
        }
    }

    /** A margin of the standard; one that everything meets, if the reader was never graded by it. */
    private static double margin(Safetensors file, String name) throws LonghandException {
        return file.has(name) ? file.read(name, 1, 1)[0] : -Float.MAX_VALUE;
    }

    private static int number(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null || !value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("it does not say its " + key);
        }
        return Integer.parseInt(value);
    }

    /**
     * Writes {@code reader} in full precision, beside {@code path} first and then into its place.
     *
     * @throws LonghandException (work) if it cannot be written; what was there before is still there
     */
    public static void write(Reader reader, Path path) throws LonghandException {
        ReaderShape shape = reader.weights().shape();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("version", VERSION);
        metadata.put("name", reader.name());
        metadata.put("units", Integer.toString(shape.units()));
        metadata.put("layers", Integer.toString(shape.layers()));
        metadata.put("alphabet", reader.alphabet().characters());
        metadata.put("licence", reader.licence());
        reader.provenance().forEach((key, value) -> metadata.put(PROVENANCE + key, value));
        Map<String, Safetensors.Matrix> matrices = new LinkedHashMap<>();
        ReaderWeights.sizes(shape).forEach((name, size) -> matrices.put(name,
                new Safetensors.Matrix(size[0], size[1], reader.weights().matrices().get(name))));
        Standard standard = reader.standard();
        matrices.put(SOUND_MARGIN, row((float) standard.soundMargin()));
        matrices.put(LEAST_MARGIN, row((float) standard.leastMargin()));
        matrices.put(LEAST_POINTS, row(standard.leastPoints()));
        matrices.put(MOST_POINTS, row(standard.mostPoints()));
        WholeFile.write(path, out -> Safetensors.write(out, metadata, matrices, Safetensors.Precision.F32));
    }

    private static Safetensors.Matrix row(float... values) {
        return new Safetensors.Matrix(1, values.length, values);
    }
}
