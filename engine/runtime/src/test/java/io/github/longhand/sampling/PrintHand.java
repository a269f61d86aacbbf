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

    /** A line of which {@code learned} is drawn as if by a network, and the rest is completed. */
    public static WrittenLine write(String text, Alphabet learned, long seed) throws LonghandException {
        Composition composition = Composer.of(learned, GlyphSet.builtIn()::has).compose(text);
        Optional<WrittenLine> base = composition.base().isEmpty() ? Optional.empty()
                : Optional.of(write(composition.base(), seed));
        return Completion.complete(composition, base, seed, GlyphSet.builtIn());
    }
}
