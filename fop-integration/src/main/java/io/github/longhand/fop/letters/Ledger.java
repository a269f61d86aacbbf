package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/**
 * The file that says which letters are written. A line is on the disk before {@link #add} returns,
 * and a letter is before its line; so after a run was killed at any moment, whatever the ledger
 * says is there. Of several lines with the same key, the last holds. Safe for use by many threads at
 * once.
 */
final class Ledger implements AutoCloseable {
    static final String NAME = "ledger.csv";
    private static final List<String> COLUMNS = List.of("key", "content", "sources", "file", "sha256", "pages",
            "characters", "retries", "score", "writing_seconds", "layout_seconds", "pdf_seconds", "seconds", "state");

    private final Path file;
    private final Map<String, LedgerEntry> entries;
    private final LineFile lines;

    private Ledger(Path file, Map<String, LedgerEntry> entries, LineFile lines) {
        this.file = file;
        this.entries = entries;
        this.lines = lines;
    }

    /** Reads the ledger of a folder, and opens it for more; makes it if there is none. */
    static Ledger open(Path folder) throws LonghandException {
        Map<String, LedgerEntry> entries = read(folder);
        return new Ledger(folder.resolve(NAME), entries, LineFile.open(folder.resolve(NAME), COLUMNS));
    }

    /** What the ledger of a folder says, without touching it; nothing if there is none. */
    static Map<String, LedgerEntry> read(Path folder) throws LonghandException {
        Path file = folder.resolve(NAME);
        Map<String, LedgerEntry> entries = new LinkedHashMap<>();
        try {
            for (CSVRecord line : LineFile.read(file, COLUMNS)) {
                LedgerEntry entry = entry(line);
                entries.put(entry.key(), entry);
            }
        } catch (RuntimeException e) {
            throw LineFile.damaged(file, e);
        }
        return entries;
    }

    private static LedgerEntry entry(CSVRecord line) {
        LedgerEntry.State state = LedgerEntry.State.valueOf(line.get(13).toUpperCase(Locale.ROOT));
        Optional<LetterFacts> facts = state == LedgerEntry.State.FAILED ? Optional.empty()
                : Optional.of(new LetterFacts(Integer.parseInt(line.get(5)), Long.parseLong(line.get(6)),
                        Long.parseLong(line.get(7)), line.get(8).isEmpty() ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(line.get(8))), Double.parseDouble(line.get(9)),
                        Double.parseDouble(line.get(10)), Double.parseDouble(line.get(11)),
                        Double.parseDouble(line.get(12))));
        return new LedgerEntry(Cells.plain(line.get(0)), line.get(1), Integer.parseInt(line.get(2)),
                Cells.plain(line.get(3)), line.get(4), facts, state);
    }

    private static List<?> line(LedgerEntry entry) {
        LetterFacts facts = entry.factsOrNone();
        return List.of(Cells.safe(entry.key()), entry.content(), entry.sources(), Cells.safe(entry.file()),
                entry.fileHash(), facts.pages(), facts.characters(), facts.retries(),
                facts.score().isPresent() ? decimal(facts.score().getAsDouble()) : "",
                decimal(facts.writingSeconds()), decimal(facts.layoutSeconds()), decimal(facts.pdfSeconds()),
                decimal(facts.seconds()), entry.state().name().toLowerCase(Locale.ROOT));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
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
        lines.add(line(entry));
        entries.put(entry.key(), entry);
    }

    /** Closes the ledger and writes it anew: a line for each of {@code keys}, in their order, then the others. */
    synchronized void finish(Collection<String> keys) throws LonghandException {
        close();
        Map<String, LedgerEntry> rest = new LinkedHashMap<>(entries);
        WholeFile.write(file, out -> {
            out.write(LineFile.line(COLUMNS));
            for (String key : keys) {
                LedgerEntry entry = rest.remove(key);
                if (entry != null) {
                    out.write(LineFile.line(line(entry)));
                }
            }
            for (LedgerEntry entry : rest.values()) {
                out.write(LineFile.line(line(entry)));
            }
        });
    }

    @Override
    public synchronized void close() throws LonghandException {
        lines.close();
    }
}
