package io.github.longhand.sampling;

import io.github.longhand.LonghandException;
import io.github.longhand.glyph.GlyphSet;
import io.github.longhand.text.Alphabet;
import io.github.longhand.text.Composer;
import io.github.longhand.text.Composition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines for tests that need no network: the built-in alphabet stands in for a hand. */
public final class PrintHand {
    private PrintHand() {
    }

    /** A line all drawn. */
    public static WrittenLine write(String text, long seed) throws LonghandException {
        return Completion.complete(Composer.of(Alphabet.of(""), GlyphSet.builtIn()::has).compose(text),
                Optional.empty(), seed, GlyphSet.builtIn());
    }

    public static List<WrittenLine> write(List<LineRequest> requests) throws LonghandException {
        List<WrittenLine> lines = new ArrayList<>();
        for (LineRequest request : requests) {
            lines.add(write(request.text(), request.settings().seed()));
        }
        return lines;
    }

    /** A line whose ink belongs to its characters {@code points} points too late, as a network has it. */
    static WrittenLine late(WrittenLine line, int points) {
        List<Integer> flat = new ArrayList<>();
        int[][] characters = new int[line.ink().strokes().size()][];
        for (int s = 0; s < characters.length; s++) {
            characters[s] = new int[line.ink().strokes().get(s).size()];
            for (int i = 0; i < characters[s].length; i++) {
                flat.add(line.characterAt(s, i));
                characters[s][i] = flat.get(Math.max(0, flat.size() - 1 - points));
            }
        }
        return new WrittenLine(line.text(), line.ink(), characters, line.seed(), null);
    }

    /** As {@link #write(String, Alphabet, long)}, the network's ink attributed too late. */
    static WrittenLine write(String text, Alphabet learned, long seed, int late) throws LonghandException {
        Composition composition = Composer.of(learned, GlyphSet.builtIn()::has).compose(text);
        return Completion.complete(composition, Optional.of(late(write(composition.base(), seed), late)), seed,
                GlyphSet.builtIn());
    }

    /** A line of which {@code learned} is drawn as if by a network, and the rest is completed. */
    public static WrittenLine write(String text, Alphabet learned, long seed) throws LonghandException {
        Composition composition = Composer.of(learned, GlyphSet.builtIn()::has).compose(text);
        Optional<WrittenLine> base = composition.base().isEmpty() ? Optional.empty()
                : Optional.of(write(composition.base(), seed));
        return Completion.complete(composition, base, seed, GlyphSet.builtIn());
    }
}
