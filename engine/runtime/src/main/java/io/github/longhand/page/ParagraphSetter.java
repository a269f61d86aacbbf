package io.github.longhand.page;

import io.github.longhand.LonghandException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes lines of the measured words of a paragraph: breaks, aligns and justifies them. */
final class ParagraphSetter {
    private static final int SHOWN_OF_A_WORD = 40;

    private final PageSettings settings;
    private final Drift drift;

    ParagraphSetter(PageSettings settings, Drift drift) {
        this.settings = settings;
        this.drift = drift;
    }

    /**
     * The lines of a paragraph.
     *
     * @param written the words of each line that the text itself ends
     * @param numbers (lines of the text) their numbers in the text
     * @param firstWord the number of the first word in the whole text
     * @throws LonghandException (input) if a word is wider than a line
     */
    List<SetLine> set(List<List<InkWord>> written, List<Integer> numbers, long firstWord) throws LonghandException {
        List<SetLine> lines = new ArrayList<>();
        long word = firstWord;
        for (int i = 0; i < written.size(); i++) {
            setLine(written.get(i), numbers.get(i), i == 0, word, lines);
            word += written.get(i).size();
        }
        return lines;
    }

    private void setLine(List<InkWord> words, int number, boolean first, long firstWord, List<SetLine> lines)
            throws LonghandException {
        double scale = settings.xHeightMm();
        double hanging = settings.hangingIndentMm();
        double indent = first ? settings.firstLineIndentMm() : hanging;
        double lead = scale * words.get(0).lead();
        double[] widths = new double[words.size()];
        double[] gaps = new double[words.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = scale * words.get(i).width();
            gaps[i] = scale * words.get(i).gapBefore() * drift.gapFactor(firstWord + i);
            requireFits(words.get(i), widths[i], settings.textWidthMm() - Math.max(indent, hanging), number);
        }
        // Where the first word fits only without the room that the text has before it, it goes without.
        lead = Math.min(lead, settings.textWidthMm() - indent - widths[0]);
        boolean justified = settings.alignment() == Alignment.JUSTIFIED;
        List<Integer> ends = new LineBreaker(widths, gaps, settings.textWidthMm() - indent - lead,
                settings.textWidthMm() - hanging, justified ? WordGaps.SHRINK : 0).ends(settings.lineBreaking());
        int start = 0;
        for (int end : ends) {
            double left = start == 0 ? indent + lead : hanging;
            boolean spread = justified && end < widths.length;
            double[] x = places(widths, gaps, start, end, left, spread);
            double right = x[x.length - 1] + widths[end - 1];
            lines.add(new SetLine(words.subList(start, end), x, settings.textWidthMm() - right, firstWord + start));
            start = end;
        }
    }

    /** Where the words from start up to, without, end begin. */
    private double[] places(double[] widths, double[] gaps, int start, int end, double left, boolean spread) {
        double natural = widths[start];
        for (int i = start + 1; i < end; i++) {
            natural += gaps[i] + widths[i];
        }
        double free = settings.textWidthMm() - left - natural;
        boolean stretch = end - start > 1 && (spread || free < 0);
        double more = stretch ? free / (end - start - 1) : 0;
        double x = left + switch (settings.alignment()) {
            case LEFT, JUSTIFIED -> 0;
            case RIGHT -> Math.max(0, free);
            case CENTER -> Math.max(0, free) / 2;
        };
        double[] places = new double[end - start];
        for (int i = start; i < end; i++) {
            x += i > start ? gaps[i] + more : 0;
            places[i - start] = x;
            x += widths[i];
        }
        return places;
    }

    private static void requireFits(InkWord word, double width, double room, int number) throws LonghandException {
        if (width > room) {
            String text = word.text();
            throw LonghandException.input(String.format(Locale.ROOT,
                    "the word '%s' in line %d is %.1f mm wide, but a line has only %.1f mm: divide the word, or make"
                    + " the letters or the margins smaller",
                    text.length() > SHOWN_OF_A_WORD ? text.substring(0, SHOWN_OF_A_WORD) + "..." : text, number,
                    width, room));
        }
    }
}
