package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hands of one {@link org.apache.fop.apps.FopFactory}: each is loaded when a document first
 * asks for it, once, and kept. Safe for use by many threads at once.
 */
public final class Desk {
    private final PenmanSource source;
    private final Map<Optional<String>, Penman> penmen = new ConcurrentHashMap<>();

    public Desk(PenmanSource source) {
        this.source = source;
    }

    /**
     * The penman for a hand.
     *
     * @param hand name or file of the hand; empty for the default
     * @throws LonghandException if there is no such hand, or it cannot be read
     */
    public Penman penman(Optional<String> hand) throws LonghandException {
        Penman known = penmen.get(hand);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = penmen.get(hand);
            if (known == null) {
                known = source.find(hand);
                penmen.put(hand, known);
            }
            return known;
        }
    }
}
