package io.github.longhand.hand;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import io.github.longhand.network.Weights;
import io.github.longhand.tensors.HalfFloat;
import io.github.longhand.tensors.Safetensors;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads and writes {@code .style} files: one learned style, as numbers alone, and which hand it is for. No
 * ink is in them.
 *
 * <p>The numbers of a style mean something to the network that they were learned for and nothing to any
 * other, so a file is refused with another hand. Hands are the same here if their networks are, in 16 or
 * 32 bits, whatever they and their styles are called.
 */
public final class StyleFile {
    private static final String ENDING = ".style";
    private static final String KIND = "style";
    private static final String FORMAT = "longhand-style";
    private static final String VERSION = "1";
    private static final long LARGEST_FILE = 16L << 20;

    private StyleFile() {
    }

    /** Whether {@code name} is the name of a style file: ends in {@code .style}. */
    public static boolean isNamed(String name) {
        return name.endsWith(ENDING) && name.length() > ENDING.length();
    }

    /**
     * The style in {@code file}.
     *
     * @throws LonghandException (input) in one line if there is no such file, it holds no style, or the
     *         style is for another hand than {@code hand}
     */
    public static Style read(String file, Hand hand) throws LonghandException {
        try {
            return read(Path.of(file), hand);
        } catch (InvalidPathException e) {
            throw LonghandException.input("there is no style " + file, e);
        }
    }

    /** As {@link #read(String, Hand)}. */
    public static Style read(Path path, Hand hand) throws LonghandException {
        Safetensors file = Safetensors.open(Safetensors.map(path, KIND, LARGEST_FILE), path.toString(), KIND);
        file.requireFormat(FORMAT, VERSION);
        if (!identity(hand).equals(file.metadata().get("network"))) {
            throw LonghandException.input("the style " + path + " was learned for another hand, '"
                    + file.metadata().getOrDefault("hand", "unknown") + "', and means nothing to the hand '" + hand.name()
                    + "'; write with that hand, or learn the style anew");
        }
        try {
            return StyleArrays.read(file, KIND, file.metadata().getOrDefault("name", "unnamed"), hand.weights().shape());
        } catch (IllegalArgumentException e) {
            throw Safetensors.broken(path.toString(), KIND, e.getMessage());
        }
    }

    /**
     * Writes {@code style}, which is one for {@code hand}, beside {@code path} first and then into its place.
     *
     * @throws LonghandException (input) if the name of the file does not end in {@code .style}; (work) if it
     *         cannot be written: what was there before is still there
     */
    public static void write(Style style, Hand hand, Path path) throws LonghandException {
        if (!isNamed(String.valueOf(path.getFileName()))) {
            throw LonghandException.input("the name of a file for a style ends in .style, unlike '" + path + "'");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("version", VERSION);
        metadata.put("name", style.name());
        metadata.put("hand", hand.name());
        metadata.put("network", identity(hand));
        metadata.put("licence", hand.licence());
        Map<String, Safetensors.Matrix> matrices = new LinkedHashMap<>();
        StyleArrays.add(style, KIND, matrices);
        WholeFile.write(path, out -> Safetensors.write(out, metadata, matrices, Safetensors.Precision.F32));
    }

    /** SHA-256 of the alphabet and of the weights in 16 bits, which are the same however a hand is kept. */
    private static String identity(Hand hand) {
        Weights weights = hand.weights();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((weights.shape() + " " + hand.alphabet()).getBytes(StandardCharsets.UTF_8));
            for (float[] matrix : weights.byName().values()) {
                byte[] bytes = new byte[2 * matrix.length];
                for (int i = 0; i < matrix.length; i++) {
                    short half = HalfFloat.of(matrix[i]);
                    bytes[2 * i] = (byte) half;
                    bytes[2 * i + 1] = (byte) (half >> 8);
                }
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
