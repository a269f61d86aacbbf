package io.github.longhand.training.corpus;

/** Why a line of a corpus is not learned from. */
public enum DropReason {
    UNREADABLE("its file cannot be read"),
    KNOWN_BAD("on the corpus's list of bad lines"),
    NO_TRANSCRIPT("no transcript"),
    TRANSCRIPT_COUNT("the sheet's transcript has fewer lines than the sheet"),
    CROSSED_OUT("words crossed out, or a character that the transcript replaces"),
    TOO_FEW_POINTS("too few points for its text"),
    TOO_MANY_POINTS("too many points for its text"),
    JUMP("the pen jumps while it is down");

    private final String description;

    DropReason(String description) {
        this.description = description;
    }

    /** The reason in words, for a report. */
    public String description() {
        return description;
    }
}
