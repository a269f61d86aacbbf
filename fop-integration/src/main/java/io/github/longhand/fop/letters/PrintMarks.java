package io.github.longhand.fop.letters;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ContentHandler;

/**
 * What a page has around it for the printer.
 *
 * @param bleedMm by how much the print reaches over the edge of the paper
 * @param cropMarks whether lines at the corners show where the paper is to be cut
 */
public record PrintMarks(double bleedMm, boolean cropMarks) {
    private static final int LINE_WIDTH = 250;
    private static final double MILLIPOINTS_PER_MM = 72_000 / 25.4;
    private static final double GAP_MM = 1;
    private static final double LENGTH_MM = 5;
    private static final double MARGIN_MM = GAP_MM + LENGTH_MM + 2;

    /** What stands between a document and FOP, so that there is room for them. */
    ContentHandler makingRoom(ContentHandler fop) {
        return bleedMm > 0 || cropMarks ? new RoomForMarks(fop, bleedMm, cropMarks ? bleedMm + MARGIN_MM : bleedMm)
                : fop;
    }

    /**
     * The crop marks of a page: two lines at each corner, outside of the bleed.
     *
     * @param width of the paper, as all here in thousandths of a point
     * @param height of the paper
     * @return thin rectangles, from the upper left corner of the paper
     */
    List<Rectangle> lines(int width, int height) {
        List<Rectangle> lines = new ArrayList<>();
        if (cropMarks) {
            int gap = (int) Math.round((bleedMm + GAP_MM) * MILLIPOINTS_PER_MM);
            int length = (int) Math.round(LENGTH_MM * MILLIPOINTS_PER_MM);
            for (int x : new int[] {0, width}) {
                lines.add(new Rectangle(x - LINE_WIDTH / 2, -gap - length, LINE_WIDTH, length));
                lines.add(new Rectangle(x - LINE_WIDTH / 2, height + gap, LINE_WIDTH, length));
            }
            for (int y : new int[] {0, height}) {
                lines.add(new Rectangle(-gap - length, y - LINE_WIDTH / 2, length, LINE_WIDTH));
                lines.add(new Rectangle(width + gap, y - LINE_WIDTH / 2, length, LINE_WIDTH));
            }
        }
        return lines;
    }
}
