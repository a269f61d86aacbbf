package io.github.longhand.hand;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkShape.Preset;
import io.github.longhand.network.Weights;
import io.github.longhand.tensors.Safetensors;
import io.github.longhand.text.Alphabet;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes {@code .hand} files: safetensors with the matrices of the network, the styles,
 * and a table of strings that says the rest.
 *
 * <p>Nothing in a file is executed, and nothing is allocated for what the file does not have.
 */
public final class HandFile {
    static final String ENDING = ".hand";

    private static final long LARGEST_FILE = 1L << 30;
    private static final String KIND = "hand";
    private static final String FORMAT = "longhand-hand";
    private static final String VERSION = "1";
    private static final String PROVENANCE = "provenance.";
    private static final String STYLE = "style.";

    /** How exactly the numbers are kept. */
    public enum Precision {
        /** 32 bits: as trained. */
        FULL,
        /** 16 bits: half the size; the writing is the same to the eye. */
        HALF
    }

    private HandFile() {
    }

    /** Whether {@code nameOrPath} is the path of a hand's file, not the name of a hand: ends in {@code .hand}. */
    public static boolean isNamed(String nameOrPath) {
        return nameOrPath.endsWith(ENDING);
    }

    /**
     * What a hand is called that is to be kept in {@code file}: the file's name without its ending.
     *
     * @throws LonghandException (input) if the file's name does not end in .hand, or is nothing else
     */
    public static String nameOf(Path file) throws LonghandException {
        String name = String.valueOf(file.getFileName());
        if (!isNamed(name) || name.length() == ENDING.length()) {
            throw LonghandException.input("the name of a hand ends in .hand, unlike '" + file + "'");
        }
        return name.substring(0, name.length() - ENDING.length());
    }

    /**
     * Reads a hand; the file is mapped, not loaded twice.
     *
     * @throws LonghandException (input) in one line if there is no such file, or it is not a hand
     */
    public static Hand read(Path path) throws LonghandException {
        return read(Safetensors.map(path, KIND, LARGEST_FILE), path.toString());
    }

    /**
     * Reads a hand from the bytes of its file.
     *
     * @param source what to call it in messages
     */
    public static Hand read(ByteBuffer bytes, String source) throws LonghandException {
        Safetensors file = Safetensors.open(bytes, source, KIND);
        Map<String, String> metadata = file.metadata();
        file.requireFormat(FORMAT, VERSION);
        try {
            NetworkShape shape = new NetworkShape(
                    Preset.valueOf(metadata.getOrDefault("preset", "").toUpperCase(Locale.ROOT)),
                    number(metadata, "units"), number(metadata, "window_mixtures"),
                    number(metadata, "output_mixtures"), number(metadata, "alphabet_size"),
                    number(metadata, "style_size"));
            Map<String, float[]> matrices = new LinkedHashMap<>();
            for (Map.Entry<String, int[]> size : Weights.sizes(shape).entrySet()) {
                matrices.put(size.getKey(), file.read(size.getKey(), size.getValue()[0], size.getValue()[1]));
            }
            Map<String, String> provenance = new LinkedHashMap<>();
            metadata.forEach((key, value) -> {
                if (key.startsWith(PROVENANCE)) {
                    provenance.put(key.substring(PROVENANCE.length()), value);
                }
            });
            return new Hand(metadata.getOrDefault("name", "unnamed"),
                    Alphabet.of(metadata.getOrDefault("alphabet", "")), Weights.of(shape, matrices),
                    styles(file, shape), provenance, metadata.getOrDefault("licence", "unknown"),
                    metadata.getOrDefault("drawn", ""));
        } catch (IllegalArgumentException e) {
            throw Safetensors.broken(source, KIND, e.getMessage());
        }
    }

    private static int number(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null || !value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("it does not say its " + key);
        }
        return Integer.parseInt(value);
    }

    private static Map<String, Style> styles(Safetensors file, NetworkShape shape) throws LonghandException {
        Map<String, Style> styles = new LinkedHashMap<>();
        String names = file.metadata().getOrDefault("styles", "");
        for (String name : names.split(",")) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("it has no style");
            }
            styles.put(name, StyleArrays.read(file, STYLE + name, name, shape));
        }
        return styles;
    }

    /**
     * Writes {@code hand}, beside {@code path} first and then into its place.
     *
     * @throws LonghandException (work) if it cannot be written; what was there before is still there
     */
    public static void write(Hand hand, Path path, Precision precision) throws LonghandException {
        NetworkShape shape = hand.weights().shape();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("version", VERSION);
        metadata.put("name", hand.name());
        metadata.put("preset", shape.preset().name().toLowerCase(Locale.ROOT));
        metadata.put("units", Integer.toString(shape.units()));
        metadata.put("window_mixtures", Integer.toString(shape.windowMixtures()));
        metadata.put("output_mixtures", Integer.toString(shape.outputMixtures()));
        metadata.put("alphabet_size", Integer.toString(shape.alphabetSize()));
        metadata.put("style_size", Integer.toString(shape.styleSize()));
        metadata.put("alphabet", hand.alphabet().characters());
        metadata.put("styles", String.join(",", hand.styles().keySet()));
        metadata.put("licence", hand.licence());
        metadata.put("drawn", hand.drawn());
        hand.provenance().forEach((key, value) -> metadata.put(PROVENANCE + key, value));
        Map<String, Safetensors.Matrix> matrices = new LinkedHashMap<>();
        Map<String, int[]> sizes = Weights.sizes(shape);
        hand.weights().byName().forEach((name, values) -> matrices.put(name,
                new Safetensors.Matrix(sizes.get(name)[0], sizes.get(name)[1], values)));
        for (Style style : hand.styles().values()) {
            StyleArrays.add(style, STYLE + style.name(), matrices);
        }
        WholeFile.write(path, out -> Safetensors.write(out, metadata, matrices,
                precision == Precision.FULL ? Safetensors.Precision.F32 : Safetensors.Precision.F16));
    }
}
