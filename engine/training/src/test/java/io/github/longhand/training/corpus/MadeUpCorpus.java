package io.github.longhand.training.corpus;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A small corpus in the layout of IAM-OnDB, and made-up lines. */
final class MadeUpCorpus {
    private final Path folder;

    MadeUpCorpus(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** A form with its transcript and as many line files as that has lines. */
    MadeUpCorpus form(String form, String... lines) throws IOException {
        transcript(form, String.join("\r\n", lines));
        for (int i = 0; i < lines.length; i++) {
            line(form, i + 1, xml(ink(lines[i].length(), i)));
        }
        return this;
    }

    MadeUpCorpus transcript(String form, String csr) throws IOException {
        return write("ascii/" + form.substring(0, 3) + "/" + form.substring(0, 7) + "/" + form + ".txt",
                "OCR:\r\n\r\nwhat the writer was shown\r\n\r\nCSR: \r\n\r\n" + csr + "\r\n");
    }

    MadeUpCorpus line(String form, int number, String xml) throws IOException {
        return write("lineStrokes/" + form.substring(0, 3) + "/" + form.substring(0, 7) + "/"
                + String.format("%s-%02d.xml", form, number), xml);
    }

    MadeUpCorpus write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        return this;
    }

    /** The two parts as archives in {@code target}. */
    Path packed(Path target) throws IOException {
        Files.createDirectories(target);
        for (String part : List.of("lineStrokes", "ascii")) {
            try (OutputStream out = Files.newOutputStream(target.resolve(part + "-all.tar.gz"));
                    TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out));
                    Stream<Path> files = Files.walk(folder.resolve(part)).filter(Files::isRegularFile).sorted()) {
                for (Path file : files.toList()) {
                    tar.putArchiveEntry(new TarArchiveEntry(file.toFile(), folder.relativize(file).toString()));
                    Files.copy(file, tar);
                    tar.closeArchiveEntry();
                }
            }
        }
        return target;
    }

    /** Loops for {@code characters} characters, 20 points each, a stroke for every other one. */
    static Ink ink(int characters, int variant) {
        List<Stroke> strokes = new ArrayList<>();
        for (int start = 0; start < characters; start += 2) {
            double[] xy = new double[80];
            for (int i = 0; i < 40; i++) {
                double t = i / 20.0;
                xy[2 * i] = Math.rint(100 * (start + t) + 20 * Math.cos(2 * Math.PI * t) + variant);
                xy[2 * i + 1] = Math.rint(500 + 60 * Math.sin(2 * Math.PI * t));
            }
            strokes.add(Stroke.of(xy));
        }
        return new Ink(strokes);
    }

    static String xml(Ink ink) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
                + "<WhiteboardCaptureSession>\n<WhiteboardDescription>\n<SensorLocation corner=\"top_left\"/>\n"
                + "</WhiteboardDescription>\n<StrokeSet>\n");
        for (Stroke stroke : ink.strokes()) {
            xml.append("<Stroke colour=\"black\" start_time=\"1.00\" end_time=\"2.00\">\n");
            for (int i = 0; i < stroke.size(); i++) {
                xml.append("<Point x=\"").append((long) stroke.x(i)).append("\" y=\"").append((long) stroke.y(i))
                        .append("\" time=\"1.00\"/>\n");
            }
            xml.append("</Stroke>\n");
        }
        return xml.append("</StrokeSet>\n</WhiteboardCaptureSession>\n").toString();
    }

    static CorpusLine line(String id, String text, Ink ink) {
        return new CorpusLine(id, id, text, Optional.empty(), ink);
    }
}
