package io.github.longhand.page;

import io.github.longhand.LonghandException;
import java.util.Locale;

/**
 * How text is set on pages. Immutable; change one thing with a {@code with} method.
 *
 * @param size of the paper
 * @param margins around the text
 * @param xHeightMm the height of small letters
 * @param lineHeightMm from one base line to the next
 * @param alignment of the lines
 * @param firstLineIndentMm by which the first line of a paragraph begins later
 * @param hangingIndentMm by which the others do
 * @param paragraphSpaceMm between paragraphs, beyond the line height; whole lines on ruled paper
 * @param widows the fewest lines of a paragraph that may stand on top of a page, at least 1
 * @param orphans the fewest lines of a paragraph that may stand at the foot of a page, at least 1
 * @param ruling whether lines sit on rules
 * @param lineBreaking how lines are broken
 * @param unevenness 0 for none of a human's drift, 1 for much of it
 * @param shrinkToFit whether the writing is made smaller, line height and all, until the text fits
 *        one page
 */
public record PageSettings(PageSize size, Margins margins, double xHeightMm, double lineHeightMm,
        Alignment alignment, double firstLineIndentMm, double hangingIndentMm, double paragraphSpaceMm, int widows,
        int orphans, Ruling ruling, LineBreaking lineBreaking, double unevenness, boolean shrinkToFit) {
    public static final double DEFAULT_X_HEIGHT_MM = 2.2;
    /** The usual line height, in x-heights. */
    public static final double DEFAULT_LEADING = 3.6;
    public static final double DEFAULT_UNEVENNESS = 0.4;
    private static final double SMALLEST_X_HEIGHT_MM = 0.2;
    /** What a line must have room for, in x-heights. */
    private static final double NARROWEST = 4;

    /** Letters 2.2 mm high on this paper with margins of 20 mm, left-aligned, paragraphs apart. */
    public static PageSettings of(PageSize size) {
        double lineHeight = DEFAULT_LEADING * DEFAULT_X_HEIGHT_MM;
        return new PageSettings(size, Margins.all(20), DEFAULT_X_HEIGHT_MM, lineHeight, Alignment.LEFT, 0, 0,
                lineHeight / 2, 2, 2, Ruling.NONE, LineBreaking.OPTIMAL, DEFAULT_UNEVENNESS, false);
    }

    public PageSettings withMargins(Margins other) {
        return new PageSettings(size, other, xHeightMm, lineHeightMm, alignment, firstLineIndentMm, hangingIndentMm,
                paragraphSpaceMm, widows, orphans, ruling, lineBreaking, unevenness, shrinkToFit);
    }

    /** Other letters, on lines as far apart as they were. */
    public PageSettings withXHeightMm(double other) {
        return new PageSettings(size, margins, other, lineHeightMm, alignment, firstLineIndentMm, hangingIndentMm,
                paragraphSpaceMm, widows, orphans, ruling, lineBreaking, unevenness, shrinkToFit);
    }

    public PageSettings withLineHeightMm(double other) {
        return new PageSettings(size, margins, xHeightMm, other, alignment, firstLineIndentMm, hangingIndentMm,
                paragraphSpaceMm, widows, orphans, ruling, lineBreaking, unevenness, shrinkToFit);
    }

    public PageSettings withAlignment(Alignment other) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, other, firstLineIndentMm, hangingIndentMm,
                paragraphSpaceMm, widows, orphans, ruling, lineBreaking, unevenness, shrinkToFit);
    }

    public PageSettings withIndentsMm(double firstLine, double hanging) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, alignment, firstLine, hanging,
                paragraphSpaceMm, widows, orphans, ruling, lineBreaking, unevenness, shrinkToFit);
    }

    public PageSettings withParagraphSpaceMm(double other) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, alignment, firstLineIndentMm,
                hangingIndentMm, other, widows, orphans, ruling, lineBreaking, unevenness, shrinkToFit);
    }

    public PageSettings withWidowsAndOrphans(int fewestOnTop, int fewestAtFoot) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, alignment, firstLineIndentMm,
                hangingIndentMm, paragraphSpaceMm, fewestOnTop, fewestAtFoot, ruling, lineBreaking, unevenness,
                shrinkToFit);
    }

    public PageSettings withRuling(Ruling other) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, alignment, firstLineIndentMm,
                hangingIndentMm, paragraphSpaceMm, widows, orphans, other, lineBreaking, unevenness, shrinkToFit);
    }

    public PageSettings withLineBreaking(LineBreaking other) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, alignment, firstLineIndentMm,
                hangingIndentMm, paragraphSpaceMm, widows, orphans, ruling, other, unevenness, shrinkToFit);
    }

    public PageSettings withUnevenness(double other) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, alignment, firstLineIndentMm,
                hangingIndentMm, paragraphSpaceMm, widows, orphans, ruling, lineBreaking, other, shrinkToFit);
    }

    public PageSettings withShrinkToFit(boolean other) {
        return new PageSettings(size, margins, xHeightMm, lineHeightMm, alignment, firstLineIndentMm,
                hangingIndentMm, paragraphSpaceMm, widows, orphans, ruling, lineBreaking, unevenness, other);
    }

    /** The same with letters, lines, indents and paragraph space {@code factor} times as large. */
    PageSettings scaled(double factor) {
        return new PageSettings(size, margins, factor * xHeightMm, factor * lineHeightMm, alignment,
                factor * firstLineIndentMm, factor * hangingIndentMm, factor * paragraphSpaceMm, widows, orphans,
                ruling, lineBreaking, unevenness, shrinkToFit);
    }

    /** The width between the margins; may be negative until {@link #check} has passed. */
    double textWidthMm() {
        return size.widthMm() - margins.leftMm() - margins.rightMm();
    }

    /** The height between the margins; may be negative until {@link #check} has passed. */
    double textHeightMm() {
        return size.heightMm() - margins.topMm() - margins.bottomMm();
    }

    /** How many lines a page has room for. */
    int linesPerPage() {
        return (int) Math.floor(textHeightMm() / lineHeightMm + 1e-9);
    }

    void check() throws LonghandException {
        require(xHeightMm >= SMALLEST_X_HEIGHT_MM && xHeightMm <= 500,
                "the x-height must lie between 0.2 and 500 mm, not %.2f", xHeightMm);
        require(lineHeightMm >= xHeightMm && lineHeightMm <= PageSize.LARGEST_MM,
                "the line height must not be less than the x-height, %.2f mm, nor above 5000 mm; it is %.2f mm",
                xHeightMm, lineHeightMm);
        require(unevenness >= 0 && unevenness <= 1, "the unevenness must lie between 0 and 1, not %.2f", unevenness);
        require(widows >= 1 && orphans >= 1, "widows and orphans must be 1 or more, not %d and %d", widows, orphans);
        require(paragraphSpaceMm >= 0 && paragraphSpaceMm <= PageSize.LARGEST_MM,
                "the space between paragraphs must lie between 0 and 5000 mm, not %.2f", paragraphSpaceMm);
        require(textWidthMm() > 0 && textHeightMm() > 0,
                "margins of %.1f + %.1f by %.1f + %.1f mm leave no room on a page of %.1f x %.1f mm: make them smaller",
                margins.leftMm(), margins.rightMm(), margins.topMm(), margins.bottomMm(), size.widthMm(),
                size.heightMm());
        require(linesPerPage() >= 1, "no line of %.1f mm fits into the %.1f mm between the margins: make the line"
                + " height or the margins smaller", lineHeightMm, textHeightMm());
        double indent = Math.max(firstLineIndentMm, hangingIndentMm);
        require(firstLineIndentMm >= 0 && hangingIndentMm >= 0, "indents must be 0 or more, not %.1f and %.1f mm",
                firstLineIndentMm, hangingIndentMm);
        require(textWidthMm() - indent >= NARROWEST * xHeightMm,
                "the %.1f mm between the margins are too narrow for letters of %.1f mm and an indent of %.1f mm",
                textWidthMm(), xHeightMm, indent);
    }

    private static void require(boolean holds, String message, Object... values) throws LonghandException {
        if (!holds) {
            throw LonghandException.input(String.format(Locale.ROOT, message, values));
        }
    }
}
