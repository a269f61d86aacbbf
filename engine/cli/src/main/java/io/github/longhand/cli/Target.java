package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.Drawing;
import io.github.longhand.draw.InkFiles;
import io.github.longhand.draw.InkFiles.Format;
import io.github.longhand.draw.PngSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options that say where a drawing goes and in which format. */
final class Target {
    private static final String STANDARD_OUTPUT = "-";
    private static final int LONGEST_NAME = 40;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to; the ending says the format: .svg, .png, .pdf, .inkml, .json. - is standard output."
                    + " Without it, a name made from the text, which is printed.")
    private String output;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "svg, png, pdf, inkml or json, where no name says it (default: svg).")
    private Format format;

    /**
     * The format that will be written.
     *
     * @throws LonghandException (input) if the name asked for stands for none
     */
    Format format() throws LonghandException {
        if (format != null) {
            return format;
        }
        return output == null || output.equals(STANDARD_OUTPUT) ? Format.SVG : InkFiles.formatOf(Path.of(output));
    }

    /**
     * Writes {@code drawings}; prints the name of the file if it was not given.
     *
     * @param text what a name is made from
     */
    void write(List<Drawing> drawings, String text, PngSettings png, Terminal terminal) throws LonghandException {
        if (STANDARD_OUTPUT.equals(output)) {
            try {
                InkFiles.write(drawings, format(), png, terminal.out());
                terminal.out().flush();
            } catch (IOException e) {
                throw LonghandException.work("cannot write to standard output: " + e.getMessage(), e);
            }
            return;
        }
        if (output != null) {
            InkFiles.write(drawings, Path.of(output), png);
            return;
        }
        Path made = freeName(text, format().extension());
        InkFiles.write(drawings, made, png);
        terminal.out().println(made);
    }

    /** Whether it all goes to standard output. */
    boolean isStandardOutput() {
        return STANDARD_OUTPUT.equals(output);
    }

    /** The file to write, if it is not standard output: the one asked for, or one with a name made from the text. */
    Path file(String text) throws LonghandException {
        return output == null ? freeName(text, format().extension()) : Path.of(output);
    }

    /** Whether the name of the file was asked for and need not be told. */
    boolean isNamed() {
        return output != null;
    }

    /** A name that no file has yet: nobody asked for one to be replaced. */
    private static Path freeName(String text, String extension) {
        String stem = stem(text);
        Path path = Path.of(stem + extension);
        for (int number = 2; Files.exists(path); number++) {
            path = Path.of(stem + "-" + number + extension);
        }
        return path;
    }

    /** The first words of {@code text} in small letters without accents, hyphens between them. */
    static String stem(String text) {
        String start = text.length() > 4 * LONGEST_NAME ? text.substring(0, 4 * LONGEST_NAME) : text;
        String plain = Normalizer.normalize(start, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > LONGEST_NAME) {
            int blank = plain.lastIndexOf('-', LONGEST_NAME);
            plain = plain.substring(0, blank > 0 ? blank : LONGEST_NAME);
        }
        return plain.isEmpty() ? "longhand" : plain;
    }
}
