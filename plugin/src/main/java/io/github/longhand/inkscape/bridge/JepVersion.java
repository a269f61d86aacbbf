package io.github.longhand.inkscape.bridge;

/** The version of jep that the extension brings as Java classes; its native library must be of the same. */
public final class JepVersion {
    public static final String OF_JAR = "4.2.2";

    private JepVersion() {
    }
}
