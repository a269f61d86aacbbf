package io.github.longhand.sampling;

import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import io.github.longhand.text.Composition;
import io.github.longhand.text.Composition.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes of what the network wrote the line that was asked for: opens it where glyphs and wide
 * blanks belong, draws them, and sets the marks on the letters.
 *
 * <p>The line keeps the network's ink; parts of it are only moved along the base line, and dots
 * under marks are taken away. Everything drawn has the slant, size and spacing that the line's own
 * ink has.
 */
final class Completion {

    /** In place of a piece: what the network wrote there is drawn. */
    private static final int PUT_ASIDE = -1;

    private Completion() {
    }

    /**
     * The whole line.
     *
     * @param raw what the network wrote for {@link Composition#base}; empty if that is
     * @param seed of everything that is drawn
     */
    static WrittenLine complete(Composition composition, Optional<WrittenLine> raw, long seed, GlyphSet glyphs) {
        Optional<WrittenLine> base = raw.map(WrittenLine::mended);
        if (base.isPresent() && composition.isPlain()) {
            return base.get();
        }
        LineLook look = LineLook.of(base);
        int[] pieceOfBase = pieceOfBase(composition);
        base = base.map(line -> line.without(start -> pieceOfBase[start] == PUT_ASIDE));
        RandomGenerator random = new SplittableRandom(Seeds.derive(seed, "completion"));
        List<Fragment> written = base.map(line -> fragments(line, pieceOfBase)).orElse(List.of());
        List<Fragment> placed = new RunLayout(composition.pieces(), glyphs, look, random).place(written);
        List<Fragment> marked = new MarkSetting(composition, look, placed).withMarks(
                new MarkPen(glyphs, look, random));
        return line(composition, marked, base, seed);
    }

    /** The piece of each character of the base; a blank belongs to what is before it. */
    private static int[] pieceOfBase(Composition composition) {
        int[] pieceOfBase = new int[composition.base().length()];
        Arrays.fill(pieceOfBase, PUT_ASIDE);
        for (int i = 0; i < composition.pieces().size(); i++) {
            if (composition.pieces().get(i) instanceof Written written) {
                pieceOfBase[written.baseIndex()] = i;
            }
        }
        for (int i = 1; i < pieceOfBase.length; i++) {
            pieceOfBase[i] = composition.base().charAt(i) == ' ' ? pieceOfBase[i - 1] : pieceOfBase[i];
        }
        return pieceOfBase;
    }

    private static List<Fragment> fragments(WrittenLine base, int[] pieceOfBase) {
        List<Fragment> fragments = new ArrayList<>();
        for (int s = 0; s < base.ink().strokes().size(); s++) {
            Stroke stroke = base.ink().strokes().get(s);
            int[] pieces = new int[stroke.size()];
            for (int i = 0; i < pieces.length; i++) {
                pieces[i] = pieceOfBase[base.characterAt(s, i)];
            }
            fragments.add(new Fragment(stroke, pieces, s));
        }
        return fragments;
    }

    private static WrittenLine line(Composition composition, List<Fragment> fragments, Optional<WrittenLine> base,
            long seed) {
        List<Fragment> inOrder = new ArrayList<>(fragments);
        inOrder.sort(Comparator.comparingDouble(Fragment::order));
        double left = inOrder.stream().mapToDouble(fragment -> fragment.stroke().bounds().minX()).min().orElse(0);
        Ink ink = new Ink(inOrder.stream().map(Fragment::stroke).toList()).translated(-left, 0);
        int[][] characters = inOrder.stream()
                .map(fragment -> Arrays.stream(fragment.pieces()).map(p -> composition.pieces().get(p).start())
                        .toArray())
                .toArray(int[][]::new);
        return new WrittenLine(composition.text(), ink, characters, base.map(WrittenLine::seed).orElse(seed),
                base.flatMap(WrittenLine::trace).orElse(null));
    }
}
