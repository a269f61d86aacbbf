package io.github.longhand.training.corpus;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person wants to know of a prepared corpus, as text. */
public final class CorpusReport {
    private static final int MAX_UNREADABLE = 10;

    private CorpusReport() {
    }

    /** Lines kept and dropped by reason, sizes, writers and the alphabet of {@code corpus}; ends with a line break. */
    public static String of(PreparedCorpus corpus) {
        long points = corpus.lines().mapToLong(PreparedLine::points).sum();
        long characters = corpus.lines().mapToLong(line -> line.text().length()).sum();
        int kept = corpus.training().size() + corpus.validation().size();
        StringBuilder report = new StringBuilder();
        add(report, "corpus", corpus.name());
        add(report, "preparation", corpus.settings().preparation().describe());
        add(report, "lines kept", format("%,d of %,d", kept, kept + corpus.dropped().size()));
        dropped(corpus.dropped()).forEach((reason, count) ->
                add(report, "  dropped", format("%,d: %s", count, reason.description())));
        corpus.dropped().stream().filter(line -> line.reason() == DropReason.UNREADABLE).limit(MAX_UNREADABLE)
                .forEach(line -> add(report, "    " + line.id(), line.detail()));
        add(report, "points", format("%,d", points));
        add(report, "characters", format("%,d", characters));
        add(report, "points a character", format("%.1f", (double) points / characters));
        add(report, "scale", format("%.5f", corpus.scale().standardDeviation()));
        add(report, "training", part(corpus.training()));
        add(report, "validation", part(corpus.validation()));
        add(report, "alphabet", corpus.alphabet().size() - 1 + " characters: " + corpus.alphabet());
        add(report, "  counts", counts(corpus, true));
        add(report, "  too rare", counts(corpus, false));
        return report.toString();
    }

    private static void add(StringBuilder report, String label, String value) {
        if (!value.isEmpty()) {
            report.append(format("%-20s %s\n", label, value));
        }
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static Map<DropReason, Integer> dropped(List<DroppedLine> lines) {
        Map<DropReason, Integer> counts = new EnumMap<>(DropReason.class);
        lines.forEach(line -> counts.merge(line.reason(), 1, Integer::sum));
        return counts;
    }

    private static String part(List<PreparedLine> lines) {
        long writers = lines.stream().map(PreparedLine::writer).flatMap(Optional::stream).distinct().count();
        long unknown = lines.stream().filter(line -> line.writer().isEmpty()).map(PreparedLine::group).distinct()
                .count();
        return format("%,d lines by %,d writers and on %,d sheets by unknown writers", lines.size(), writers,
                unknown);
    }

    private static String counts(PreparedCorpus corpus, boolean inAlphabet) {
        return corpus.characterCounts().entrySet().stream()
                .filter(entry -> corpus.alphabet().contains(entry.getKey()) == inAlphabet)
                .sorted(Map.Entry.<Character, Integer>comparingByValue().reversed())
                .map(entry -> (entry.getKey() == ' ' ? "blank" : entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining("  "));
    }
}
