/**
 * The warm process: its door, its conversations and the Python inside it. The package above tells
 * the protocol and the life cycle.
 *
 * <p>Knows no SVG; the document work is Python.
 */
package io.github.longhand.inkscape.bridge;
