package io.github.longhand.draw;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ink to and from files; the extension of the file's name says in which format. */
public final class InkFiles {
    /** The formats that can be written. */
    public enum Format {
        SVG(".svg"), PNG(".png"), PDF(".pdf"), INKML(".inkml"), JSON(".json");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** With its dot. */
        public String extension() {
            return extension;
        }

        /** Whether one file can hold many drawings. */
        public boolean manyDrawings() {
            return this != SVG && this != PNG;
        }

        /** Whether the ink can be read back. */
        public boolean readable() {
            return this != PNG && this != PDF;
        }
    }

    private InkFiles() {
    }

    /**
     * The format that the extension of {@code file} stands for; {@code .jsonl} is JSON too.
     *
     * @throws LonghandException (input) if it stands for none; the message lists those there are
     */
    public static Format formatOf(Path file) throws LonghandException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (name.endsWith(format.extension()) || format == Format.JSON && name.endsWith(".jsonl")) {
                return format;
            }
        }
        throw LonghandException.input("cannot tell the format of '" + file + "': the name must end in "
                + Arrays.stream(Format.values()).map(Format::extension).collect(Collectors.joining(", ")));
    }

    /**
     * Writes one drawing; a PNG has 300 dpi on white.
     *
     * @throws LonghandException as {@link #write(List, Path, PngSettings)}
     */
    public static void write(Drawing drawing, Path file) throws LonghandException {
        write(List.of(drawing), file, PngSettings.DEFAULT);
    }

    /**
     * Writes drawings in the format of the file's name: a page each in PDF, a group of traces each in
     * InkML, a line each in JSON; SVG and PNG hold one drawing only. The file is replaced as a whole
     * or not at all. Same drawings, same bytes.
     *
     * @throws LonghandException (input) if the name stands for no format, the drawings do not go into
     *         one file of it, or the picture would be too large; (work) if the file cannot be written
     */
    public static void write(List<Drawing> drawings, Path file, PngSettings settings) throws LonghandException {
        Format format = formatOf(file);
        WholeFile.write(file, out -> write(drawings, format, settings, out));
    }

    /**
     * Writes drawings to a stream, which stays open.
     *
     * @throws LonghandException as {@link #write(List, Path, PngSettings)}
     */
    public static void write(List<Drawing> drawings, Format format, PngSettings settings, OutputStream out)
            throws IOException, LonghandException {
        if (drawings.isEmpty() || drawings.size() > 1 && !format.manyDrawings()) {
            throw LonghandException.input(format + " holds one drawing, not " + drawings.size()
                    + ": write one file for each, or a PDF");
        }
        switch (format) {
            case SVG -> SvgWriter.write(drawings.get(0), out);
            case PNG -> PngWriter.write(drawings.get(0), settings, out);
            case PDF -> PdfWriter.write(drawings, out);
            case INKML -> InkmlWriter.write(drawings.stream().map(InkSample::of).toList(), out);
            case JSON -> {
                for (Drawing drawing : drawings) {
                    InkJsonWriter.write(InkSample.of(drawing), out);
                }
            }
        }
    }

    /**
     * Reads the ink of a JSON, InkML or SVG file: a sample for each line, group or document.
     *
     * @throws LonghandException (input) if the file is not there, too large, of a format that cannot be
     *         read, or broken; the message names the place
     */
    public static List<InkSample> read(Path file) throws LonghandException {
        Format format = formatOf(file);
        if (!format.readable()) {
            throw LonghandException.input("cannot read ink from " + file + ": give "
                    + Arrays.stream(Format.values()).filter(Format::readable).map(Format::extension)
                            .collect(Collectors.joining(", ")));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return switch (format) {
                case INKML -> InkmlReader.read(in, file.toString());
                case SVG -> List.of(SvgReader.read(in, file.toString()));
                default -> InkJsonReader.readAll(in, file.toString());
            };
        } catch (NoSuchFileException e) {
            throw LonghandException.input("there is no file " + file, e);
        } catch (IOException e) {
            throw LonghandException.input("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
