package io.github.longhand.learning;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkSample;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Levelling;
import io.github.longhand.ink.Offsets;
import io.github.longhand.ink.PenSteps;
import io.github.longhand.ink.XHeight;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Readers;
import io.github.longhand.sampling.Scribe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Learns to write like someone from a few lines of their ink and what it says: makes a {@link Style} for a
 * hand.
 *
 * <p>The ink is brought to the form that the hand was trained on: its pace, level, in its units. It may come
 * from a tablet or from a drawing; its strokes stand in the order of writing. The style is numbers alone:
 * the ink cannot be had back from it.
 *
 * <p>Immutable, and safe for use by many threads; learning takes some seconds and all cores.
 */
public final class StyleLearner {
    /** More are for {@code longhand learn}, which changes the hand and not the style alone. */
    public static final int MOST_LINES = 40;
    /** Longer lines have hardly been seen by any hand. */
    private static final int LONGEST_TEXT = 150;
    /** Letters of the text, in all, from which a style can be told at all. */
    private static final int FEWEST_LETTERS = 10;
    /** Of raw ink: a line of 150 characters from a fast tablet. */
    private static final int MOST_POINTS_OF_A_LINE = 100_000;
    private static final double MOST_UNKNOWN = 0.25;
    /** How wide a character is on average, in x-heights: no one's hand is beyond. */
    private static final double NARROWEST = 0.2;
    private static final double WIDEST = 5;
    /** Half of what would be right if points were independent: best, or near it, for people never seen. */
    private static final double TRUST = 0.5;

    /** How a style is made of ink. */
    public enum Way {
        /** The style vector under which the hand's network expects the ink most, found by gradient. */
        VECTOR,
        /** The state in which the ink leaves the network: Graves' priming. */
        PRIMING
    }

    private final Hand hand;
    private final Way way;
    private final Optional<Reader> reader;

    private StyleLearner(Hand hand, Way way, Optional<Reader> reader) {
        this.hand = hand;
        this.way = way;
        this.reader = reader;
    }

    /**
     * A learner of styles for {@code hand}, by vector if the hand has style vectors, else by priming. The
     * {@linkplain Readers#builtIn() reader} of the class path, if there is one, tells whether ink and text fit.
     */
    public static StyleLearner from(Hand hand) {
        return new StyleLearner(hand, hand.weights().shape().styleSize() > 0 ? Way.VECTOR : Way.PRIMING,
                Readers.builtIn());
    }

    /**
     * The same learner, another way.
     *
     * @throws LonghandException (input) if the hand has no style vectors and one is wanted
     */
    public StyleLearner by(Way other) throws LonghandException {
        if (other == Way.VECTOR && hand.weights().shape().styleSize() == 0) {
            throw LonghandException.input("the hand '" + hand.name() + "' has no style vectors: learn by priming");
        }
        return new StyleLearner(hand, other, reader);
    }

    /** The same learner with another reader to tell whether ink and text fit, or none. */
    public StyleLearner readBy(Optional<Reader> other) {
        return new StyleLearner(hand, way, other);
    }

    /**
     * Learns from some ink.
     *
     * @param name of the style
     * @param ink one line of writing or several, strokes in the order of writing, y downward
     * @param text what it says, a line of text for each line of ink
     * @throws LonghandException (input) in one line if there is too little ink or too much, or it does not say
     *         the text; (work) if the style writes no line to its end
     */
    public Style learn(String name, InkSample ink, String text) throws LonghandException {
        return learn(name, lines(List.of(ink), Optional.of(text)), done -> { });
    }

    /**
     * Learns from lines that have been {@linkplain #lines prepared}.
     *
     * @param progress is told which part of the work is done, from 0 to 1, on the calling thread
     * @throws LonghandException (work) if the style writes no line to its end
     */
    public Style learn(String name, List<SampleLine> lines, DoubleConsumer progress) throws LonghandException {
        float xHeight = xHeight(lines);
        Style style = switch (way) {
            case VECTOR -> new Style.Learned(name, xHeight, new VectorFit(hand, lines, TRUST).fit(progress));
            case PRIMING -> {
                float[] nobody = new float[hand.weights().shape().styleSize()];
                yield new Style.Primed(name, xHeight, nobody, Priming.state(hand, longest(lines), nobody));
            }
        };
        return WrittenSize.measured(Scribe.with(hand), List.of(style)).get(0);
    }

