package io.github.longhand.fop.writing;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.hand.Styles;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.Seeds;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The engine's scribe as a penman. */
public final class ScribePenman implements Penman {
    private final Scribe scribe;
    private final Map<String, Style> styles = new ConcurrentHashMap<>();

    private ScribePenman(Scribe scribe) {
        this.scribe = scribe;
    }

    /** A penman who writes with {@code hand}, and reads what came of it if the class path has a reader. */
    public static ScribePenman with(Hand hand) {
        return with(Scribe.with(hand));
    }

    /** A penman who writes as {@code scribe} does. */
    public static ScribePenman with(Scribe scribe) {
        return new ScribePenman(scribe);
    }

    @Override
    public String name() {
        return scribe.hand().name();
    }

    @Override
    public void requireStyle(String style) throws LonghandException {
        style(style);
    }

    /** Found once: a style may stand in a file, and a document has many lines. */
    private Style style(String expression) throws LonghandException {
        Style style = styles.get(expression);
        if (style == null) {
            style = Styles.of(scribe.hand(), expression);
            styles.put(expression, style);
        }
        return style;
    }

    @Override
    public OptionalInt firstUnwritable(String text) {
        if (isWritable(text)) {
            return OptionalInt.empty();
        }
        int start = 0;
        while (start < text.length()) {
            int end = start + Character.charCount(text.codePointAt(start));
            if (!isWritable(text.substring(0, end))) {
                return OptionalInt.of(start);
            }
            start = end;
        }
        return OptionalInt.empty();
    }

    private boolean isWritable(String text) {
        try {
            scribe.compose(text, ScribeSettings.of(scribe.hand().defaultStyle()));
            return true;
        } catch (LonghandException e) {
            return false;
        }
    }

    @Override
    public List<PennedLine> write(List<LineOrder> orders) throws LonghandException {
        List<LineRequest> requests = new ArrayList<>();
        for (LineOrder order : orders) {
            Style style = order.style().isPresent() ? style(order.style().get())
                    : scribe.hand().defaultStyle();
            requests.add(new LineRequest(order.text(), ScribeSettings.of(style).withBias(order.bias())
                    .withSeed(order.seed()).withCheck(order.check())));
        }
        List<WrittenLine> written = scribe.write(requests);
        List<PennedLine> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            lines.add(new WholeStrokes(written.get(i), retries(written.get(i), requests.get(i).settings())));
        }
        return lines;
    }

    /** The number of the try that came out, from 0, by the seed derived for it. */
    private static int retries(WrittenLine line, ScribeSettings settings) {
        int retries = 0;
        if (line.seed() != settings.seed()) {
            do {
                retries++;
            } while (retries < settings.tries() && Seeds.derive(settings.seed(), retries) != line.seed());
        }
        return retries;
    }
}
