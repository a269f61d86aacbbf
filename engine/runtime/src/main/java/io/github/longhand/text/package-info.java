/**
 * What a text must be before a hand can write it: {@link io.github.longhand.text.Alphabet}s,
 * the clean-up of transcriptions, and what a pen writes for characters that no hand has.
 *
 * <p>Works on characters alone; knows neither ink nor network.
 */
package io.github.longhand.text;
