package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
import java.util.List;

/** All that a corpus gives. */
record Received(List<CorpusLine> lines, List<DroppedLine> dropped) {

    static Received from(Corpus corpus) throws LonghandException {
        Received received = new Received(new ArrayList<>(), new ArrayList<>());
        corpus.read(new Corpus.Receiver() {
            @Override
            public void line(CorpusLine line) {
                received.lines.add(line);
            }

            @Override
            public void dropped(DroppedLine line) {
                received.dropped.add(line);
            }
        });
        return received;
    }
}
