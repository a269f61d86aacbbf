package io.github.longhand.sampling;

import io.github.longhand.LonghandException;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.hand.Hand;
import io.github.longhand.network.SynthesisNetwork;
import io.github.longhand.reading.Reader;
import io.github.longhand.reading.Readers;
import io.github.longhand.text.Composer;
import io.github.longhand.text.Composition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Writes lines with a hand.
 *
 * <p>A line may have any character of the Latin script and the usual signs. What the hand has not
 * learned is drawn: marks over the letters it has written, and glyphs of the built-in alphabet
 * between them, in the slant and size of the line. The line's trace, if it has one, is about what
 * the network wrote, and so is its text.
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
    private final Composer composer;
    private final Optional<Reader> reader;

    private Scribe(Hand hand, Sampler sampler, Composer composer, Optional<Reader> reader) {
        this.hand = hand;
        this.sampler = sampler;
        this.composer = composer;
        this.reader = reader;
    }

    /**
     * A scribe that writes with {@code hand}, a line on two cores if they are free, many lines on all; it reads
     * what it wrote with the {@linkplain Readers#builtIn() reader} of the class path, if there is one.
     */
    public static Scribe with(Hand hand) {
        return new Scribe(hand, new Sampler(SynthesisNetwork.of(hand.weights()), hand.alphabet()),
                Composer.of(hand.alphabet(), character -> GlyphSet.builtIn().has(character)).drawing(hand.drawn()),
                Readers.builtIn());
    }

    /** The same scribe, with another reader or none. */
    public Scribe readBy(Optional<Reader> other) {
        return new Scribe(hand, sampler, composer, other);
    }

    /**
     * A scribe that has {@code characters} drawn from the built-in alphabet although the hand knows
     * them, in place of those that the hand {@linkplain Hand#drawn says} it writes badly.
     */
    public Scribe drawing(String characters) {
        return new Scribe(hand, sampler, composer.drawing(characters), reader);
    }

    public Hand hand() {
        return hand;
    }

    /**
     * What the pen will do for a text of any length: which characters the network writes, and what
     * is drawn.
     *
     * @throws LonghandException (input) if the text has a character that cannot be written, and
     *         {@code settings} ask for no placeholders; the message names it and its place
     */
    public Composition compose(String text, ScribeSettings settings) throws LonghandException {
        return (settings.placeholders() ? composer.withPlaceholder(GlyphSet.PLACEHOLDER) : composer).compose(text);
    }

    /**
     * Writes one line.
     *
     * @throws LonghandException (input) if the text is empty, too long or has a character that
     *         cannot be written, or a setting is out of range; (work) if the line did not come to
     *         its end in any of its tries, or, if that is asked for, a word cannot be read
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
        List<Composition> compositions = new ArrayList<>();
        List<LineRequest> base = new ArrayList<>();
        for (LineRequest line : lines) {
            check(line);
            Composition composition = compose(line.text(), line.settings());
            compositions.add(composition);
            if (!composition.base().isEmpty()) {
                base.add(new LineRequest(composition.base(), line.settings()));
            }
        }
        Iterator<WrittenLine> written = sample(base).iterator();
        List<WrittenLine> complete = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Composition composition = compositions.get(i);
            Optional<WrittenLine> line = composition.base().isEmpty() ? Optional.empty()
                    : Optional.of(written.next());
            Optional<Legibility> legibility = line.flatMap(WrittenLine::legibility);
            WrittenLine whole = Completion.complete(drawingUnreadable(composition, legibility), line,
                    lines.get(i).settings().seed(), GlyphSet.builtIn());
            complete.add(legibility.map(read -> read.placed(composition.placesOfBase())).map(whole::withLegibility)
                    .orElse(whole));
            requireLegible(complete.get(i), lines.get(i).settings());
        }
        return complete;
    }

    /** Has words drawn that no try made readable; where a glyph is lacking, the best of the tries stands. */
    private static Composition drawingUnreadable(Composition composition, Optional<Legibility> legibility) {
        Composition drawn = composition;
        for (Legibility.Word word : legibility.map(Legibility::words).orElse(List.of())) {
            if (!word.readable() && word.text().chars().allMatch(GlyphSet.builtIn()::has)) {
                drawn = drawn.drawing(word.start(), word.start() + word.text().length());
            }
        }
        return drawn;
    }

    private static void requireLegible(WrittenLine line, ScribeSettings settings) throws LonghandException {
        if (settings.check() == ScribeSettings.Check.STRICT && !line.unreadable().isEmpty()) {
            throw LonghandException.work("the word '" + line.unreadable().get(0) + "' of the line \""
                    + start(line.text()) + "\" did not become readable in " + Patience.most(settings)
                    + " tries; try another seed, a larger bias or more tries");
        }
    }

    /** Has the network write lines that are all in its alphabet. */
    private List<WrittenLine> sample(List<LineRequest> lines) throws LonghandException {
        RawLine[] written = new RawLine[lines.size()];
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            waiting.add(i);
        }
        for (int attempt = 0; !waiting.isEmpty(); attempt++) {
            List<Sampler.Task> tasks = new ArrayList<>();
            for (int i : waiting) {
                ScribeSettings settings = lines.get(i).settings();
                if (attempt == Patience.most(settings)) {
                    throw LonghandException.work("the line \"" + start(lines.get(i).text()) + "\" ran on without coming"
                            + " to its end in " + attempt + " tries; try another seed, a larger bias or a shorter line");
                }
                tasks.add(new Sampler.Task(lines.get(i).text(), Patience.at(settings, attempt),
                        Seeds.attempt(settings.seed(), attempt)));
            }
            List<RawLine> raw = sampler.write(tasks);
            List<Integer> failed = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                if (raw.get(i).isComplete()) {
                    written[waiting.get(i)] = raw.get(i);
                } else {
                    failed.add(waiting.get(i));
                }
            }
            waiting = failed;
        }
        return read(Arrays.asList(written));
    }

    /** Has lines read, and their bad words written again, where that is asked for. */
    private List<WrittenLine> read(List<RawLine> lines) throws LonghandException {
        List<RawLine> toRead = lines.stream().filter(line -> isChecked(line.settings())).toList();
        if (toRead.isEmpty()) {
            return lines.stream().map(Finishing::finish).toList();
        }
        Iterator<Mending.Mended> read = Mending.mend(toRead, reader.orElseThrow(), sampler).iterator();
        List<WrittenLine> written = new ArrayList<>();
        for (RawLine line : lines) {
            if (isChecked(line.settings())) {
                Mending.Mended mended = read.next();
                written.add(Finishing.finish(mended.line()).withLegibility(mended.legibility()));
            } else {
                written.add(Finishing.finish(line));
            }
        }
        return written;
    }

    private boolean isChecked(ScribeSettings settings) {
        return settings.check() != ScribeSettings.Check.NONE && reader.isPresent();
    }

    private void check(LineRequest line) throws LonghandException {
        line.settings().requireInRange();
        ScribeSettings.Check check = line.settings().check();
        if (reader.isEmpty() && (check == ScribeSettings.Check.WORDS || check == ScribeSettings.Check.STRICT)) {
            throw LonghandException.input("there is no reader on the class path to check lines with; add the jar"
                    + " longhand-hand-iam, or write without a check");
        }
        String text = line.text();
        if (text.isBlank()) {
            throw LonghandException.input("there is no text to write");
        }
        if (text.length() > LONGEST_LINE) {
            throw LonghandException.input("a line has at most " + LONGEST_LINE + " characters, not " + text.length()
                    + "; break it into lines, or set it as a page");
        }
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
