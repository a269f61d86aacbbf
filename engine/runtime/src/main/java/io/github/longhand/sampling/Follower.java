package io.github.longhand.sampling;

import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.network.SynthesisNetwork;
import java.util.List;

/**
 * Leads a hand's network along ink that is already there, to see to which character it takes each
 * point to belong. Safe for use by many threads.
 */
public final class Follower {
    private final Hand hand;
    private final Sampler sampler;

    private Follower(Hand hand) {
        this.hand = hand;
        this.sampler = new Sampler(SynthesisNetwork.of(hand.weights()), hand.alphabet());
    }

    /** A follower with the network of {@code hand}, as by nobody in particular. */
    public static Follower with(Hand hand) {
        return new Follower(hand);
    }

    /**
     * A line of ink and what it says.
     *
     * @param text that it says
     * @param offsets (points, 3): dx, dy and end of stroke of each point after the first, in the units
     *        of the hand; one point at least
     */
    public record Line(String text, float[] offsets) {
    }

    /** For each of {@code lines} the index of the character to which each point belongs, never falling. */
    public List<int[]> follow(List<Line> lines) {
        ScribeSettings settings = ScribeSettings.of(
                new Style.Learned("nobody", 1, new float[hand.weights().shape().styleSize()]));
        return sampler.write(lines.stream().map(line -> new Sampler.Task(line.text(), settings, 0, line.offsets(),
                Sampler.Task.GIVEN_ONLY)).toList()).stream().map(RawLine::characters).toList();
    }
}
