/**
 * The forward pass of the synthesis network, free of native code: its shape, its weights, its
 * state, and the {@link io.github.longhand.network.Kernel} in which nearly all of its time is
 * spent.
 *
 * <p>{@link io.github.longhand.network.StyleCost} goes the other way too, from the cost of ink back to the style
 * vector, with the layers of {@code layer}.
 *
 * <p>Knows numbers only: no text, no ink, no file. The kernel and the layers are shared with training.
 */
package io.github.longhand.network;
