package io.github.longhand.benchmarks;

import io.github.longhand.draw.Drawing;
import io.github.longhand.draw.InkColor;
import io.github.longhand.draw.InkLayer;
import io.github.longhand.draw.PdfPages;
import io.github.longhand.draw.Pens;
import io.github.longhand.draw.PlacedWord;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.page.Margins;
import io.github.longhand.page.Page;
import io.github.longhand.page.PageSettings;
import io.github.longhand.page.PageSize;
import io.github.longhand.page.Typesetter;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import io.github.longhand.training.reading.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;

/**
 * {@code Pages COUNT}: writes so many pages of A5 with the shipped hand into a PDF, and prints as it goes
 * how much memory is in use when a page is done, after a collection, and the most there was since the
 * last report; at the end the time for each page.
 */
public final class Pages {
    private static final List<Integer> REPORTED = List.of(1, 50, 100, 150, 200);
    private static final int SENTENCES_A_PARAGRAPH = 5;
    private static final double MEGABYTE = 1 << 20;

    private final PdfPages pdf = new PdfPages();
    private final int count;
    private final long start = System.nanoTime();
    private long characters;

    private Pages(int count) {
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        Pages pages = new Pages(Integer.parseInt(arguments[0]));
        Hand hand = Hands.load(Hands.DEFAULT);
        PageSettings settings = PageSettings.of(PageSize.A5).withMargins(Margins.all(15));
        try {
            Typesetter.of(Scribe.with(hand), ScribeSettings.of(hand.defaultStyle()), settings)
                    .set(text(pages.count), pages::add);
        } catch (Enough enough) {
            pages.pdf.save(OutputStream.nullOutputStream());
            pages.report("saved");
        }
        double seconds = (System.nanoTime() - pages.start) * 1e-9;
        System.out.printf(Locale.ROOT, "%d pages of %d characters in %.1f s: %.2f s a page%n", pages.count,
                pages.characters / pages.count, seconds, seconds / pages.count);
    }

    /** Ends the writing when there are enough pages. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** More than enough text: a page has about ten sentences. */
    private static String text(int pages) throws Exception {
        List<String> sentences = Sentences.ofLetters();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 25 * pages; i++) {
            text.append(sentences.get(i % sentences.size()))
                    .append(i % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private void add(Page page) {
        try {
            pdf.add(new Drawing(page.widthMm(), page.heightMm(),
                    List.of(new InkLayer(page.ink(), Pens.line(), InkColor.BLUE_BLACK)), page.text(),
                    page.words().stream().map(word -> new PlacedWord(word.text(), word.bounds().minX(),
                            word.baseLineMm(), word.bounds().width(), word.xHeightMm())).toList(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        characters += page.text().length();
        if (REPORTED.contains(page.number())) {
            report("page " + page.number());
        }
        if (page.number() == count) {
            throw new Enough();
        }
    }

    private void report(String when) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        double peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
        System.gc();
        double used = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() / MEGABYTE;
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        System.out.printf(Locale.ROOT, "%-9s %6.1f MB in use, peak %6.1f MB%n", when, used, peak);
    }
}
