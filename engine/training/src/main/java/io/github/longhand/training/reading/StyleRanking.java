package io.github.longhand.training.reading;

import io.github.longhand.LonghandException;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.ink.Bounds;
import io.github.longhand.reading.ErrorRate;
import io.github.longhand.reading.Reader;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.ScribeSettings.Check;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The styles of a hand by how well they are read: what there is to choose from when a hand is given
 * away with a few of them.
 *
 * @param styles the one that is read best first
 */
public record StyleRanking(List<Place> styles) {
    /**
     * How one style is read.
     *
     * @param style its name
     * @param errors over lines that were not checked
     * @param width of a character on average, in x-heights: small is narrow; not a number if not all was written
     * @param written whether all lines were written to their end
     */
    public record Place(String style, ErrorRate errors, double width, boolean written) {
    }

    /** Writes {@code texts} in each style, without checking, and reads them. */
    public static StyleRanking of(Hand hand, Reader reader, List<String> texts, Runnable afterEach)
            throws LonghandException {
        Scribe scribe = Scribe.with(hand).readBy(Optional.empty());
        List<Place> places = new ArrayList<>();
        for (Style style : hand.styles().values()) {
            places.add(place(scribe, reader, style, texts));
            afterEach.run();
        }
        places.sort(Comparator.comparing((Place place) -> !place.written())
                .thenComparingDouble(place -> place.errors().value()));
        return new StyleRanking(List.copyOf(places));
    }

    private static Place place(Scribe scribe, Reader reader, Style style, List<String> texts) throws LonghandException {
        List<LineRequest> requests = IntStream.range(0, texts.size()).mapToObj(i -> new LineRequest(texts.get(i),
                ScribeSettings.of(style).withSeed(i).withCheck(Check.NONE))).toList();
        List<WrittenLine> lines;
        try {
            lines = scribe.write(requests);
        } catch (LonghandException e) {
            if (e.kind() == LonghandException.Kind.INPUT) {
                throw e;
            }
            return new Place(style.name(), ErrorRate.NONE, Double.NaN, false);
        }
        List<String> read = lines.parallelStream().map(line -> reader.read(line.ink(), line.text()).text()).toList();
        ErrorRate errors = ErrorRate.NONE;
        double width = 0;
        int characters = 0;
        for (int i = 0; i < lines.size(); i++) {
            errors = errors.and(lines.get(i).text(), read.get(i));
            width += lines.get(i).ink().bounds().map(Bounds::width).orElse(0.0);
            characters += lines.get(i).text().length();
        }
        return new Place(style.name(), errors, width / characters, true);
    }

    /** A line for each style. */
    public String report() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-12s %7s %6s%n", "style", "CER %", "width"));
        for (Place place : styles) {
            table.append(place.written()
                    ? String.format(Locale.ROOT, "%-12s %7.2f %6.2f%n", place.style(), 100 * place.errors().value(),
                            place.width())
                    : String.format(Locale.ROOT, "%-12s writes lines that do not end%n", place.style()));
        }
        return table.toString();
    }
}
