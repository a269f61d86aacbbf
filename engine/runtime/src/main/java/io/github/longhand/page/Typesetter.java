package io.github.longhand.page;

import io.github.longhand.LonghandException;
import io.github.longhand.sampling.LineRequest;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.sampling.Seeds;
import io.github.longhand.sampling.WrittenLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a text on pages.
 *
 * <p>The same writer, manner, settings and text give the same pages. Every word is written from a
 * seed of its own, so no two are alike. Memory depends on the longest paragraph and the size of a
 * page, not on the number of pages. Immutable; safe for use by many threads if its writer is.
 */
public final class Typesetter {
    /** How many segments are written together, at least; about two pages. */
    private static final int BATCH = 64;
    /** How many are written together at most, for a paragraph may be long. */
    private static final int LARGEST_BATCH = 128;
    /** The most that is ever tried to shrink to one page. */
    private static final int LONGEST_TO_SHRINK = 50_000;
    private static final double SMALLEST_SHRINK = 0.25;
    private static final int SHRINK_STEPS = 14;

    private final LineWriter writer;
    private final ScribeSettings manner;
    private final PageSettings settings;

    private Typesetter(LineWriter writer, ScribeSettings manner, PageSettings settings) {
        this.writer = writer;
        this.manner = manner;
        this.settings = settings;
    }

    /** A typesetter whose lines {@code scribe} writes; see {@link #of(LineWriter, ScribeSettings, PageSettings)}. */
    public static Typesetter of(Scribe scribe, ScribeSettings manner, PageSettings settings)
            throws LonghandException {
        return of(LineWriter.of(scribe), manner, settings);
    }

    /**
     * A typesetter.
     *
     * @param manner style and bias for all lines; its seed is that of the whole text
     * @throws LonghandException (input) if a setting is out of range or leaves no room for text
     */
    public static Typesetter of(LineWriter writer, ScribeSettings manner, PageSettings settings)
            throws LonghandException {
        settings.check();
        return new Typesetter(writer, manner, settings);
    }

    /**
     * Writes {@code text}: an empty line ends a paragraph, a line end a line, a form feed a page.
     *
     * @throws LonghandException (input) if there is no text, it has a character that cannot be
     *         written (the message names the line of the text), a paragraph is too long, a word is
     *         wider than a line, or the text cannot be shrunk to one page; what {@code writer} and
     *         {@code consumer} throw
     */
    public void set(String text, PageConsumer consumer) throws LonghandException {
        Manuscript manuscript = Manuscript.of(text);
        checkCharacters(manuscript);
        if (settings.shrinkToFit()) {
            setShrunk(manuscript, consumer);
            return;
        }
        Setting setting = new Setting(settings, consumer);
        writeAll(manuscript, consumer, setting::add);
        setting.finish();
    }

    /** All pages of {@code text}; for a text of few pages. Errors as of {@link #set}. */
    public List<Page> pages(String text) throws LonghandException {
        List<Page> pages = new ArrayList<>();
        set(text, pages::add);
        return pages;
    }

