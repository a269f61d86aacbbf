package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The IAM On-Line Handwriting Database as its publisher ships it: a folder with
 * {@code lineStrokes-all.tar.gz} and {@code ascii-all.tar.gz}, or with the folders {@code lineStrokes}
 * and {@code ascii} that come out of them; what is unpacked is preferred.
 *
 * <p>Two small files beside them are used if they are there: {@code form-writer.tsv} (a form, a tab,
 * its writer) and {@code known-bad-lines.txt} (names of lines, with or without {@code .xml}).
 *
 * <p>Archives are read as streams; at most a few hundred lines are in memory at a time. They are
 * parsed on all processors and received in the order of the archive.
 */
public final class IamOnDb implements Corpus {
    private static final Pattern LINE_FILE = Pattern.compile("(.+)-(\\d{1,4})\\.xml");
    private static final String ARCHIVE_SUFFIX = "-all.tar.gz";
    private static final int LINES_AT_A_TIME = 256;

    private final FileSource ink;
    private final IamTranscripts transcripts;
    private final Map<String, String> writerByForm;
    private final Set<String> knownBad;

    private IamOnDb(FileSource ink, IamTranscripts transcripts, Map<String, String> writerByForm,
            Set<String> knownBad) {
        this.ink = ink;
        this.transcripts = transcripts;
        this.writerByForm = writerByForm;
        this.knownBad = knownBad;
    }

    /** Whether {@code folder} has a part of this database. */
    static boolean isAt(Path folder) {
        return Stream.of("lineStrokes", "ascii").anyMatch(part -> Files.isDirectory(folder.resolve(part))
                || Files.exists(folder.resolve(part + ARCHIVE_SUFFIX)));
    }

    /**
     * Opens the database in {@code folder} and reads its transcripts.
     *
     * @throws LonghandException (input) if ink or transcripts are not there or cannot be read
     */
    public static IamOnDb open(Path folder) throws LonghandException {
        FileSource ink = part(folder, "lineStrokes");
        IamTranscripts transcripts = IamTranscripts.read(part(folder, "ascii"));
        if (transcripts.isEmpty()) {
            throw LonghandException.input("the corpus " + folder + " has no transcript in its part 'ascii'");
        }
        return new IamOnDb(ink, transcripts, writers(folder.resolve("form-writer.tsv")),
                knownBad(folder.resolve("known-bad-lines.txt")));
    }

    private static FileSource part(Path folder, String part) throws LonghandException {
        Path unpacked = folder.resolve(part);
        Path archive = folder.resolve(part + ARCHIVE_SUFFIX);
        if (Files.isDirectory(unpacked)) {
            return FileSource.folder(unpacked);
        } else if (Files.isRegularFile(archive)) {
            return FileSource.archive(archive);
        }
        throw LonghandException.input("the corpus " + folder + " has neither the folder '" + part + "' nor '"
                + archive.getFileName() + "'; put one of them there");
    }

    private static Map<String, String> writers(Path file) throws LonghandException {
        Map<String, String> writers = new HashMap<>();
        for (String line : optionalLines(file)) {
            String[] fields = line.split("\t");
            if (fields.length != 2) {
                throw LonghandException.input(file + ": expected a form, a tab and its writer, not '" + line + "'");
            }
            writers.put(fields[0].strip(), fields[1].strip());
        }
        return writers;
    }

    private static Set<String> knownBad(Path file) throws LonghandException {
        Set<String> names = new HashSet<>();
        for (String line : optionalLines(file)) {
            names.add(line.endsWith(".xml") ? line.substring(0, line.length() - ".xml".length()) : line);
        }
        return names;
    }

    private static List<String> optionalLines(Path file) throws LonghandException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw LonghandException.input("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return "IAM On-Line Handwriting Database";
    }

    @Override
    public void read(Receiver receiver) throws LonghandException {
        Batch batch = new Batch(receiver);
        ink.read(".xml", batch::add);
        batch.flush();
    }

    private record LineFile(String id, String form, int number, Optional<byte[]> content) {
    }

    /** Gathers whole forms, since only the number of a form's lines tells whether its transcript fits. */
    private final class Batch {
        private final LineStrokesParser parser = new LineStrokesParser();
        private final Receiver receiver;
        private final List<LineFile> files = new ArrayList<>();
        private final Map<String, Integer> lastLine = new HashMap<>();

        Batch(Receiver receiver) {
            this.receiver = receiver;
        }

        void add(String name, Optional<byte[]> content) {
            Matcher matcher = LINE_FILE.matcher(name);
            if (!matcher.matches()) {
                receiver.dropped(new DroppedLine(name, DropReason.UNREADABLE,
                        "its name does not end in a line number"));
                return;
            }
            String form = matcher.group(1);
            int number = Integer.parseInt(matcher.group(2));
            if (files.size() >= LINES_AT_A_TIME && !lastLine.containsKey(form)) {
                flush();
            }
            files.add(new LineFile(name.substring(0, name.length() - ".xml".length()), form, number, content));
            lastLine.merge(form, number, Math::max);
        }

        void flush() {
            List<Runnable> results = files.parallelStream().map(this::result).toList();
            results.forEach(Runnable::run);
            files.clear();
            lastLine.clear();
        }

        private Runnable result(LineFile file) {
            try {
                if (knownBad.contains(file.id)) {
                    return dropped(file, DropReason.KNOWN_BAD, "named in known-bad-lines.txt");
                }
                List<String> lines = transcripts.ofForm(file.form);
                if (lines.isEmpty()) {
                    return dropped(file, DropReason.NO_TRANSCRIPT, "the form has no transcript");
                }
                int last = lastLine.get(file.form);
                if (last > lines.size()) {
                    return dropped(file, DropReason.TRANSCRIPT_COUNT,
                            "the form has " + last + " lines, its transcript " + lines.size());
                }
                byte[] xml = file.content.orElseThrow(() -> new UnreadableLineException(
                        "is larger than " + FileSource.MAX_FILE_BYTES + " bytes"));
                if (file.number < 1) {
                    throw new UnreadableLineException("has a line number below 1");
                }
                CorpusLine line = new CorpusLine(file.id, file.form, lines.get(file.number - 1),
                        Optional.ofNullable(writerByForm.get(file.form)), parser.parse(xml));
                return () -> receiver.line(line);
            } catch (UnreadableLineException e) {
                return dropped(file, DropReason.UNREADABLE, e.getMessage());
            }
        }

        private Runnable dropped(LineFile file, DropReason reason, String detail) {
            return () -> receiver.dropped(new DroppedLine(file.id, reason, detail));
        }
    }
}
