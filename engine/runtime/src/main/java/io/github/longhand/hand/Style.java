package io.github.longhand.hand;

import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkState;
import io.github.longhand.text.Alphabet;
import java.util.Arrays;

/**
 * One writer's way within a hand. Immutable: the arrays are the style's own, read only.
 */
public sealed interface Style {

    /** What it is called, in a hand's list or by who asked for it. */
    String name();

    /**
     * How many of the network's units the x-height of this writer is; the scribe divides by it.
     */
    float xHeight();

    /**
     * A style as the network learned it.
     *
     * @param vector (styleSize) constant over the line
     */
    record Learned(String name, float xHeight, float[] vector) implements Style {
        @Override
        public void begin(LineStates lines, String text, Alphabet alphabet) {
            lines.add(alphabet.encode(text), vector, NetworkState.initial(lines.shape()));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Learned style && name.equals(style.name) && xHeight == style.xHeight
                    && Arrays.equals(vector, style.vector);
        }

        @Override
        public int hashCode() {
            return name.hashCode() + 31 * Arrays.hashCode(vector);
        }
    }

    /**
     * A style by Graves' priming: the state in which the network was left by someone's ink. The
     * kappas count from the first character that is to come.
     *
     * @param vector (styleSize) the style vector that went with the ink, often all zero
     */
    record Primed(String name, float xHeight, float[] vector, NetworkState state) implements Style {
        /** The line goes on after the ink and a blank. */
        @Override
        public void begin(LineStates lines, String text, Alphabet alphabet) {
            lines.add(alphabet.encode(text), alphabet.index(' '), vector, state);
        }
    }

    /** The style vector: what is constant over the line. */
    float[] vector();

    /** Has {@code lines} take in a line that is to be written in this style. */
    void begin(LineStates lines, String text, Alphabet alphabet);

    /** The same style under another name. */
    default Style withName(String other) {
        return this instanceof Primed primed ? new Primed(other, xHeight(), vector(), primed.state())
                : new Learned(other, xHeight(), vector());
    }

    /** The same style, taken to write another x-height. */
    default Style withXHeight(float other) {
        return this instanceof Primed primed ? new Primed(name(), other, vector(), primed.state())
                : new Learned(name(), other, vector());
    }
}
