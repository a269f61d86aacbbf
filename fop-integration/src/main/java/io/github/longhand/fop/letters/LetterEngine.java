package io.github.longhand.fop.letters;

import io.github.longhand.LonghandException;
import java.util.Optional;

/**
 * Has the letters of a run made: on threads here, or on other machines. What a letter is does not
 * depend on where it is made, so an engine decides nothing but that.
 */
@FunctionalInterface
public interface LetterEngine {

    /** The letters to be made, one after the other. */
    @FunctionalInterface
    interface Source {

        /**
         * The next letter; empty after the last. For one thread at a time.
         *
         * @throws LonghandException (input) if the table cannot be read on
         */
        Optional<PlannedLetter> next() throws LonghandException;
    }

    /** Is told what came of each letter; by many threads at once, if it must be. */
    @FunctionalInterface
    interface Sink {

        /**
         * Writes down that a letter is done.
         *
         * @throws LonghandException (work) if the run cannot go on
         */
        void done(PlannedLetter letter, Outcome outcome) throws LonghandException;
    }

    /**
     * Makes all letters, each with {@link LetterPress#makeFile} or as it does, and tells of each when
     * its file is in its place.
     *
     * @throws LonghandException if the run cannot go on; what was told of by then stays done
     */
    void make(Source letters, Sink sink) throws LonghandException;
}
