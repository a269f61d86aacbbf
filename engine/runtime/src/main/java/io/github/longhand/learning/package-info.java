/**
 * From someone's ink to a style: {@link io.github.longhand.learning.StyleLearner} brings a few lines of ink
 * to the form that a hand was trained on and finds the style in which the hand writes like them.
 *
 * <pre>{@code
 * Hand hand = Hands.load("iam");
 * List<InkSample> ink = InkFiles.read(Path.of("mine.inkml"));
 * Style mine = StyleLearner.from(hand).learn("mine", ink.get(0), "what it says");
 * WrittenLine line = Scribe.with(hand).write("dear reader", ScribeSettings.of(mine));
 * StyleFile.write(mine, hand, Path.of("mine.style"));      // numbers alone, for this hand alone
 * Style again = Styles.of(hand, "mine.style");             // or "mine.style:0.5+clear:0.5"
 * }</pre>
 *
 * <p>Learns styles only; the weights of a hand stay as they are. No ink is kept.
 */
package io.github.longhand.learning;