    /**
     * Brings ink to the form in which the hand takes it, and checks that it says what it is said to.
     *
     * @param samples one line each, or several in one
     * @param text what they say, a line of text for each line of ink; if empty, what the samples themselves say
     * @throws LonghandException (input) as {@link #learn(String, InkSample, String)}
     */
    public List<SampleLine> lines(List<InkSample> samples, Optional<String> text) throws LonghandException {
        List<SampleText.Line> pairs = SampleText.pair(samples, text);
        if (pairs.size() > MOST_LINES) {
            throw LonghandException.input("a style is learned from " + MOST_LINES + " lines at most, not " + pairs.size()
                    + ": some are enough; for pages of ink there is 'longhand learn'");
        }
        long letters = pairs.stream().flatMapToInt(pair -> pair.text().chars()).filter(Character::isLetter).count();
        if (letters < FEWEST_LETTERS) {
            throw LonghandException.input("there are " + letters + " letters, too few to tell a style from: write some"
                    + " words");
        }
        List<SampleLine> lines = new ArrayList<>();
        for (SampleText.Line pair : pairs) {
            lines.add(line(pair));
            if (reader.isPresent()) {
                TextMatch.of(lines.get(lines.size() - 1), reader.get()).require();
            }
        }
        return lines;
    }

    /** What may be wrong with the texts of lines that {@link #lines} gave, a sentence each; for a person to see. */
    public List<String> doubts(List<SampleLine> lines) {
        return reader.stream().flatMap(read -> lines.stream().flatMap(line -> TextMatch.of(line, read).doubt().stream()))
                .toList();
    }

    private SampleLine line(SampleText.Line pair) throws LonghandException {
        String text = pair.text();
        long unknown = text.chars().filter(c -> !hand.alphabet().contains((char) c)).count();
        if (unknown > MOST_UNKNOWN * text.length()) {
            throw LonghandException.input("the hand '" + hand.name() + "' knows too few of the characters of \"" + start(text)
                    + "\" to learn from it");
        }
        if (text.length() > LONGEST_TEXT || pair.ink().pointCount() > MOST_POINTS_OF_A_LINE) {
            throw LonghandException.input("a line of ink to learn from has " + LONGEST_TEXT + " characters and "
                    + MOST_POINTS_OF_A_LINE + " points at most, unlike the " + text.length() + " characters and "
                    + pair.ink().pointCount() + " points of \"" + start(text) + "\"");
        }
        Ink level = Levelling.level(Pace.of(pair.ink(), text.length()));
        double step = PenSteps.median(level);
        if (!(step > 0) || level.pointCount() < text.length()) {
            throw LonghandException.input("there is too little ink for \"" + start(text) + "\": " + level.pointCount()
                    + " points for " + text.length() + " characters");
        }
        SampleLine line = new SampleLine(text, Offsets.of(level, step * hand.scale()));
        requireWidth(line);
        return line;
    }

    private static void requireWidth(SampleLine line) throws LonghandException {
        Ink ink = line.ink();
        double width = ink.bounds().map(bounds -> bounds.width()).orElse(0.0) / line.text().length();
        Optional<XHeight> height = XHeight.estimate(ink);
        if (height.isPresent() && !(width > NARROWEST * height.get().height() && width < WIDEST * height.get().height())) {
            throw LonghandException.input(String.format(Locale.ROOT, "the ink does not say \"%s\": it has room for %s"
                    + " characters than that", start(line.text()), width > height.get().height() ? "far more" : "far fewer"));
        }
    }

    /** In the network's units; that of the hand's styles where the ink does not tell. */
    private float xHeight(List<SampleLine> lines) {
        double[] heights = lines.stream().flatMap(line -> XHeight.estimate(line.ink()).stream())
                .mapToDouble(XHeight::height).sorted().toArray();
        return heights.length == 0 ? hand.defaultStyle().xHeight() : (float) heights[heights.length / 2];
    }

    private static SampleLine longest(List<SampleLine> lines) {
        return lines.stream().max(Comparator.comparingInt(line -> line.text().length())).orElseThrow();
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
