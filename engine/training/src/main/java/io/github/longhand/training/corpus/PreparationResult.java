package io.github.longhand.training.corpus;

/** What becomes of a line of a corpus: prepared, or dropped with a reason. */
public sealed interface PreparationResult permits PreparedLine, DroppedLine {

    /** The line's name in its corpus. */
    String id();
}
