package io.github.longhand.glyph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Glyphs by the character they stand for, and marks by name. Immutable. */
public final class GlyphSet {
    /** The glyph that stands in, on request, for what cannot be drawn: a box. */
    public static final String PLACEHOLDER = "☐";

    private final Map<String, Glyph> glyphs;

    GlyphSet(Map<String, Glyph> glyphs) {
        this.glyphs = Collections.unmodifiableMap(glyphs);
    }

    /**
     * The alphabet that comes with the engine: all printable ASCII, what Latin-1 and Latin
     * Extended-A have beside letters with marks, typographic signs, and the marks themselves.
     */
    public static GlyphSet builtIn() {
        return BuiltIn.SET;
    }

    /** Whether there is a glyph of its own for the character. */
    public boolean has(int codePoint) {
        return glyphs.containsKey(Character.toString(codePoint));
    }

    /** The glyph for a character (as a string) or of a mark (by name). */
    public Optional<Glyph> find(String name) {
        return Optional.ofNullable(glyphs.get(name));
    }

    /** All characters and names of marks, in the order of the design. */
    public Set<String> names() {
        return glyphs.keySet();
    }

    // Read when it is first asked for; a program that never draws a glyph never pays for it.
    private static final class BuiltIn {
        private static final GlyphSet SET = read();

        private static GlyphSet read() {
            try (InputStream in = GlyphSet.class.getResourceAsStream("print.glyphs")) {
                if (in == null) {
                    throw new IllegalStateException("print.glyphs is missing from the engine's jar");
                }
                return GlyphReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
