package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import java.util.Optional;

/** Finds who writes with a hand. */
@FunctionalInterface
public interface PenmanSource {

    /**
     * The penman for a hand; loading may take a second.
     *
     * @param hand name or file of the hand; empty for the default
     * @throws LonghandException if there is no such hand, or it cannot be read
     */
    Penman find(Optional<String> hand) throws LonghandException;
}
