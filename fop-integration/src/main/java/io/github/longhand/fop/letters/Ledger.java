package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The file that says which letters are written. A line is on the disk before {@link #add} returns,
 * and a letter is before its line; so after a run was killed at any moment, whatever the ledger
 * says is there. Of several lines with the same key, the last holds. A last line that was cut off is
 * taken off. Safe for use by many threads at once.
 */
final class Ledger implements AutoCloseable {
    static final String NAME = "ledger.csv";
    private static final List<String> COLUMNS = List.of("key", "content", "file", "sha256", "pages", "characters",
            "retries", "score", "sampling_seconds", "seconds", "state");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").build();

    private final Path file;
    private final Map<String, LedgerEntry> entries;
    private final FileChannel channel;

    private Ledger(Path file, Map<String, LedgerEntry> entries, FileChannel channel) {
        this.file = file;
        this.entries = entries;
        this.channel = channel;
    }

    /** Reads the ledger of a folder, and opens it for more; makes it if there is none. */
    static Ledger open(Path folder) throws LonghandException {
        Path file = folder.resolve(NAME);
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int whole = wholeLines(bytes);
            Map<String, LedgerEntry> entries = read(new String(bytes, 0, whole, StandardCharsets.UTF_8), file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole);
            channel.position(whole);
            Ledger ledger = new Ledger(file, entries, channel);
            if (whole == 0) {
                ledger.append(line(COLUMNS));
            }
            return ledger;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** What the ledger of a folder says, without touching it; nothing if there is none. */
    static Map<String, LedgerEntry> read(Path folder) throws LonghandException {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                return Map.of();
            }
            byte[] bytes = Files.readAllBytes(file);
            return read(new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw failed(file, e);
        }
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

    private static Map<String, LedgerEntry> read(String text, Path file) throws LonghandException {
        Map<String, LedgerEntry> entries = new LinkedHashMap<>();
        try (Reader reader = new StringReader(text); CSVParser parser = FORMAT.parse(reader)) {
            boolean header = true;
            for (CSVRecord record : parser) {
                if (header) {
                    if (!record.toList().equals(COLUMNS)) {
                        throw LonghandException.input(file + " is no ledger of letters; choose another folder");
                    }
                    header = false;
                } else {
                    LedgerEntry entry = entry(record);
                    entries.put(entry.key(), entry);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw LonghandException.input(file + " is damaged: " + e.getMessage()
                    + "; take it away, and all letters are written anew", e);
        }
        return entries;
    }

    private static LedgerEntry entry(CSVRecord record) {
        LedgerEntry.State state = LedgerEntry.State.valueOf(record.get(10).toUpperCase(Locale.ROOT));
        Optional<LetterFacts> facts = state == LedgerEntry.State.FAILED ? Optional.empty()
                : Optional.of(new LetterFacts(Integer.parseInt(record.get(4)), Long.parseLong(record.get(5)),
                        Long.parseLong(record.get(6)), record.get(7).isEmpty() ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(record.get(7))), Double.parseDouble(record.get(8)),
                        Double.parseDouble(record.get(9))));
        return new LedgerEntry(Cells.plain(record.get(0)), record.get(1), Cells.plain(record.get(2)), record.get(3),
                facts, state);
    }

    private static String line(LedgerEntry entry) {
        LetterFacts facts = entry.factsOrNone();
        return line(List.of(Cells.safe(entry.key()), entry.content(), Cells.safe(entry.file()), entry.fileHash(),
                facts.pages(), facts.characters(), facts.retries(),
                facts.score().isPresent() ? String.format(Locale.ROOT, "%.3f", facts.score().getAsDouble()) : "",
                String.format(Locale.ROOT, "%.3f", facts.samplingSeconds()),
                String.format(Locale.ROOT, "%.3f", facts.seconds()), entry.state().name().toLowerCase(Locale.ROOT)));
    }

    private static String line(List<?> values) {
        return FORMAT.format(values.toArray()) + "\n";
    }

    /** The entry of a key, if it has one. */
    synchronized Optional<LedgerEntry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized Map<String, LedgerEntry> entries() {
        return new HashMap<>(entries);
    }

    /** Adds a line, and waits until it is on the disk. */
    synchronized void add(LedgerEntry entry) throws LonghandException {
        append(line(entry));
        entries.put(entry.key(), entry);
    }

    private void append(String line) throws LonghandException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Closes the ledger and writes it anew: a line for each of {@code keys}, in their order, then the others. */
    synchronized void finish(Collection<String> keys) throws LonghandException {
        close();
        Map<String, LedgerEntry> rest = new LinkedHashMap<>(entries);
        WholeFile.write(file, out -> {
            out.write(line(COLUMNS).getBytes(StandardCharsets.UTF_8));
            for (String key : keys) {
                LedgerEntry entry = rest.remove(key);
                if (entry != null) {
                    out.write(line(entry).getBytes(StandardCharsets.UTF_8));
                }
            }
            for (LedgerEntry entry : rest.values()) {
                out.write(line(entry).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Override
    public synchronized void close() throws LonghandException {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static LonghandException failed(Path file, IOException e) {
        return LonghandException.work("the ledger " + file + " cannot be kept: " + e.getMessage(), e);
    }
}
