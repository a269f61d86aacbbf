package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The files of which letters were made besides rows and template: pictures, documents and stylesheets
 * that the template reads, fonts, hands. FOP keeps what it has read for the next letter, so whose a
 * file is cannot be told; but no letter was made of a file that was first read after it was finished.
 * So each letter remembers how long this log was then, and stands as long as all files up to there, as
 * they were noted last, are what they were. Safe for use by many threads at once.
 */
final class SourceLog implements AutoCloseable {
    static final String NAME = "sources.csv";
    private static final List<String> COLUMNS = List.of("file", "sha256");

    private final LineFile lines;
    private final Map<String, String> noted = new HashMap<>();
    private int length;

    private SourceLog(LineFile lines) {
        this.lines = lines;
    }

    /** Opens the log of a folder; makes it if there is none. */
    static SourceLog open(Path folder) throws LonghandException {
        Path file = folder.resolve(NAME);
        List<CSVRecord> known = LineFile.read(file, COLUMNS);
        SourceLog log = new SourceLog(LineFile.open(file, COLUMNS));
        for (CSVRecord line : known) {
            log.noted.put(name(line), line.get(1));
        }
        log.length = known.size();
        return log;
    }

    private static String name(CSVRecord line) {
        return Cells.plain(line.get(0));
    }

    /**
     * Whether a letter stands that remembers that length; for each length, from 0 to that of the log of
     * a folder.
     */
    static List<Boolean> standing(Path folder, Reach reach) throws LonghandException {
        Map<String, String> now = new HashMap<>();
        Set<String> changed = new HashSet<>();
        List<Boolean> standing = new ArrayList<>(List.of(true));
        for (CSVRecord line : LineFile.read(folder.resolve(NAME), COLUMNS)) {
            if (line.get(1).equals(now.computeIfAbsent(name(line), reach::hashNow))) {
                changed.remove(name(line));
            } else {
                changed.add(name(line));
            }
            standing.add(changed.isEmpty());
        }
        return standing;
    }

    /**
     * Notes what a letter may have been made of.
     *
     * @param sources names and hashes
     * @return what the letter is to remember
     */
    synchronized int note(Map<String, String> sources) throws LonghandException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            if (!source.getValue().equals(noted.get(source.getKey()))) {
                lines.add(List.of(Cells.safe(source.getKey()), source.getValue()));
                noted.put(source.getKey(), source.getValue());
                length++;
            }
        }
        return length;
    }

    @Override
    public synchronized void close() throws LonghandException {
        lines.close();
    }
}
