/**
 * What the extension asks of the engine, and nothing else: a
 * {@link io.github.longhand.inkscape.ink.Penman} writes lines and learns styles.
 *
 * <p>Knows neither Inkscape nor sockets. Lengths are in x-heights, y downward from the base line.
 */
package io.github.longhand.inkscape.ink;
