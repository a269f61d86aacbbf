package io.github.longhand.fop.letters;

import java.util.Optional;
import org.apache.fop.apps.FOPException;

/** Finds, in what a parser or an XSLT processor throws, what FOP threw to it. */
final class FopFailure {
    private FopFailure() {
    }

    /** What FOP said, in one line; empty if it was not FOP that failed. */
    static Optional<String> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FOPException || cause.getClass().getName().startsWith("org.apache.fop.")) {
                return Optional.of(String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ").strip());
            }
        }
        return Optional.empty();
    }
}
