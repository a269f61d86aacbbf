package io.github.longhand.ink;

import java.util.ArrayList;
import java.util.List;

/** Lines of letters like n, with an l or a p now and then, on the base line y = 0. */
final class MadeUpWriting {

    private MadeUpWriting() {
    }

    /** {@code letters} letters of height {@code xHeight}; every fifth reaches that much times {@code reach}. */
    static Ink line(int letters, double xHeight, double reach) {
        List<Stroke> strokes = new ArrayList<>();
        for (int letter = 0; letter < letters; letter++) {
            double x = 2 * xHeight * letter;
            double top = letter % 5 == 2 ? -xHeight * reach : -xHeight;
            double foot = letter % 10 == 4 ? xHeight * (reach - 1) : 0;
            List<Point> points = new ArrayList<>();
            for (int i = 0; i <= 20; i++) {
                double y = top + (foot - top) * (0.5 + 0.5 * Math.cos(2 * Math.PI * i / 20));
                points.add(new Point(x + i * xHeight / 20, y));
            }
            strokes.add(Stroke.of(points));
        }
        return new Ink(strokes);
    }
}
