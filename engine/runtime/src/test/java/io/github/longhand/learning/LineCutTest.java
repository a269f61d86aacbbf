package io.github.longhand.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On lines of ten letters each, as high as wide, with a bar set late on one in the middle. */
class LineCutTest {
    private static final int LETTERS = 10;
    private static final double PITCH = 2.5;

    @ParameterizedTest
    @ValueSource(doubles = {0, 8, -8, 15, -15})
    void linesAreToldApartHoweverTheyLean(double degrees) {
        List<Ink> cut = LineCut.cut(written(3, Math.toRadians(degrees)), 3);
        assertEquals(List.of(LETTERS + 1, LETTERS + 1, LETTERS + 1),
                cut.stream().map(line -> line.strokes().size()).toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 8, -8})
    void aLineStaysOne(double degrees) {
        assertEquals(1, LineCut.cut(written(1, Math.toRadians(degrees)), 1).size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 8, -8})
    void moreLinesThanSaidAreSeen(double degrees) {
        assertEquals(2, LineCut.cut(written(2, Math.toRadians(degrees)), 1).size());
    }

    private static Ink written(int lines, double angle) {
        List<Stroke> strokes = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            double base = line * PITCH;
            for (int letter = 0; letter < LETTERS; letter++) {
                double x = 1.5 * letter;
                strokes.add(turned(angle, x, base, x + 0.5, base - 1, x + 1, base));
            }
            strokes.add(turned(angle, 8.5, base - 0.8, 9.5, base - 0.8));
        }
        return new Ink(strokes);
    }

    private static Stroke turned(double angle, double... xy) {
        double[] turned = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            turned[i] = xy[i] * Math.cos(angle) - xy[i + 1] * Math.sin(angle);
            turned[i + 1] = xy[i] * Math.sin(angle) + xy[i + 1] * Math.cos(angle);
        }
        return Stroke.of(turned);
    }
}
