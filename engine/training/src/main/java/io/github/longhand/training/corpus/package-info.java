/**
 * Handwriting to learn from: {@link io.github.longhand.training.corpus.Corpus} and its readers, the
 * {@link io.github.longhand.training.corpus.Preparation} that turns a line of ink into the network's
 * offsets, and the {@link io.github.longhand.training.corpus.PreparedCorpus} that a trainer reads.
 *
 * <p>Knows files, ink and text; knows no network and no training engine.
 */
package io.github.longhand.training.corpus;
