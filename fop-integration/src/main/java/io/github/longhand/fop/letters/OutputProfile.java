package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ICC profile of the printing condition for which a PDF is made, as the printer gives it. Immutable. */
public final class OutputProfile {
    private final byte[] bytes;

    private OutputProfile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a profile.
     *
     * @throws LonghandException (input) if the file is none, or one of a monitor or a camera
     */
    public static OutputProfile read(Path file) throws LonghandException {
        byte[] bytes;
        ICC_Profile profile;
        try {
            bytes = Files.readAllBytes(file);
            profile = ICC_Profile.getInstance(bytes);
        } catch (IOException e) {
            throw LonghandException.input("the profile " + file + " cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw LonghandException.input(file + " is no ICC profile", e);
        }
        if (profile.getProfileClass() != ICC_Profile.CLASS_OUTPUT) {
            throw LonghandException.input(file + " is not the profile of a printing condition, but of a "
                    + (profile.getProfileClass() == ICC_Profile.CLASS_DISPLAY ? "monitor" : "different device")
                    + "; ask the printer for the right one");
        }
        return new OutputProfile(bytes);
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    String fingerprint() {
        return Fingerprint.of(bytes);
    }
}
