package io.github.longhand.page;

import io.github.longhand.LonghandException;

/** The room left free at the edges of a page, in millimetres; none is negative. */
public record Margins(double topMm, double rightMm, double bottomMm, double leftMm) {

    public Margins {
        if (!(topMm >= 0 && rightMm >= 0 && bottomMm >= 0 && leftMm >= 0)) {
            throw new IllegalArgumentException("margins are 0 or more, not " + topMm + ", " + rightMm + ", "
                    + bottomMm + ", " + leftMm);
        }
    }

    public static Margins all(double mm) {
        return new Margins(mm, mm, mm, mm);
    }

    /**
     * The margins that {@code text} says, in the order of style sheets: one length for all; two
     * for top and bottom, and the sides; or four for top, right, bottom, left.
     *
     * @throws LonghandException (input) if it says none
     */
    public static Margins parse(String text) throws LonghandException {
        String[] parts = text.strip().split("[\\s,]+");
        if (parts.length != 1 && parts.length != 2 && parts.length != 4) {
            throw LonghandException.input("margins are one, two or four lengths, such as 15mm or '20mm 15mm', not "
                    + parts.length);
        }
        double[] mm = new double[4];
        for (int i = 0; i < 4; i++) {
            mm[i] = Length.parse(parts[i % parts.length]).mm();
            if (mm[i] < 0) {
                throw LonghandException.input("a margin must be 0 or more, not " + parts[i % parts.length]);
            }
        }
        return new Margins(mm[0], mm[1], mm[2], mm[3]);
    }
}
