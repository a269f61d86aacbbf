package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hands;
import java.util.Optional;

/** Finds hands where the engine finds them: on the class path by name, or as files. */
public final class HandSource implements PenmanSource {

    @Override
    public Penman find(Optional<String> hand) throws LonghandException {
        return ScribePenman.with(Hands.load(hand.orElse(Hands.DEFAULT)));
    }
}