    private void checkCharacters(Manuscript manuscript) throws LonghandException {
        for (Manuscript.Paragraph paragraph : manuscript.paragraphs()) {
            for (Manuscript.Line line : paragraph.lines()) {
                try {
                    writer.check(new LineRequest(new Segment(line.words()).text(), manner));
                } catch (LonghandException e) {
                    throw LonghandException.input("line " + line.number() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private void setShrunk(Manuscript manuscript, PageConsumer consumer) throws LonghandException {
        if (manuscript.characters() > LONGEST_TO_SHRINK) {
            throw LonghandException.input("a text of " + manuscript.characters()
                    + " characters is not shrunk to one page; at most " + LONGEST_TO_SHRINK + " are");
        }
        List<Measured> all = new ArrayList<>();
        writeAll(manuscript, consumer, all::add);
        double factor = 1;
        if (!fits(all, 1)) {
            if (!fits(all, SMALLEST_SHRINK)) {
                throw LonghandException.input("the text does not fit one page even in letters a quarter as high:"
                        + " shorten it, or take a larger page or smaller margins");
            }
            double tooLarge = 1;
            factor = SMALLEST_SHRINK;
            for (int i = 0; i < SHRINK_STEPS; i++) {
                double middle = (factor + tooLarge) / 2;
                if (fits(all, middle)) {
                    factor = middle;
                } else {
                    tooLarge = middle;
                }
            }
        }
        setAll(all, settings.scaled(factor), consumer);
    }

    private boolean fits(List<Measured> all, double factor) throws LonghandException {
        PageSettings smaller = settings.scaled(factor);
        if (smaller.linesPerPage() < 1) {
            return false;
        }
        int[] pages = new int[1];
        try {
            setAll(all, smaller, page -> pages[0]++);
        } catch (LonghandException tooWide) {
            // A word wider than the line: smaller letters may still do.
            if (factor <= SMALLEST_SHRINK) {
                throw tooWide;
            }
            return false;
        }
        return pages[0] <= 1;
    }

    private void setAll(List<Measured> all, PageSettings at, PageConsumer consumer) throws LonghandException {
        Setting setting = new Setting(at, consumer);
        for (Measured paragraph : all) {
            setting.add(paragraph);
        }
        setting.finish();
    }

    /** A paragraph with its words written: for each line of the text, its words. */
    private record Measured(Manuscript.Paragraph paragraph, List<List<InkWord>> lines) {
    }

    private interface MeasuredConsumer {
        void accept(Measured paragraph) throws LonghandException;
    }

    /** Writes all paragraphs, several together, and hands them on one by one. */
    private void writeAll(Manuscript manuscript, PageConsumer consumer, MeasuredConsumer next)
            throws LonghandException {
        List<Manuscript.Paragraph> waiting = new ArrayList<>();
        int segments = 0;
        long segmentsBefore = 0;
        long written = 0;
        for (Manuscript.Paragraph paragraph : manuscript.paragraphs()) {
            waiting.add(paragraph);
            for (Manuscript.Line line : paragraph.lines()) {
                segments += Segment.of(line).size();
            }
            boolean last = paragraph == manuscript.paragraphs().get(manuscript.paragraphs().size() - 1);
            if (segments >= BATCH || last) {
                for (Measured measured : write(waiting, segmentsBefore)) {
                    written += measured.lines.stream().flatMap(List::stream)
                            .mapToLong(word -> word.text().length() + 1).sum();
                    next.accept(measured);
                }
                consumer.progress(last ? manuscript.characters() : written, manuscript.characters());
                segmentsBefore += segments;
                segments = 0;
                waiting.clear();
            }
        }
    }

    private List<Measured> write(List<Manuscript.Paragraph> paragraphs, long segmentsBefore)
            throws LonghandException {
        List<LineRequest> requests = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (Manuscript.Paragraph paragraph : paragraphs) {
            for (Manuscript.Line line : paragraph.lines()) {
                for (Segment segment : Segment.of(line)) {
                    long number = segmentsBefore + requests.size();
                    requests.add(new LineRequest(segment.text(), manner.withSeed(seed(number))));
                    segments.add(segment);
                }
            }
        }
        List<WrittenLine> lines = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += LARGEST_BATCH) {
            lines.addAll(writer.write(requests.subList(from, Math.min(requests.size(), from + LARGEST_BATCH))));
        }
        Iterator<List<InkWord>> cut = WordCutter.cut(lines, segments).iterator();
        List<Measured> measured = new ArrayList<>();
        for (Manuscript.Paragraph paragraph : paragraphs) {
            List<List<InkWord>> ofParagraph = new ArrayList<>();
            for (Manuscript.Line line : paragraph.lines()) {
                List<InkWord> words = new ArrayList<>();
                for (int i = 0; i < Segment.of(line).size(); i++) {
                    words.addAll(cut.next());
                }
                ofParagraph.add(words);
            }
            measured.add(new Measured(paragraph, ofParagraph));
        }
        return measured;
    }

    private long seed(long segment) {
        return Seeds.derive(manner.seed(), segment);
    }

    /** The way of measured paragraphs onto pages. */
    private final class Setting {
        private final ParagraphSetter paragraphs;
        private final PageBuilder pages;
        private long words;

        Setting(PageSettings at, PageConsumer consumer) {
            Drift drift = new Drift(manner.seed(), at.unevenness(), at.xHeightMm());
            this.paragraphs = new ParagraphSetter(at, drift);
            this.pages = new PageBuilder(at, drift, consumer);
        }

        void add(Measured measured) throws LonghandException {
            List<Integer> numbers = measured.paragraph.lines().stream().map(Manuscript.Line::number).toList();
            pages.add(paragraphs.set(measured.lines, numbers, words), measured.paragraph);
            words += measured.lines.stream().mapToLong(List::size).sum();
        }

        void finish() throws LonghandException {
            pages.finish();
        }
    }
}
