/**
 * From text to ink: {@link io.github.longhand.sampling.Scribe} writes lines with a hand, as its
 * {@link io.github.longhand.sampling.ScribeSettings} say.
 *
 * <p>A {@link io.github.longhand.sampling.WrittenLine} knows which point belongs to which
 * character; a {@link io.github.longhand.sampling.Trace} shows what the network did at each step.
 * Pages and files are not made here.
 */
package io.github.longhand.sampling;
