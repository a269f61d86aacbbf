package io.github.longhand.hand;

import io.github.longhand.LonghandException;
import io.github.longhand.network.Weights;
import io.github.longhand.text.Alphabet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A trained network and all that is needed to write with it. Immutable and safe to share between
 * threads.
 *
 * @param name how it is asked for, such as {@code iam}
 * @param alphabet the characters it has learned
 * @param weights of the network
 * @param styles by name, in the order in which they are to be listed; the first is the default
 * @param provenance what it was trained on and how, by plain names: {@code corpus},
 *        {@code preparation}, {@code epochs}, ...
 * @param licence under which it may be used, in one line
 * @param drawn characters of the alphabet that it writes too badly, so that a scribe draws them from
 *        the built-in alphabet unless it is told otherwise
 */
public record Hand(String name, Alphabet alphabet, Weights weights, Map<String, Style> styles,
        Map<String, String> provenance, String licence, String drawn) {
    /** The most that a message names, so that it stays one that is read. */
    private static final int STYLES_NAMED = 12;
    /** Where the provenance says what offsets were divided by. */
    public static final String SCALE = "scale";

    public Hand {
        styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        if (alphabet.size() != weights.shape().alphabetSize()) {
            throw new IllegalArgumentException("the alphabet has " + alphabet.size() + " indices, the network "
                    + weights.shape().alphabetSize());
        }
        if (styles.isEmpty()) {
            throw new IllegalArgumentException("a hand has one style at least");
        }
    }

    /** The style that a hand writes when none is asked for. */
    public Style defaultStyle() {
        return styles.values().iterator().next();
    }

    /**
     * What the offsets that it was trained on were divided by, after they had been divided by the median
     * step of their line: its {@link #provenance} says so as {@value #SCALE}.
     *
     * @throws LonghandException (input) if it does not say
     */
    public double scale() throws LonghandException {
        try {
            double scale = Double.parseDouble(provenance.getOrDefault(SCALE, ""));
            if (scale > 0 && scale < Double.POSITIVE_INFINITY) {
                return scale;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw LonghandException.input("the hand '" + name + "' does not say at what scale it was trained, so no ink can"
                + " be brought to it");
    }

    /** A hand that writes all of its alphabet. */
    public Hand(String name, Alphabet alphabet, Weights weights, Map<String, Style> styles,
            Map<String, String> provenance, String licence) {
        this(name, alphabet, weights, styles, provenance, licence, "");
    }

    /**
     * The style called {@code name}.
     *
     * @throws LonghandException (input) if there is none; the message names those there are
     */
    public Style style(String styleName) throws LonghandException {
        Style style = styles.get(styleName);
        if (style == null) {
            throw LonghandException.input("the hand '" + name + "' has no style '" + styleName + "'; it has "
                    + styles.keySet().stream().limit(STYLES_NAMED).collect(Collectors.joining(", "))
                    + (styles.size() > STYLES_NAMED ? " and " + (styles.size() - STYLES_NAMED) + " more" : ""));
        }
        return style;
    }
}
