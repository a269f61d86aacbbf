package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.Drawing;
import io.github.longhand.draw.InkFiles.Format;
import io.github.longhand.draw.PlacedWord;
import io.github.longhand.hand.Hand;
import io.github.longhand.ink.Ink;
import io.github.longhand.page.Length;
import io.github.longhand.page.PageSettings;
import io.github.longhand.page.Typesetter;
import io.github.longhand.sampling.Legibility;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.Seeds;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code longhand write}: a text as ink in a file. */
@Command(name = WriteCommand.NAME, mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Writes a text by hand, into a file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand write \"call me ishmael some years ago\" -o ishmael.svg",
            "  longhand write Dear reader --style plain --seed 7 --pen fountain -o dear.png",
            "  longhand write Dear reader --style clear:0.6+round:0.4 -o between.svg",
            "  longhand write Dear reader --style-sheet -o styles.png",
            "  longhand write Dear reader --style mine.inkml --style-text \"what it says\" -o mine.svg",
            "  longhand write --file poem.txt --x-height 3mm --color sepia -o poem.pdf",
            "  longhand write letter.txt --page A5 --margin 15mm -o letter.pdf",
            "  date | longhand write - -o -",
            "",
            "Each line of the text is a line of writing; one longer than --wrap characters becomes several.",
            "JSON and InkML hold the lines apart, each with its text; the other formats put them on one drawing.",
            "With --page the text is set on pages: an empty line ends a paragraph, a form feed a page. PDF holds all",
            "pages; SVG and PNG make a file of each, letter-1.svg, letter-2.svg, ..."})
final class WriteCommand implements Callable<Integer> {
    static final String NAME = "write";

    /** Lines written together: enough to share the reading of the weights, few enough to tell of progress. */
    private static final int BATCH = 32;
    private static final int MOST_WORDS_NAMED = 20;
    private static final double DEFAULT_X_HEIGHT_MM = 4;
    private static final String DEFAULT_MARGIN = "4mm";

    private final Terminal terminal;

    @Mixin
    private TextSource source;

    @Mixin
    private Target target;

    @Mixin
    private Manner manner;

    @Mixin
    private Look look;

    @ArgGroup(exclusive = false, heading = "%nPages:%n")
    private PageOptions pages;

    @Option(names = "--margin", paramLabel = "LENGTH",
            description = "Room around the ink (default: 4mm), or at the edges of a page (default: 20mm); there also two"
                    + " lengths (top and bottom, sides) or four (top, right, bottom, left).")
    private String margin;

    @Option(names = "--draw", paramLabel = "CHARACTERS",
            description = "Draw these from the built-in alphabet although the hand knows them, instead of those that"
                    + " the hand says it writes badly; \"\" for none.")
    private Optional<String> drawn;

    @Option(names = "--style-sheet", description = "Write the line once in every style of the hand, with their names.")
    private boolean styleSheet;

    @Option(names = "--placeholders", description = "Put a box for what cannot be written, and go on.")
    private boolean placeholders;

    @Option(names = "--wrap", paramLabel = "N", defaultValue = "60",
            description = "The most characters of a line, 0 for any number (default: ${DEFAULT-VALUE}).")
    private int wrap;

    WriteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        if (wrap < 0) {
            throw LonghandException.input("--wrap must be 0 or more, not " + wrap);
        }
        String text = source.text(terminal);
        Format format = target.format();
        if (styleSheet) {
            writeStyleSheet(text);
            return 0;
        }
        if (pages != null) {
            writePages(text, format);
            return 0;
        }
        double lineHeightMm = PageSettings.DEFAULT_LEADING * look.xHeightMm(DEFAULT_X_HEIGHT_MM);
        List<String> lines = Lines.of(text, wrap);
        requireRoom(lines.size(), lineHeightMm);
        look.pen();

