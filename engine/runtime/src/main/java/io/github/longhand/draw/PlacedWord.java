package io.github.longhand.draw;

/**
 * A word of a drawing and where it stands, so that its text can be searched for and selected.
 *
 * @param text without blanks at which a line may end
 * @param leftMm where its ink begins
 * @param baseLineMm the height of the line on which it stands, from the top of the drawing
 * @param widthMm of its ink, 0 or more
 * @param xHeightMm of its letters, above 0
 */
public record PlacedWord(String text, double leftMm, double baseLineMm, double widthMm, double xHeightMm) {

    PlacedWord translated(double dxMm, double dyMm) {
        return new PlacedWord(text, leftMm + dxMm, baseLineMm + dyMm, widthMm, xHeightMm);
    }
}
