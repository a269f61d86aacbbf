/**
 * A {@link io.github.longhand.hand.Hand} is a trained network with its alphabet, scale, styles,
 * provenance and licence; {@link io.github.longhand.hand.Hands} finds them by name or path, and
 * {@link io.github.longhand.hand.HandFile} reads and writes them.
 *
 * <p>Files are hostile until they are checked: sizes are held against the file's before anything
 * is allocated, and nothing in them is executed.
 */
package io.github.longhand.hand;
