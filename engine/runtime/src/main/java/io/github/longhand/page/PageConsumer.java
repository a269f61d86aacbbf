package io.github.longhand.page;

import io.github.longhand.LonghandException;

/** Takes pages as they are finished, in order; keeps them or writes them out. */
@FunctionalInterface
public interface PageConsumer {
    /**
     * A finished page.
     *
     * @throws LonghandException to stop: no page follows
     */
    void accept(Page page) throws LonghandException;

    /** Told now and then how many characters of the text have been written so far. */
    default void progress(long charactersWritten, long charactersInAll) {
    }
}
