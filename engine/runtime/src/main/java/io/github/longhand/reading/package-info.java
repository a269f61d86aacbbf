/**
 * Reading ink: {@link io.github.longhand.reading.Reader} is a small recogniser that says what a line
 * of writing says, and how well each word of a wanted text can be read in it.
 *
 * <p>The network is a bidirectional LSTM with connectionist temporal classification (Graves et al.
 * 2006), without a language model, so that it reads letters and does not guess words. Files of
 * readers are safetensors; {@link io.github.longhand.reading.Readers} finds them. Nothing here knows
 * how ink is made.
 */
package io.github.longhand.reading;
