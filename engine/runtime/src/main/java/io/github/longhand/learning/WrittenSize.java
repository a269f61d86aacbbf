package io.github.longhand.learning;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Style;
import io.github.longhand.ink.XHeight;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.List;

/** How large styles really write, measured on lines that they wrote, so that all come out equally large. */
public final class WrittenSize {
    private static final List<String> TEXTS = List.of("some sense in our case as we are", "the quick brown fox jumps",
            "a message came soon enough");
    private static final int TRIES = 6;

    private WrittenSize() {
    }

    /**
     * The same styles, each with the x-height that it writes; where that cannot be measured, it stays.
     *
     * @throws LonghandException (work) if a style writes no line to its end
     */
    public static List<Style> measured(Scribe scribe, List<Style> styles) throws LonghandException {
        List<LineRequest> requests = new ArrayList<>();
        for (Style style : styles) {
            for (String text : TEXTS) {
                requests.add(new LineRequest(text, ScribeSettings.of(style).withTries(TRIES)
                        .withCheck(ScribeSettings.Check.NONE)));
            }
        }
        List<WrittenLine> lines = scribe.write(requests);
        List<Style> measured = new ArrayList<>();
        for (int i = 0; i < styles.size(); i++) {
            double[] factors = lines.subList(i * TEXTS.size(), (i + 1) * TEXTS.size()).stream()
                    .flatMap(line -> XHeight.estimate(line.ink()).stream()).mapToDouble(XHeight::height).sorted()
                    .toArray();
            float factor = factors.length == 0 ? 1 : (float) factors[factors.length / 2];
            measured.add(styles.get(i).withXHeight(styles.get(i).xHeight() * factor));
        }
        return measured;
    }
}
