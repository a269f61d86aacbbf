/**
 * The words of a document on their way to the engine and back: passages are cut into lines, lines
 * are written together, and their ink is cut at the words.
 *
 * <p>Knows the engine's public types and nothing of FOP.
 */
package io.github.longhand.fop.writing;
