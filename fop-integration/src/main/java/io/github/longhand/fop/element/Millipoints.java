package io.github.longhand.fop.element;

import org.apache.fop.datatypes.PercentBaseContext;
import org.apache.fop.fo.properties.LengthProperty;

/** A length that is known only when FOP lays out, because the word that has it is yet to be written. */
abstract class Millipoints extends LengthProperty {

    /** Its value, in thousandths of a point. */
    abstract int millipoints(PercentBaseContext context);

    @Override
    public int getValue() {
        return millipoints(null); // as FOP has it: no context is null
    }

    @Override
    public int getValue(PercentBaseContext context) {
        return millipoints(context);
    }

    @Override
    public double getNumericValue() {
        return millipoints(null);
    }

    @Override
    public double getNumericValue(PercentBaseContext context) {
        return millipoints(context);
    }

    @Override
    public boolean isAbsolute() {
        return false;
    }
}
