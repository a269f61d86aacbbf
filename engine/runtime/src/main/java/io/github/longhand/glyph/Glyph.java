package io.github.longhand.glyph;

import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A designed character or mark that can be drawn in any {@link Manner}. Immutable. */
public final class Glyph {
    private final String name;
    private final double advance;
    private final List<GlyphPath> paths;

    Glyph(String name, double advance, List<GlyphPath> paths) {
        this.name = name;
        this.advance = advance;
        this.paths = List.copyOf(paths);
    }

    /** The character, or the name of the mark. */
    public String name() {
        return name;
    }

    /** From where it begins to where the next one would, in x-heights; 0 for a mark. */
    public double advance() {
        return advance;
    }

    List<GlyphPath> paths() {
        return paths;
    }

    /**
     * This glyph from (0, 0) on its base line, y downward.
     *
     * <p>With looseness the whole is a little larger or smaller, turned and raised, and every
     * point it passes is a little off, as {@code random} has it: no two are alike.
     */
    public Ink draw(Manner manner, RandomGenerator random) {
        double loose = manner.looseness();
        double wider = 1 + 0.05 * loose * swing(random);
        double taller = 1 + 0.04 * loose * swing(random);
        double turn = 0.03 * loose * swing(random);
        double lean = manner.slant() + 0.04 * loose * swing(random);
        double raise = 0.035 * loose * swing(random);
        List<Stroke> strokes = new ArrayList<>();
        for (GlyphPath path : paths) {
            double strokeX = 0.02 * loose * swing(random);
            double strokeY = 0.02 * loose * swing(random);
            double[] at = new double[2 * path.size()];
            for (int i = 0; i < path.size(); i++) {
                double x = path.x(i) * wider + strokeX + 0.025 * loose * swing(random);
                double y = path.y(i) * taller + strokeY + 0.025 * loose * swing(random);
                at[2 * i] = manner.size() * (x - lean * y);
                at[2 * i + 1] = manner.size() * (y + turn * x + raise);
            }
            strokes.add(Stroke.of(path.flatten(at, manner.spacing())));
        }
        return new Ink(strokes);
    }

    // Between -1 and 1, mostly near 0; sums of uniform numbers are the same bits on every machine.
    private static double swing(RandomGenerator random) {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 1.5 - 1;
    }
}
