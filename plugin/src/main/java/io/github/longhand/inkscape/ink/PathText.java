package io.github.longhand.inkscape.ink;

import io.github.longhand.ink.BezierPath;
import java.math.BigDecimal;

/**
 * Path data for a document whose user unit may be anything: relative, on a decimal grid as fine as
 * asked for, without drift.
 */
final class PathText {
    private static final int MOST_DECIMALS = 9;

    private final StringBuilder data = new StringBuilder();
    private final int decimals;
    private final double grid;

    private PathText(int decimals) {
        this.decimals = decimals;
        this.grid = Math.pow(10, decimals);
    }

    /** The data of {@code path}, rounded to a power of ten no larger than {@code detail}. */
    static String of(BezierPath path, double detail) {
        int decimals = (int) Math.ceil(-Math.log10(detail));
        PathText text = new PathText(Math.max(0, Math.min(MOST_DECIMALS, decimals)));
        text.append(path);
        return text.data.toString();
    }

    private void append(BezierPath path) {
        long x = Math.round(path.x(0) * grid);
        long y = Math.round(path.y(0) * grid);
        data.append("m ");
        number(x);
        data.append(',');
        number(y);
        for (int curve = 0; curve < path.curves(); curve++) {
            data.append(curve == 0 ? " c" : "");
            for (int p = 3 * curve + 1; p <= 3 * curve + 3; p++) {
                data.append(' ');
                number(Math.round(path.x(p) * grid) - x);
                data.append(',');
                number(Math.round(path.y(p) * grid) - y);
            }
            x = Math.round(path.x(3 * curve + 3) * grid);
            y = Math.round(path.y(3 * curve + 3) * grid);
        }
        if (path.closed()) {
            data.append(" z");
        }
    }

    private void number(long value) {
        BigDecimal number = BigDecimal.valueOf(value, decimals).stripTrailingZeros();
        data.append(value == 0 ? "0" : number.toPlainString());
    }
}
