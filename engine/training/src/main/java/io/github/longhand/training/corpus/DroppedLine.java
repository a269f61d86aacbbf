package io.github.longhand.training.corpus;

/**
 * A line that is not learned from.
 *
 * @param id the line's name in its corpus
 * @param reason under which it is counted
 * @param detail what exactly was found, in one line
 */
public record DroppedLine(String id, DropReason reason, String detail) implements PreparationResult {
}
