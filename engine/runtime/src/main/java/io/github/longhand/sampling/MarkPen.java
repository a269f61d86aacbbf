package io.github.longhand.sampling;

import io.github.longhand.glyph.Glyph;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.glyph.Manner;
import io.github.longhand.ink.Ink;
import io.github.longhand.text.Mark;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws accents, tails and strokes on letters, in the slant and size of the line. */
final class MarkPen {
    /** Between a letter and the mark on it, and between two marks, in sizes of the line. */
    private static final double CLEARANCE = 0.16;

    private final GlyphSet glyphs;
    private final LineLook look;
    private final RandomGenerator random;

    MarkPen(GlyphSet glyphs, LineLook look, RandomGenerator random) {
        this.glyphs = glyphs;
        this.look = look;
        this.random = random;
    }

    /** The ink of all {@code marks} on {@code letter}; those above it stand on each other. */
    Ink draw(List<Mark> marks, Letter letter) {
        Ink ink = Ink.EMPTY;
        double top = letter.top() + CLEARANCE * look.size();
        for (Mark mark : marks) {
            if (mark.place() == Mark.Place.NOWHERE) {
                continue;
            }
            Ink drawn = draw(mark, letter, top);
            if (mark.place() == Mark.Place.ABOVE) {
                top = -drawn.bounds().orElseThrow().minY() + CLEARANCE * look.size();
            }
            ink = ink.plus(drawn);
        }
        return ink;
    }

    private Ink draw(Mark mark, Letter letter, double aboveTop) {
        double size = look.size();
        double top = letter.top();
        return switch (mark.place()) {
            case ABOVE -> at(mark, letter.crown(), aboveTop);
            case BELOW -> at(mark, letter.foot(), letter.bottom());
            case BELOW_RIGHT -> at(mark, letter.foot() + 0.3 * (letter.right() - letter.left()), letter.bottom());
            case BESIDE_TOP -> at(mark, letter.between(0.8 * top, top) + 0.24 * size, top - 0.38 * size);
            case BESIDE_X_HEIGHT -> at(mark, letter.right(), Math.min(top, 1.7 * size) * 0.85);
            case BESIDE_MIDDLE -> at(mark, letter.right() + 0.15 * size, 0.45 * top);
            case ACROSS_TOP -> acrossTop(mark, letter);
            case ACROSS_MIDDLE -> across(mark, letter.between(0.3 * top, 0.7 * top), 0.5 * top, 0.6 * size, 0);
            case ACROSS_LEFT -> across(mark, letter.left(), 0.5 * top, 0.55 * size, 0);
            case THROUGH_STEM -> across(mark, stem(letter), 0.52 * top, 0.55 * size, 0.5 * size);
            case THROUGH -> across(mark, letter.middle(), (top + letter.bottom()) / 2,
                    letter.right() - letter.left() + 0.3 * size, top - letter.bottom() + 0.3 * size);
            case NOWHERE -> Ink.EMPTY;
        };
    }

    /** A small letter has one stem that is tall enough; a capital is crossed over its width. */
    private Ink acrossTop(Mark mark, Letter letter) {
        double size = look.size();
        double stem = letter.between(1.2 * size, Double.POSITIVE_INFINITY);
        boolean wide = Math.abs(stem - letter.middle()) < 0.15 * (letter.right() - letter.left());
        return wide
                ? across(mark, letter.middle(), 0.76 * letter.top(), letter.right() - letter.left() + 0.3 * size, 0)
                : across(mark, stem, size + 0.5 * (letter.top() - size), 0.7 * size, 0);
    }

    private static double stem(Letter letter) {
        return letter.between(0.4 * letter.top(), 0.65 * letter.top());
    }

    private Ink at(Mark mark, double uprightX, double height) {
        Ink ink = glyph(mark).draw(look.manner(), random);
        return ink.translated(look.slanted(uprightX, -height), -height);
    }

    /** A bar or slash of the given width and height about its middle; a bar keeps its own height. */
    private Ink across(Mark mark, double uprightX, double height, double width, double tall) {
        Manner unit = new Manner(1, 0, look.spacing() / Math.max(width, tall), look.manner().looseness());
        AffineTransform place = AffineTransform.getTranslateInstance(look.slanted(uprightX, -height), -height);
        place.shear(-look.slant(), 0);
        place.scale(width, tall > 0 ? tall : width);
        return glyph(mark).draw(unit, random).transformed(place);
    }

    private Glyph glyph(Mark mark) {
        return glyphs.find(mark.glyph()).orElseThrow(
                () -> new IllegalStateException("the built-in alphabet has no mark '" + mark.glyph() + "'"));
    }
}
