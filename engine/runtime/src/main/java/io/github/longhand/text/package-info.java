/**
 * What a text must be before a hand can write it: {@link io.github.longhand.text.Alphabet}s,
 * the clean-up of transcriptions, and what a pen writes for characters that no hand has: a
 * {@link io.github.longhand.text.Composer} makes of any text a
 * {@link io.github.longhand.text.Composition}, what the network writes and what is drawn over and
 * between, {@link io.github.longhand.text.Mark}s among it.
 *
 * <p>Works on characters alone; knows neither ink nor network.
 */
package io.github.longhand.text;
