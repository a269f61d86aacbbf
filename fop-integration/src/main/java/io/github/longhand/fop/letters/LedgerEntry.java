package io.github.longhand.fop.letters;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the ledger holds of a letter.
 *
 * @param key of its row
 * @param content changes when its row, the template, the hand or a setting does
 * @param file its name in the folder of the run; empty if it was not made
 * @param fileHash SHA-256 of that file; empty likewise
 * @param facts of the letter, if it was made
 * @param state how it stands
 */
record LedgerEntry(String key, String content, String file, String fileHash, Optional<LetterFacts> facts, State state) {

    /** How a letter stands. */
    enum State {
        /** The file is there, whole. */
        WRITTEN,
        /** There is no letter; why, errors.csv says. */
        FAILED
    }

    static LedgerEntry written(String key, String content, String file, String fileHash, LetterFacts facts) {
        return new LedgerEntry(key, content, file, fileHash, Optional.of(facts), State.WRITTEN);
    }

    static LedgerEntry failed(String key, String content) {
        return new LedgerEntry(key, content, "", "", Optional.empty(), State.FAILED);
    }

    private static final LetterFacts NOTHING = new LetterFacts(0, 0, 0, OptionalDouble.empty(), 0, 0);

    /** The facts; of a letter that was not made, that there are none. */
    LetterFacts factsOrNone() {
        return facts.orElse(NOTHING);
    }
}
