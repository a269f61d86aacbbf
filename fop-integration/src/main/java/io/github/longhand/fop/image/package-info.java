/**
 * Handwriting as an image type of FOP's: pictures of words, how FOP recognises and loads them, and
 * how each output draws them.
 *
 * <p>What a word looks like is settled before it comes here; nothing in this package samples.
 */
package io.github.longhand.fop.image;
