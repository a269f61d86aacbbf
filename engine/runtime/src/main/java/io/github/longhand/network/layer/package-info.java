/**
 * The recurrent layers of the synthesis network over whole batches of lines, forward and backward,
 * on plain arrays and the {@link io.github.longhand.network.Kernel}: what training and the learning of
 * styles stand on.
 *
 * <p>Lines of a batch are {@linkplain io.github.longhand.network.layer.PackedLines packed}: rows
 * of a sequence array stand in the order of time, and at each step only the lines that are still
 * going on have one. So nothing is computed for padding and nothing needs a mask.
 *
 * <p>Every result is the same on any number of threads: work is split over outputs, never over
 * the terms of a sum.
 */
package io.github.longhand.network.layer;
