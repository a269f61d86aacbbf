package io.github.longhand.samples.spark;

import io.github.longhand.fop.letters.LetterFacts;
import io.github.longhand.fop.letters.Outcome;
import java.io.Serializable;
import java.util.Map;
import java.util.OptionalDouble;

/** What came of a letter, as it travels back from an executor. */
sealed interface LetterResult extends Serializable {

    /** The number of its {@link LetterTask}. */
    int number();

    Outcome outcome();

    static LetterResult of(int number, Outcome outcome) {
        if (outcome instanceof Outcome.Made made) {
            LetterFacts facts = made.facts();
            return new Made(number, made.fileHash(), facts.pages(), facts.characters(), facts.retries(),
                    facts.score().orElse(Double.NaN), facts.writingSeconds(), facts.layoutSeconds(),
                    facts.pdfSeconds(), facts.seconds(), made.sources());
        }
        return new Failed(number, ((Outcome.Failed) outcome).reason());
    }

    /** As {@link Outcome.Made}; the score is not a number where it was not read. */
    record Made(int number, String fileHash, int pages, long characters, long retries, double score,
            double writingSeconds, double layoutSeconds, double pdfSeconds, double seconds,
            Map<String, String> sources) implements LetterResult {
        @Override
        public Outcome outcome() {
            return new Outcome.Made(fileHash, new LetterFacts(pages, characters, retries,
                    Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score), writingSeconds,
                    layoutSeconds, pdfSeconds, seconds), sources);
        }
    }

    /** As {@link Outcome.Failed}. */
    record Failed(int number, String reason) implements LetterResult {
        @Override
        public Outcome outcome() {
            return new Outcome.Failed(reason);
        }
    }
}
