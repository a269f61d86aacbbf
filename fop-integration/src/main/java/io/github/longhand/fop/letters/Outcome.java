package io.github.longhand.fop.letters;

import java.util.Map;

/** What came of a letter. */
public sealed interface Outcome {

    /**
     * Its file is in its place, whole.
     *
     * @param fileHash SHA-256 of the file
     * @param facts of the letter
     * @param sources whatever it was made of besides its row and its template: names of files as
     *        {@link Reach} gives them, and the SHA-256 of each
     */
    record Made(String fileHash, LetterFacts facts, Map<String, String> sources) implements Outcome {
        public Made {
            sources = Map.copyOf(sources);
        }
    }

    /**
     * There is none.
     *
     * @param reason in one line
     */
    record Failed(String reason) implements Outcome {
    }
}
