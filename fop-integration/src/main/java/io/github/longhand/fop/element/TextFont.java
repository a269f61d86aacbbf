package io.github.longhand.fop.element;

import java.util.List;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.properties.CommonFont;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;

/**
 * The printed font that stands where a word is written: that of the blanks, and of the text
 * beneath. Looked up when it is first needed, as FOP does with printed text.
 */
final class TextFont implements HandBlank.BlankFont {
    private final FONode node;
    private final CommonFont font;
    private List<FontTriplet> triplets = List.of();

    TextFont(FONode node, CommonFont font) {
        this.node = node;
        this.font = font;
    }

    List<FontTriplet> triplets() {
        if (triplets.isEmpty()) {
            triplets = List.of(font.getFontState(fonts()));
        }
        return triplets;
    }

    int sizeMillipoints() {
        return font.fontSize.getValue();
    }

    @Override
    public Font font() {
        return fonts().getFontInstance(triplets().get(0), sizeMillipoints());
    }

    private FontInfo fonts() {
        return node.getFOEventHandler().getFontInfo();
    }
}
