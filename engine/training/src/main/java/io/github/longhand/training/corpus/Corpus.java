package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;

/** A source of handwritten lines with their text. */
public interface Corpus {

    /** Takes the lines of a corpus, one after the other, on the reading thread. */
    interface Receiver {
        void line(CorpusLine line);

        /** A line that the corpus has but cannot give. */
        void dropped(DroppedLine line);
    }

    /** What it is, in a few words, for reports and for the provenance of a hand. */
    String name();

    /**
     * Reads the whole corpus as a stream, always in the same order.
     *
     * @throws LonghandException (input) if the corpus as a whole cannot be read; a single bad line is
     *         given to {@code receiver} as dropped instead
     */
    void read(Receiver receiver) throws LonghandException;
}
