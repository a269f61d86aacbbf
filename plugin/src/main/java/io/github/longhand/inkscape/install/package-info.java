/**
 * Puts the extension where Inkscape finds it, and says what it found of Inkscape, Java and jep.
 *
 * <p>Neither writes nor learns; starts other programs only to ask them for their version.
 */
package io.github.longhand.inkscape.install;
