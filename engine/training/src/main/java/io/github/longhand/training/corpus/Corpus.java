package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source of handwritten lines with their text. */
public interface Corpus {

    /** Takes the lines of a corpus, one after the other, on the reading thread. */
    interface Receiver {
        void line(CorpusLine line);

        /** A line that the corpus has but cannot give. */
        void dropped(DroppedLine line);
    }

    /**
     * Opens what is at {@code path}: a folder with {@link IamOnDb}, or a file or folder with
     * {@link JsonLinesCorpus JSON lines}.
     *
     * @throws LonghandException (input) if it is neither, or if a part of it is missing
     */
    static Corpus open(Path path) throws LonghandException {
        if (!Files.exists(path)) {
            throw LonghandException.input("there is no corpus " + path);
        } else if (IamOnDb.isAt(path)) {
            return IamOnDb.open(path);
        } else if (Files.isDirectory(path) ? !JsonLinesCorpus.filesIn(path).isEmpty() : JsonLinesCorpus.isNamed(path)) {
            return JsonLinesCorpus.open(path);
        }
        throw LonghandException.input("no corpus at " + path + ": give a folder with IAM-OnDB (lineStrokes-all.tar.gz"
                + " and ascii-all.tar.gz, or unpacked), or JSON lines with ink and text (.jsonl)");
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
