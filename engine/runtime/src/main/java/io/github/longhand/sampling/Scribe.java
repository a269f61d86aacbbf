package io.github.longhand.sampling;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import java.util.List;

/**
 * Writes lines with a hand.
 *
 * <p>Same hand, text, style, bias and seed give the same ink, bit for bit: alone or among other
 * lines, on one thread or many, with the Vector API or without. Safe for use by many threads at
 * once; the weights are packed once, when the scribe is made.
 */
public final class Scribe {
    private final Hand hand;

    private Scribe(Hand hand) {
        this.hand = hand;
    }

    /** A scribe that writes with {@code hand}, on one thread for a line, on all cores for many. */
    public static Scribe with(Hand hand) {
        return new Scribe(hand);
    }

    public Hand hand() {
        return hand;
    }

    /**
     * Writes one line.
     *
     * @throws LonghandException (input) if the text is empty, too long or has a character that
     *         cannot be written, or a setting is out of range; (work) if the line did not come to
     *         its end in any of its tries
     */
    public WrittenLine write(String text, ScribeSettings settings) throws LonghandException {
        return write(List.of(new LineRequest(text, settings))).get(0);
    }

    /**
     * Writes many lines together, which costs far less than one after the other: the weights are
     * read once for all. The results stand in the order of the requests.
     *
     * @throws LonghandException as {@link #write(String, ScribeSettings)}; the message names the line
     */
    public List<WrittenLine> write(List<LineRequest> lines) throws LonghandException {
        throw LonghandException.work("not written yet");
    }
}
