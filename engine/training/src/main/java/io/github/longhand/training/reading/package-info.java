/**
 * Teaching the recogniser: what it is shown of a corpus's lines, the run with its checkpoints, and the
 * {@code .reader} file that comes out.
 *
 * <p>The same trainer teaches it as teaches the network that writes, on the same split by writer.
 */
package io.github.longhand.training.reading;
