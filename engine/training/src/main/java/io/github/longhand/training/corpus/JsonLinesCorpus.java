package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkJsonReader;
import io.github.longhand.draw.InkSample;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ink in Longhand's own JSON format with its text, one object a line: a file, or a folder with such
 * files. A line that is broken is dropped alone.
 *
 * <p>A line is called by its file and number, {@code mine.jsonl:12}. Without a {@code writer} it counts
 * as a sheet of its own, so that some lines can be kept for validation.
 */
public final class JsonLinesCorpus implements Corpus {
    private static final int MAX_LINE_BYTES = 4 << 20;

    private final String name;
    private final List<Path> files;

    private JsonLinesCorpus(String name, List<Path> files) {
        this.name = name;
        this.files = files;
    }

    /** Whether the name of {@code file} is that of JSON lines. */
    static boolean isNamed(Path file) {
        String fileName = String.valueOf(file.getFileName());
        return fileName.endsWith(".jsonl") || fileName.endsWith(".json");
    }

    /** The files with JSON lines in {@code folder}, sorted; not those in folders below. */
    static List<Path> filesIn(Path folder) throws LonghandException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(JsonLinesCorpus::isNamed).filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw LonghandException.input("cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Opens a file, or all {@code .jsonl} and {@code .json} files of a folder.
     *
     * @throws LonghandException (input) if there is no such file
     */
    public static JsonLinesCorpus open(Path path) throws LonghandException {
        List<Path> files = Files.isDirectory(path) ? filesIn(path) : List.of(path);
        if (files.isEmpty() || !Files.isRegularFile(files.get(0))) {
            throw LonghandException.input("the corpus " + path + " is no file with JSON lines and no folder with some");
        }
        return new JsonLinesCorpus(String.valueOf(path.getFileName()), files);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Receiver receiver) throws LonghandException {
        for (Path file : files) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                read(in, file.getFileName().toString(), receiver);
            } catch (IOException e) {
                throw LonghandException.input("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    private static void read(InputStream in, String file, Receiver receiver) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        boolean tooLong = false;
        for (int b = in.read(); b >= 0 || line.size() > 0; b = in.read()) {
            if (b == '\n' || b < 0) {
                receive(line.toByteArray(), tooLong, file + ":" + number++, receiver);
                line.reset();
                tooLong = false;
            } else if (line.size() < MAX_LINE_BYTES) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
    }

    private static void receive(byte[] json, boolean tooLong, String id, Receiver receiver) throws IOException {
        if (tooLong) {
            receiver.dropped(new DroppedLine(id, DropReason.UNREADABLE, "is longer than " + MAX_LINE_BYTES + " bytes"));
            return;
        }
        try (InkJsonReader reader = new InkJsonReader(new ByteArrayInputStream(json), id)) {
            Optional<InkSample> sample = reader.next();
            if (sample.isPresent()) {
                receiver.line(line(id, sample.get()));
            }
        } catch (LonghandException e) {
            receiver.dropped(new DroppedLine(id, DropReason.UNREADABLE, e.getMessage()));
        }
    }

    private static CorpusLine line(String id, InkSample sample) {
        return new CorpusLine(id, id, sample.text(),
                sample.writer().isBlank() ? Optional.empty() : Optional.of(sample.writer()), sample.ink());
    }
}
