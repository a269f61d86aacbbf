/**
 * The built-in single-stroke alphabet: what the engine draws itself when a hand has not learned a
 * character, and the marks that it sets over a hand's letters.
 *
 * <p>A {@link io.github.longhand.glyph.GlyphSet} is read from a resource of this package and gives
 * {@link io.github.longhand.glyph.Glyph}s; a glyph is drawn in a
 * {@link io.github.longhand.glyph.Manner}, never twice alike. It is a package of its own because it
 * is neither geometry ({@code ink} knows no text) nor text ({@code text} knows no ink). Where a
 * glyph goes in a line is not decided here.
 */
package io.github.longhand.glyph;
