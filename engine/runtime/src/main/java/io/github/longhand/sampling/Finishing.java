package io.github.longhand.sampling;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From what the network drew to a line of ink: level, on the base line, in x-heights. */
final class Finishing {

    private Finishing() {
    }

    static WrittenLine finish(RawLine raw) {
        float[] offsets = raw.offsets();
        int[] characters = raw.characters();
        int points = characters.length;
        double unit = raw.settings().style().xHeight();
        double[] xs = new double[points];
        double[] ys = new double[points];
        double x = 0;
        double y = 0;
        for (int i = 0; i < points; i++) {
            x += offsets[3 * i] / unit;
            y += offsets[3 * i + 1] / unit;
            xs[i] = x;
            ys[i] = y;
        }
        BaseLine base = BaseLine.of(raw.text(), xs, ys, characters);
        double left = Arrays.stream(xs).min().orElse(0);
        for (int i = 0; i < points; i++) {
            ys[i] -= base.at(xs[i]);
            xs[i] -= left;
        }
        List<Stroke> strokes = new ArrayList<>();
        List<int[]> owners = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < points; i++) {
            if (offsets[3 * i + 2] == 1 || i == points - 1) {
                double[] xy = new double[2 * (i + 1 - from)];
                for (int point = from; point <= i; point++) {
                    xy[2 * (point - from)] = xs[point];
                    xy[2 * (point - from) + 1] = ys[point];
                }
                strokes.add(Stroke.of(xy));
                owners.add(Arrays.copyOfRange(characters, from, i + 1));
                from = i + 1;
            }
        }
        return new WrittenLine(raw.text(), new Ink(strokes), owners.toArray(int[][]::new), raw.seed(), raw.trace());
    }
}
