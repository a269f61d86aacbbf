package io.github.longhand.fop.letters;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the ledger holds of a letter.
 *
 * @param key of its row
 * @param content changes when its row, the template, the hand or a setting does
 * @param sources what of the {@link SourceLog} it may have been made of: that many lines of it
 * @param file its name in the folder of the run; empty if there is none
 * @param fileHash SHA-256 of that file; empty likewise
 * @param facts of the letter, if it was made
 * @param state how it stands
 */
record LedgerEntry(String key, String content, int sources, String file, String fileHash,
        Optional<LetterFacts> facts, State state) {

    /** How a letter stands. */
    enum State {
        /** The file is there, whole. */
        WRITTEN,
        /** It is in the file of all letters, and no longer by itself. */
        MERGED,
        /** There is no letter; why, errors.csv says. */
        FAILED
    }

    private static final LetterFacts NOTHING = new LetterFacts(0, 0, 0, OptionalDouble.empty(), 0, 0, 0, 0);

    static LedgerEntry written(PlannedLetter letter, String content, int sources, Outcome.Made made) {
        return new LedgerEntry(letter.key(), content, sources, letter.file(), made.fileHash(),
                Optional.of(made.facts()), State.WRITTEN);
    }

    /** The same letter, whose file was merged with the others. */
    LedgerEntry merged() {
        return new LedgerEntry(key, content, sources, "", "", facts, State.MERGED);
    }

    static LedgerEntry failed(String key, String content) {
        return new LedgerEntry(key, content, 0, "", "", Optional.empty(), State.FAILED);
    }

    /** The facts; of a letter that was not made, that there are none. */
    LetterFacts factsOrNone() {
        return facts.orElse(NOTHING);
    }
}
