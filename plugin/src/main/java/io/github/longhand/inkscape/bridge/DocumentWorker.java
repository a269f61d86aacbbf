package io.github.longhand.inkscape.bridge;

import io.github.longhand.LonghandException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Does the document work of an extension's entry, one job at a time. */
interface DocumentWorker {

    /** Why documents cannot be worked on here; empty if they can. Waits until that is known. */
    Optional<String> absence();

    /**
     * Runs one job.
     *
     * @throws LonghandException (work) if the job could not be run at all; what goes wrong in it is
     *         told in the outcome
     */
    Outcome run(Job job) throws LonghandException;

    /**
     * What Inkscape asked for.
     *
     * @param entry the menu entry's module, such as {@code write}
     * @param arguments as Inkscape gave them, without the document's file
     * @param languages the user's, the likeliest first, such as {@code de_DE}; messages are in one of them or in
     *        English
     * @param document the SVG
     */
    record Job(String entry, List<String> arguments, List<String> languages, ByteBuffer document) {
        public Job {
            arguments = List.copyOf(arguments);
            languages = List.copyOf(languages);
        }
    }

    /**
     * What came of it.
     *
     * @param status 0 if all went well
     * @param messages for the user, often empty
     * @param document the new SVG; empty if the old one stays
     */
    record Outcome(int status, String messages, byte[] document) {
    }
}
