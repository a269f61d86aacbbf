package io.github.longhand.hand;

import io.github.longhand.LonghandException;
import io.github.longhand.network.NetworkShape;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The style that an expression names: one of the hand's, one kept in a {@link StyleFile}, or a mixture.
 *
 * <pre>
 *   clear                     a style of the hand
 *   mine.style                a style that was learned for the hand and kept
 *   clear:0.6+round:0.4       between styles, by their shares
 *   clear+round+mine.style    between styles, equal shares
 * </pre>
 *
 * <p>Shares are in proportion to each other: {@code a:3+b:1} is {@code a:0.75+b:0.25}. Style vectors and
 * x-heights are mixed, so a mixture is as large as what it is mixed of. A style by priming is a state, not
 * a vector, and cannot be mixed.
 */
public final class Styles {
    /** The most that are mixed; more would all look like nobody in particular. */
    private static final int MOST_MIXED = 16;
    private static final char PLUS = '+';
    private static final char SHARE = ':';

    private Styles() {
    }

    /** A part of a mixture; a share of 0 is one that was not given. */
    private record Part(Style style, double share) {
    }

    /**
     * The style that {@code expression} names, which is also what a mixture is called.
     *
     * @throws LonghandException (input) if a style is not known, which the message says with those that
     *         are, a share is not a number above 0, or a style cannot be mixed
     */
    public static Style of(Hand hand, String expression) throws LonghandException {
        String wanted = expression.strip();
        Optional<Style> single = find(hand, wanted);
        if (single.isPresent()) {
            return single.get();
        }
        String[] terms = terms(wanted);
        if (terms.length > MOST_MIXED) {
            throw LonghandException.input("at most " + MOST_MIXED + " styles can be mixed, not " + terms.length);
        }
        List<Part> parts = new ArrayList<>();
        for (String term : terms) {
            parts.add(part(hand, term.strip(), wanted));
        }
        return mixed(hand, wanted, parts);
    }

    /** The names of the files that {@code expression} would have read; whether they are there is not looked at. */
    public static List<String> files(String expression) {
        String wanted = expression.strip();
        if (isFile(wanted)) {
            return List.of(wanted);
        }
        return Arrays.stream(terms(wanted)).map(String::strip).map(term -> isFile(term) ? term : name(term))
                .filter(StyleFile::isNamed).toList();
    }

    private static String[] terms(String expression) {
        return expression.split("\\" + PLUS, -1);
    }

    /** What stands before the share. */
    private static String name(String term) {
        int colon = term.lastIndexOf(SHARE);
        return colon < 0 ? term : term.substring(0, colon).strip();
    }

    private static Part part(Hand hand, String term, String expression) throws LonghandException {
        Optional<Style> whole = find(hand, term);
        if (whole.isPresent()) {
            return new Part(whole.get(), 0);
        }
        String name = name(term);
        if (name.isEmpty()) {
            throw LonghandException.input("a style's name is missing in '" + expression
                    + "'; styles are mixed like clear:0.6+round:0.4");
        }
        Optional<Style> found = find(hand, name);
        Style style = found.isPresent() ? found.get() : hand.style(name); // which says what there is
        int colon = term.lastIndexOf(SHARE);
        if (colon < 0) {
            return new Part(style, 0);
        }
        String share = term.substring(colon + 1).strip();
        if (!share.matches("\\d{0,9}(\\.\\d{0,9})?") || !share.matches(".*[1-9].*")) {
            throw LonghandException.input("the share of the style '" + name + "' must be a number above 0, not '"
                    + share + "'; styles are mixed like clear:0.6+round:0.4");
        }
        return new Part(style, Double.parseDouble(share));
    }

    private static Style mixed(Hand hand, String name, List<Part> parts) throws LonghandException {
        NetworkShape shape = hand.weights().shape();
        if (shape.styleSize() == 0) {
            throw LonghandException.input("the hand '" + hand.name() + "' has no style vectors, so its styles cannot be"
                    + " mixed");
        }
        long given = parts.stream().filter(part -> part.share() > 0).count();
        if (given != 0 && given != parts.size()) {
            throw LonghandException.input("give every style of '" + name + "' a share, or none of them");
        }
        double sum = given == 0 ? parts.size() : parts.stream().mapToDouble(Part::share).sum();
        double[] vector = new double[shape.styleSize()];
        double xHeight = 0;
        for (Part part : parts) {
            if (part.style() instanceof Style.Primed) {
                throw LonghandException.input("the style '" + part.style().name() + "' was made by priming and cannot be"
                        + " mixed; learn it as a vector, or write with it alone");
            }
            double share = (given == 0 ? 1 : part.share()) / sum;
            xHeight += share * part.style().xHeight();
            for (int i = 0; i < vector.length; i++) {
                vector[i] += share * part.style().vector()[i];
            }
        }
        float[] rounded = new float[vector.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) vector[i];
        }
        return new Style.Learned(name, (float) xHeight, rounded);
    }

    /** The style of the hand called {@code name}, or the one in the file of that name. */
    private static Optional<Style> find(Hand hand, String name) throws LonghandException {
        Style known = hand.styles().get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return isFile(name) ? Optional.of(StyleFile.read(name, hand)) : Optional.empty();
    }

    /** Whether {@code name} is that of a file; one with a plus is a mixture that ends with a file, unless it is there. */
    private static boolean isFile(String name) {
        return StyleFile.isNamed(name) && (name.indexOf(PLUS) < 0 || new File(name).isFile());
    }
}
