package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
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
    /** Lines written together: enough for the engine to be at its best, few enough to stay small. */
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
        Map<Penman, List<PassageLine>> lines = new LinkedHashMap<>();
        for (Passage passage : waiting) {
            lines.computeIfAbsent(passage.penman(), penman -> new ArrayList<>())
                    .addAll(passage.lines(places.get(passage)));
            PassageLine.drawPlaceholders(passage);
        }
        waiting.clear();
        places.clear();
        for (Map.Entry<Penman, List<PassageLine>> ofHand : lines.entrySet()) {
            List<PassageLine> all = ofHand.getValue();
            for (int from = 0; from < all.size(); from += BATCH) {
                write(ofHand.getKey(), all.subList(from, Math.min(all.size(), from + BATCH)));
            }
        }
    }

    private void write(Penman penman, List<PassageLine> lines) {
        List<PennedLine> written;
        try {
            written = copyist.write(penman, lines.stream().map(PassageLine::order).toList());
        } catch (LonghandException e) {
            if (lines.size() == 1) {
                throw lines.get(0).passage().trouble().unwritten(e.getMessage());
            }
            int half = lines.size() / 2; // to find out whose line it was
            write(penman, lines.subList(0, half));
            write(penman, lines.subList(half, lines.size()));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            PassageLine line = lines.get(i);
            line.cut(written.get(i));
            List<String> unreadable = written.get(i).unreadable();
            if (!unreadable.isEmpty()) {
                line.passage().trouble().unreadable(unreadable);
            }
        }
    }
}
