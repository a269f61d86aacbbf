package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one document has to have written: collects passages and writes them together.
 *
 * <p>FOP reads a page sequence to its end before it lays it out, so by the time it asks for the
 * width of the first word, all passages of the page sequence are waiting here. Belongs to one
 * document, hence to one thread.
 */
public final class DocumentWriting {
    /** Lines written together, at least: enough for the engine to be at its best, few enough to stay small. */
    private static final int BATCH = 256;

    private final List<Passage> waiting = new ArrayList<>();
    private final Map<Passage, Long> places = new LinkedHashMap<>();
    private final Copyist copyist;
    private long nextPlace;

    /** The writing of a document, all of which goes through {@code copyist}. */
    public DocumentWriting(Copyist copyist) {
        this.copyist = copyist;
    }

    /** The number of the next element in the document, from 0. */
    public long nextPlace() {
        return nextPlace++;
    }

    /** A new passage, to be filled and then {@linkplain #submit submitted}. */
    public Passage passage(Penman penman, Passage.Manner manner, Passage.Trouble trouble) {
        return new Passage(this, penman, manner, trouble);
    }

    /**
     * Has a passage written with the next ones.
     *
     * @param place where in the document it stands: with the text, what its ink depends on
     */
    public void submit(Passage passage, long place) {
        waiting.add(passage);
        places.put(passage, place);
    }

    void writeWaiting() {
        Map<Penman, List<Stretch>> stretches = new LinkedHashMap<>();
        for (Passage passage : waiting) {
            stretches.computeIfAbsent(passage.penman(), penman -> new ArrayList<>())
                    .addAll(Stretch.of(passage.lines(places.get(passage))));
            PassageLine.drawPlaceholders(passage);
        }
        waiting.clear();
        places.clear();
        stretches.forEach(this::write);
    }

    /** Writes stretches in batches. */
    private void write(Penman penman, List<Stretch> stretches) {
        List<Stretch> batch = new ArrayList<>();
        List<PassageLine> lines = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            batch.add(stretches.get(i));
            lines.addAll(stretches.get(i).lines());
            if (lines.size() >= BATCH || i + 1 == stretches.size()) {
                Iterator<PennedLine> written = writeLines(penman, lines).iterator();
                for (Stretch stretch : batch) {
                    stretch.draw(written);
                }
                batch.clear();
                lines.clear();
            }
        }
    }

    private List<PennedLine> writeLines(Penman penman, List<PassageLine> lines) {
        try {
            return copyist.write(penman, lines.stream().map(PassageLine::order).toList());
        } catch (LonghandException e) {
            if (lines.size() == 1) {
                throw lines.get(0).passage().trouble().unwritten(e.getMessage());
            }
            int half = lines.size() / 2; // to find out whose line it was
            List<PennedLine> written = new ArrayList<>(writeLines(penman, lines.subList(0, half)));
            written.addAll(writeLines(penman, lines.subList(half, lines.size())));
            return written;
        }
    }
}
