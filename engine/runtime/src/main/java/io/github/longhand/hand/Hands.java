package io.github.longhand.hand;

import io.github.longhand.ContentHash;
import io.github.longhand.LonghandException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds hands: those on the class path by their name, any other by the path of its file.
 *
 * <p>A jar that brings hands lists their names, one on a line, in {@value #INDEX}, and has each as
 * {@code io/github/longhand/hands/NAME.hand}.
 */
public final class Hands {
    /** The name of the hand that is meant when none is named. */
    public static final String DEFAULT = "iam";

    static final String INDEX = "META-INF/longhand/hands";
    private static final String FOLDER = "io/github/longhand/hands/";

    private Hands() {
    }

    /** The names of the hands on the class path, sorted. */
    public static Set<String> names() throws LonghandException {
        Set<String> names = new TreeSet<>();
        try {
            Enumeration<URL> indexes = Hands.class.getClassLoader().getResources(INDEX);
            while (indexes.hasMoreElements()) {
                try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(indexes.nextElement().openStream(), StandardCharsets.UTF_8))) {
                    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw LonghandException.work("the list of hands cannot be read: " + e.getMessage(), e);
        }
        return names;
    }

    /**
     * SHA-256, in hexadecimal digits, of the file of a hand: changes when the hand does.
     *
     * @throws LonghandException (input) if there is no such hand
     */
    public static String fingerprint(String nameOrPath) throws LonghandException {
        try (InputStream in = HandFile.isNamed(nameOrPath) ? Files.newInputStream(Path.of(nameOrPath))
                : Hands.class.getClassLoader().getResourceAsStream(FOLDER + nameOrPath + HandFile.ENDING)) {
            if (in == null) {
                throw LonghandException.input("there is no hand '" + nameOrPath + "'");
            }
            return ContentHash.of(in);
        } catch (IOException e) {
            throw LonghandException.input("the hand '" + nameOrPath + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The hand called {@code nameOrPath}: a name, or a path that ends in {@code .hand}.
     *
     * @throws LonghandException (input) if there is no such hand, or its file is not one
     */
    public static Hand load(String nameOrPath) throws LonghandException {
        if (HandFile.isNamed(nameOrPath)) {
            return HandFile.read(Path.of(nameOrPath));
        }
        if (!names().contains(nameOrPath)) {
            throw LonghandException.input("there is no hand '" + nameOrPath + "'; there is " + String.join(", ", names())
                    + ", or give the path of a .hand file");
        }
        try (InputStream in = Hands.class.getClassLoader().getResourceAsStream(FOLDER + nameOrPath + HandFile.ENDING)) {
            if (in == null) {
                throw LonghandException.work("the hand '" + nameOrPath + "' is listed, but not there; mend the jar");
            }
            return HandFile.read(ByteBuffer.wrap(in.readAllBytes()), "the hand '" + nameOrPath + "'");
        } catch (IOException e) {
            throw LonghandException.work("the hand '" + nameOrPath + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
