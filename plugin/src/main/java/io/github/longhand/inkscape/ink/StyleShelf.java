package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The styles that a user has learned, each in a file of its own.
 *
 * <p>A style means nothing without the network that learned it, so each is kept as a whole hand
 * with this one style: it goes on to work when Longhand brings another hand, can be copied, and is
 * forgotten by deleting its file.
 */
final class StyleShelf {
    private static final String ENDING = ".hand";

    private final Path folder;

    StyleShelf(Path folder) {
        this.folder = folder;
    }

    /** The shelf where the user's own data lies on this system. */
    static StyleShelf ofUser() {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name");
        Path base;
        if (system.startsWith("Windows")) {
            base = environment("APPDATA").orElse(home.resolve("AppData/Roaming"));
        } else if (system.startsWith("Mac")) {
            base = home.resolve("Library/Application Support");
        } else {
            base = environment("XDG_DATA_HOME").orElse(home.resolve(".local/share"));
        }
        return new StyleShelf(base.resolve("longhand").resolve("styles"));
    }

    /** The names of the styles, sorted. */
    List<String> names() throws LonghandException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> decoded(name.substring(0, name.length() - ENDING.length())))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw LonghandException.work("the learned styles in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The file of a style, if it has been learned. */
    Optional<Path> find(String name) {
        Path file = file(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Keeps {@code style} of {@code hand}; an earlier one of its name is replaced. */
    Path put(Hand hand, Style style) throws LonghandException {
        Hand alone = new Hand(hand.name(), hand.alphabet(), hand.weights(), Map.of(style.name(), style),
                hand.provenance(), hand.licence(), hand.drawn());
        Path file = file(style.name());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw LonghandException.work("the folder for learned styles cannot be made: " + e.getMessage(), e);
        }
        HandFile.write(alone, file, HandFile.Precision.FULL);
        return file;
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
    }

    /** Names may have characters that files may not: all but letters, digits, blanks and - become codes. */
    private Path file(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || " -".indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : "_" + HexFormat.of().toHexDigits(octet));
        }
        return folder.resolve(encoded + ENDING);
    }

    private static Optional<String> decoded(String encoded) {
        byte[] octets = new byte[encoded.length()];
        int length = 0;
        try {
            for (int i = 0; i < encoded.length(); i++) {
                char character = encoded.charAt(i);
                if (character == '_') {
                    octets[length++] = (byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3);
                    i += 2;
                } else {
                    octets[length++] = (byte) character;
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        return Optional.of(new String(octets, 0, length, StandardCharsets.UTF_8));
    }
}
