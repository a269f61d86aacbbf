package io.github.longhand.fop.image;

import java.util.List;
import org.apache.fop.fonts.FontTriplet;

/**
 * Text that lies unseen beneath handwriting, so that it can be searched and copied.
 *
 * @param text as it is to be found
 * @param font the font of the text around it, in order of preference
 * @param sizeMillipoints of the font
 */
public record HiddenText(String text, List<FontTriplet> font, int sizeMillipoints) {

    public HiddenText {
        font = List.copyOf(font);
    }
}
