package io.github.longhand.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as files want them: short, and with a point whatever the language of the machine. */
final class Decimals {
    private Decimals() {
    }

    /** Appends a number of hundredths, such as {@code -.5} for -50. */
    static void append(StringBuilder out, long hundredths) {
        if (hundredths < 0) {
            out.append('-');
        }
        long size = Math.abs(hundredths);
        long fraction = size % 100;
        if (size >= 100 || fraction == 0) {
            out.append(size / 100);
        }
        if (fraction != 0) {
            out.append('.').append(fraction / 10);
            if (fraction % 10 != 0) {
                out.append(fraction % 10);
            }
        }
    }

    /** {@code value} with at most {@code digits} decimals, such as {@code -0.5}. */
    static String text(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
