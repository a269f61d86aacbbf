package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import java.util.Optional;

/** Finds hands where the engine finds them: on the class path, in the user's folder, as files. */
public final class HandSource implements PenmanSource {

    @Override
    public Penman find(Optional<String> hand) throws LonghandException {
        throw LonghandException.input("There is no hand \"" + hand.orElse("default") + "\".");
    }
}
