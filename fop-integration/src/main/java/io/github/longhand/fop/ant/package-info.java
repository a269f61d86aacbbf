/** Handwriting in Ant builds. Needs Ant on the class path, which Ant itself brings. */
package io.github.longhand.fop.ant;