        Hand hand = manner.hand();
        ScribeSettings settings = manner.settings(hand, terminal).withPlaceholders(placeholders);
        List<Drawing> drawings = draw(write(lines, hand, settings), lines, lineHeightMm, format, made(hand, settings));
        target.write(drawings, text, look.png(), terminal);
        return 0;
    }

    private void writePages(String text, Format format) throws LonghandException {
        look.pen();
        PageSettings onPage = pages.settings(Optional.ofNullable(margin),
                look.xHeightMm(PageSettings.DEFAULT_X_HEIGHT_MM));
        Hand hand = manner.hand();
        ScribeSettings settings = manner.settings(hand, terminal).withPlaceholders(placeholders);
        Typesetter typesetter = Typesetter.of(scribe(hand), settings, onPage);
        try (Progress progress = Progress.of(terminal, "writing");
                PageFiles files = new PageFiles(target, look, text, made(hand, settings), terminal, progress)) {
            typesetter.set(pages.text(text), files);
            files.finish();
            warnOfUnreadable(files.unreadable());
        }
    }

    private void writeStyleSheet(String text) throws LonghandException {
        if (pages != null || manner.namesStyle()) {
            throw LonghandException.input("--style-sheet draws all styles, on one drawing: leave out --style and --page");
        }
        List<String> lines = Lines.of(text.strip(), 0);
        if (lines.size() != 1) {
            throw LonghandException.input("--style-sheet takes one line of text, not " + lines.size());
        }
        Hand hand = manner.hand();
        ScribeSettings settings = manner.settings(hand, terminal).withPlaceholders(placeholders);
        Drawing sheet = StyleSheet.of(List.of(StyleSheet.Part.allStyles(scribe(hand), settings)), lines.get(0));
        target.write(List.of(sheet), text, look.png(), terminal);
    }

    private static String made(Hand hand, ScribeSettings settings) {
        return String.format(Locale.ROOT, "Written by longhand: hand %s, style %s, bias %s, seed %d", hand.name(),
                settings.style().name(), settings.bias(), settings.seed());
    }

    /** Refuses what would be too high before time is spent on writing it. */
    private static void requireRoom(int lines, double lineHeightMm) throws LonghandException {
        int most = (int) (Drawing.LARGEST_MM / lineHeightMm);
        if (lines > most) {
            throw LonghandException.input("the text makes " + lines + " lines, and one drawing has room for " + most
                    + " of this height: set it on pages with --page, divide it, or write smaller letters");
        }
    }

    /** The lines that are not empty, as written. */
    private List<WrittenLine> write(List<String> lines, Hand hand, ScribeSettings settings) throws LonghandException {
        List<LineRequest> requests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                // The first line is the one that would be written alone; the others are not its like.
                long seed = i == 0 ? settings.seed() : Seeds.derive(settings.seed(), i);
                requests.add(new LineRequest(lines.get(i), settings.withSeed(seed)));
            }
        }
        Scribe scribe = scribe(hand);
        List<WrittenLine> written = new ArrayList<>();
        try (Progress progress = Progress.of(terminal, "writing")) {
            for (int from = 0; from < requests.size(); from += BATCH) {
                int to = Math.min(requests.size(), from + BATCH);
                written.addAll(scribe.write(requests.subList(from, to)));
                progress.at(to, requests.size());
            }
        }
        warnOfUnreadable(written.stream().flatMap(line -> line.unreadable().stream()).distinct().toList());
        return written;
    }

    private void warnOfUnreadable(List<String> words) {
        if (!words.isEmpty()) {
            int more = Math.max(0, words.size() - MOST_WORDS_NAMED);
            terminal.err().println("no try could be read of these words, so they are drawn: "
                    + String.join("  ", words.subList(0, words.size() - more))
                    + (more > 0 ? " and " + more + " more" : "") + "; another --seed or more --tries may help");
        }
    }

    private List<Drawing> draw(List<WrittenLine> written, List<String> lines, double lineHeightMm, Format format,
            String made) throws LonghandException {
        double marginMm = Length.parse(margin == null ? DEFAULT_MARGIN : margin).mm();
        double xHeightMm = look.xHeightMm(DEFAULT_X_HEIGHT_MM);
        List<Drawing> drawings = new ArrayList<>();
        Ink all = Ink.EMPTY;
        List<PlacedWord> allWords = new ArrayList<>();
        int next = 0;
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row).isEmpty()) {
                continue;
            }
            WrittenLine line = written.get(next++);
            Ink ink = line.ink().scaled(xHeightMm).translated(0, row * lineHeightMm);
            List<PlacedWord> words = placed(line, xHeightMm, row * lineHeightMm);
            all = all.plus(ink);
            allWords.addAll(words);
            drawings.add(Drawing.around(ink, words, look.pen(), look.color(), marginMm).withText(lines.get(row))
                    .withDescription(made + legibility(score(List.of(line)))));
        }
        if (format == Format.JSON || format == Format.INKML) {
            return drawings;
        }
        return List.of(Drawing.around(all, allWords, look.pen(), look.color(), marginMm)
                .withText(String.join("\n", lines)).withDescription(made + legibility(score(written))));
    }

    /** As {@link Legibility#score}, of all words of the lines that were checked. */
    private static OptionalDouble score(List<WrittenLine> lines) {
        List<Legibility.Word> words = lines.stream().flatMap(line -> line.legibility().stream())
                .flatMap(read -> read.words().stream()).toList();
        int characters = words.stream().mapToInt(word -> word.text().length()).sum();
        return characters == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(words.stream().mapToDouble(Legibility.Word::margin).sum() / characters);
    }

    /** What a file says of how well it can be read; nothing if that was not checked. */
    static String legibility(OptionalDouble score) {
        return score.isEmpty() ? "" : String.format(Locale.ROOT, ", legibility %.3f (0 is best)",
                Math.min(0, score.getAsDouble()) + 0.0);
    }

    private static List<PlacedWord> placed(WrittenLine line, double xHeightMm, double baseLineMm) {
        return line.words().stream().map(word -> new PlacedWord(word.text(), word.left() * xHeightMm, baseLineMm,
                (word.right() - word.left()) * xHeightMm, xHeightMm)).toList();
    }

    private Scribe scribe(Hand hand) {
        Scribe scribe = Scribe.with(hand);
        return drawn.map(scribe::drawing).orElse(scribe);
    }
}
