package io.github.longhand.fop.element;

import io.github.longhand.fop.writing.Word;
import org.apache.fop.datatypes.LengthBase;
import org.apache.fop.datatypes.PercentBaseContext;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.InstreamForeignObject;
import org.apache.fop.layoutmgr.LayoutManager;

/**
 * The width of a word's box: the word's own. All boxes share one; FOP asks with the layout manager
 * of the box at hand, which also knows the line, so a word too wide for it is noticed here.
 */
final class WordWidth extends Millipoints {

    @Override
    int millipoints(PercentBaseContext context) {
        if (!(context instanceof LayoutManager manager && manager.getFObj() instanceof InstreamForeignObject box
                && box.getChildXMLObj() instanceof WordObject object)) {
            return 0;
        }
        int width = box.getIntrinsicWidth();
        int available = context.getBaseLength(LengthBase.CONTAINING_BLOCK_WIDTH, box);
        if (available > 0 && width > available) {
            object.reportOverwide(width / 1000.0, available / 1000.0);
        }
        return width;
    }

    /** Reports a word that is wider than its line. */
    static void report(FONode element, Word word, double width, double available) {
        ContentNodes.events(element).overwideWord(element, word.text(), Math.round(width * 10) / 10.0,
                Math.round(available * 10) / 10.0, element.getLocator());
    }
}
