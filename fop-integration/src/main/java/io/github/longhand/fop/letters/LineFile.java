package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that a run keeps, and to which it adds line by line. A line is on the disk before {@link #add}
 * returns; a last line that was cut off, since the run was killed, is taken off. For one thread at a time.
 */
final class LineFile implements AutoCloseable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").build();

    private final Path file;
    private final FileChannel channel;

    private LineFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens a file for more lines; makes it, with the header, if it is not there. */
    static LineFile open(Path file, List<String> header) throws LonghandException {
        try {
            int whole = Files.exists(file) ? wholeLines(Files.readAllBytes(file)) : 0;
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole);
            channel.position(whole);
            LineFile lines = new LineFile(file, channel);
            if (whole == 0) {
                lines.add(header);
            }
            return lines;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /**
     * The lines of a file without its header, without touching it; none if it is not there.
     *
     * @throws LonghandException (input) if it begins otherwise, or is damaged
     */
    static List<CSVRecord> read(Path file, List<String> header) throws LonghandException {
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            String text = new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8);
            try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
                List<CSVRecord> lines = parser.getRecords();
                if (!lines.isEmpty() && !lines.get(0).toList().equals(header)) {
                    throw LonghandException.input(file + " is none of a run of letters; choose another folder");
                }
                return lines.isEmpty() ? lines : lines.subList(1, lines.size());
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    static LonghandException damaged(Path file, Exception e) {
        return LonghandException.input(file + " is damaged: " + e.getMessage()
                + "; take it away, and all letters are written anew", e);
    }

    /** The bytes up to the last line that was finished. */
    private static int wholeLines(byte[] bytes) {
        int end = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            quoted ^= bytes[i] == '"';
            if (bytes[i] == '\n' && !quoted) {
                end = i + 1;
            }
        }
        return end;
    }

    /** A line as it stands in such a file. */
    static byte[] line(List<?> values) {
        return (FORMAT.format(values.toArray()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Adds a line, and waits until it is on the disk. */
    void add(List<?> values) throws LonghandException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line(values));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    @Override
    public void close() throws LonghandException {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static LonghandException failed(Path file, IOException e) {
        return LonghandException.work(file + " cannot be kept: " + e.getMessage(), e);
    }
}
