/**
 * The forward pass of the synthesis network, free of native code: its shape, its weights, its
 * state, and the {@link io.github.longhand.network.Kernel} in which nearly all of its time is
 * spent.
 *
 * <p>Knows numbers only: no text, no ink, no file. The kernel is shared with training.
 */
package io.github.longhand.network;
