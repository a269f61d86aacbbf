package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.page.Alignment;
import io.github.longhand.page.Length;
import io.github.longhand.page.LineBreaking;
import io.github.longhand.page.Margins;
import io.github.longhand.page.PageSettings;
import io.github.longhand.page.PageSize;
import io.github.longhand.page.Ruling;
import io.github.longhand.text.HardWraps;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say how a text is set on pages. */
final class PageOptions {
    @Option(names = "--page", required = true, paramLabel = "SIZE",
            description = "Set the text on pages of this size: A3 to A7, B4 to B6, Letter, Legal, ... or '120mm x 170mm';"
                    + " 'A5 landscape' is on its side.")
    private String page;

    @Option(names = "--align", paramLabel = "HOW", defaultValue = "left",
            description = "left, right, center or justified (default: ${DEFAULT-VALUE}).")
    private Alignment alignment;

    @Option(names = "--line-height", paramLabel = "LENGTH", converter = LengthConverter.class,
            description = "From one line to the next (default: 3.6 times the height of small letters).")
    private Length lineHeight;

    @Option(names = "--indent", paramLabel = "LENGTH", defaultValue = "0", converter = LengthConverter.class,
            description = "By how much the first line of a paragraph begins later (default: ${DEFAULT-VALUE}).")
    private Length indent;

    @Option(names = "--hanging", paramLabel = "LENGTH", defaultValue = "0", converter = LengthConverter.class,
            description = "By how much the other lines do (default: ${DEFAULT-VALUE}).")
    private Length hanging;

    @Option(names = "--paragraph-space", paramLabel = "LENGTH", converter = LengthConverter.class,
            description = "Between paragraphs (default: half a line).")
    private Length paragraphSpace;

    @Option(names = "--ruled", paramLabel = "HOW",
            description = "drawn: draw rules and write on them; on_paper: write where the paper has its rules, a line"
                    + " height apart.")
    private Ruling ruling = Ruling.NONE;

    @Option(names = "--unevenness", paramLabel = "N", defaultValue = "" + PageSettings.DEFAULT_UNEVENNESS,
            description = "How much the hand drifts, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double unevenness;

    @Option(names = "--fit", description = "Make the writing smaller until the text fits one page.")
    private boolean fit;

    @Option(names = "--first-fit", description = "Fill each line as far as it goes, without looking ahead.")
    private boolean firstFit;

    @Option(names = "--widows", paramLabel = "N", defaultValue = "2",
            description = "The fewest lines of a paragraph at the top of a page (default: ${DEFAULT-VALUE}).")
    private int widows;

    @Option(names = "--orphans", paramLabel = "N", defaultValue = "2",
            description = "The fewest lines of a paragraph at the foot of a page (default: ${DEFAULT-VALUE}).")
    private int orphans;

    @Option(names = "--reflow", description = "Join the lines of paragraphs that an editor has wrapped.")
    private boolean reflow;

    /** The text as it is to be set. */
    String text(String given) {
        return reflow ? HardWraps.joined(given) : given;
    }

    /**
     * All that was asked for.
     *
     * @throws LonghandException (input) if the size or the margins are none
     */
    PageSettings settings(Optional<String> margin, double xHeightMm) throws LonghandException {
        PageSettings settings = PageSettings.of(PageSize.parse(page));
        if (margin.isPresent()) {
            settings = settings.withMargins(Margins.parse(margin.get()));
        }
        double height = lineHeight == null ? PageSettings.DEFAULT_LEADING * xHeightMm : lineHeight.mm();
        return settings.withXHeightMm(xHeightMm).withLineHeightMm(height).withAlignment(alignment)
                .withIndentsMm(indent.mm(), hanging.mm())
                .withParagraphSpaceMm(paragraphSpace == null ? height / 2 : paragraphSpace.mm())
                .withRuling(ruling).withUnevenness(unevenness).withShrinkToFit(fit)
                .withLineBreaking(firstFit ? LineBreaking.FIRST_FIT : LineBreaking.OPTIMAL)
                .withWidowsAndOrphans(widows, orphans);
    }
}
