package io.github.longhand.training.corpus;

import io.github.longhand.ink.Ink;
import java.util.Optional;

/**
 * A line of handwriting as its corpus has it, before any preparation.
 *
 * @param id unique in the corpus, such as {@code a01-000u-01}
 * @param group lines of one sheet share it, such as the form {@code a01-000u}: they are by one writer,
 *        even where nobody says who
 * @param text what the corpus says is written there; empty if it says nothing
 * @param writer who wrote it, if known
 * @param ink in the units of the corpus
 */
public record CorpusLine(String id, String group, String text, Optional<String> writer, Ink ink) {
}
