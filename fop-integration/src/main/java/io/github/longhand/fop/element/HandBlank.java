package io.github.longhand.fop.element;

import io.github.longhand.fop.writing.Look;
import io.github.longhand.fop.writing.Word;
import io.github.longhand.page.WordGaps;
import org.apache.fop.datatypes.PercentBaseContext;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.properties.EnumProperty;
import org.apache.fop.fo.properties.NumberProperty;
import org.apache.fop.fo.properties.Property;
import org.apache.fop.fo.properties.SpaceProperty;
import org.apache.fop.fonts.Font;

/**
 * The word spacing that makes a printed blank as wide as the hand would leave it. It may shrink as little
 * as the gaps of handwritten pages, for words that stand too close run together; it may stretch by a half.
 */
final class HandBlank extends SpaceProperty {
    private final Word before;
    private final BlankFont font;

    /** The font of the blank, found when FOP lays out. */
    interface BlankFont {
        Font font();
    }

    HandBlank(Word before, BlankFont font) {
        this.before = before;
        this.font = font;
        setConditionality(EnumProperty.getInstance(Constants.EN_DISCARD, "DISCARD"), true);
        setPrecedence(NumberProperty.getInstance(0), true);
    }

    @Override
    public Property getMinimum(PercentBaseContext context) {
        return spacing(1 - WordGaps.SHRINK);
    }

    @Override
    public Property getOptimum(PercentBaseContext context) {
        return spacing(1);
    }

    @Override
    public Property getMaximum(PercentBaseContext context) {
        return spacing(1.5);
    }

    private Property spacing(double part) {
        return new Millipoints() {
            @Override
            int millipoints(PercentBaseContext context) {
                double blank = before.drawn().blankMm() * Look.POINTS_PER_MM * 1000;
                double elastic = blank > 0 ? blank * part : blank; // words that have grown together stay so
                return (int) Math.round(elastic) - font.font().getCharWidth(' ');
            }
        };
    }
}
