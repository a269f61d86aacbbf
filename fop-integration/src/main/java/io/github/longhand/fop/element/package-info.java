/**
 * The elements of {@code urn:longhand:hw} as nodes of FOP's tree, and what they add to it.
 *
 * <p>Everything here belongs to one document and runs on the thread that FOP runs on; what is shared
 * between documents is the {@link io.github.longhand.fop.writing.Desk}.
 */
package io.github.longhand.fop.element;
