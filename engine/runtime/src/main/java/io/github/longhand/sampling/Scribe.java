package io.github.longhand.sampling;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.network.SynthesisNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes lines with a hand.
 *
 * <p>Same hand, text, style, bias and seed give the same ink, bit for bit: alone or among other
 * lines, on one thread or many, with the Vector API or without. Safe for use by many threads at
 * once; the weights are packed once, when the scribe is made.
 */
public final class Scribe {
    /** The longest line that is written in one go; the network has seen lines of up to about 70. */
    public static final int LONGEST_LINE = 1000;

    private final Hand hand;
    private final Sampler sampler;

    private Scribe(Hand hand) {
        this.hand = hand;
        this.sampler = new Sampler(SynthesisNetwork.of(hand.weights()), hand.alphabet());
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
        for (LineRequest line : lines) {
            check(line);
        }
        WrittenLine[] written = new WrittenLine[lines.size()];
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            waiting.add(i);
        }
        for (int attempt = 0; !waiting.isEmpty(); attempt++) {
            List<Sampler.Task> tasks = new ArrayList<>();
            for (int i : waiting) {
                ScribeSettings settings = lines.get(i).settings();
                if (attempt == settings.tries()) {
                    throw LonghandException.work("the line \"" + start(lines.get(i).text()) + "\" ran on without coming"
                            + " to its end in " + attempt + " tries; try another seed, a larger bias or a shorter line");
                }
                tasks.add(new Sampler.Task(lines.get(i).text(), settings, Seeds.attempt(settings.seed(), attempt)));
            }
            List<RawLine> raw = sampler.write(tasks);
            List<Integer> failed = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                if (raw.get(i).isComplete()) {
                    written[waiting.get(i)] = Finishing.finish(raw.get(i));
                } else {
                    failed.add(waiting.get(i));
                }
            }
            waiting = failed;
        }
        return Arrays.asList(written);
    }

    private void check(LineRequest line) throws LonghandException {
        line.settings().check();
        String text = line.text();
        if (text.isBlank()) {
            throw LonghandException.input("there is no text to write");
        }
        if (text.length() > LONGEST_LINE) {
            throw LonghandException.input("a line has at most " + LONGEST_LINE + " characters, not " + text.length()
                    + "; break it into lines, or set it as a page");
        }
        for (int i = 0; i < text.length(); i++) {
            if (!hand.alphabet().contains(text.charAt(i))) {
                throw LonghandException.input(String.format("the hand '%s' cannot write '%c' (U+%04X), character %d of"
                        + " \"%s\"", hand.name(), text.charAt(i), (int) text.charAt(i), i + 1, start(text)));
            }
        }
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
