package io.github.longhand.page;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Bounds;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts lines on pages and hands each page on when it is full; holds the lines of one page only.
 *
 * <p>Where the rules for widows and orphans cannot be kept, as on a page of two lines, a page is
 * filled.
 */
final class PageBuilder {
    /** Where the base line is in the height of a line, from its top. */
    private static final double BASE_LINE = 0.7;

    private final PageSettings settings;
    private final Drift drift;
    private final PageConsumer consumer;
    private final List<Placed> placed = new ArrayList<>();
    private double usedMm;
    private int pages;
    private long lines;
    private boolean spaceCounts = true; // empty lines above the first paragraph after a forced break

    private record Placed(SetLine line, double baseLineMm, long number) {
    }

    PageBuilder(PageSettings settings, Drift drift, PageConsumer consumer) {
        this.settings = settings;
        this.drift = drift;
        this.consumer = consumer;
    }

    /** How many pages have been handed on. */
    int pages() {
        return pages;
    }

    /** Adds a paragraph, after as many page breaks and empty lines as the text has before it. */
    void add(List<SetLine> paragraph, Manuscript.Paragraph source) throws LonghandException {
        for (int i = 0; i < source.newPages(); i++) {
            if (!placed.isEmpty() || i > 0) {
                finishPage();
            }
            spaceCounts = true;
        }
        leaveSpace(source.emptyLinesBefore());
        int done = 0;
        while (done < paragraph.size()) {
            int left = paragraph.size() - done;
            int room = (int) Math.floor((settings.textHeightMm() - usedMm) / settings.lineHeightMm() + 1e-9);
            int now = linesNow(left, room, done == 0);
            for (int i = 0; i < now; i++) {
                double base = settings.margins().topMm() + usedMm + BASE_LINE * settings.lineHeightMm();
                placed.add(new Placed(paragraph.get(done++), base, lines++));
                usedMm += settings.lineHeightMm();
            }
            if (done < paragraph.size()) {
                finishPage();
            }
        }
        spaceCounts = false;
    }

    /** Hands on the last page. */
    void finish() throws LonghandException {
        if (!placed.isEmpty()) {
            finishPage();
        }
    }

    /** How many of the lines left may stand on this page, which has so much room. */
    private int linesNow(int left, int room, boolean begins) {
        if (left <= room) {
            return left;
        }
        int now = Math.min(room, left - settings.widows());
        boolean tooFew = begins ? now < settings.orphans() : now < 1;
        if (!tooFew) {
            return now;
        }
        return placed.isEmpty() ? Math.max(1, room) : 0;
    }

    private void leaveSpace(int emptyLines) {
        double lineHeight = settings.lineHeightMm();
        double space;
        if (placed.isEmpty()) {
            space = spaceCounts ? emptyLines * lineHeight : 0;
        } else {
            space = settings.paragraphSpaceMm() + Math.max(0, emptyLines - 1) * lineHeight;
        }
        if (settings.ruling() != Ruling.NONE) {
            space = Math.ceil(space / lineHeight - 1e-9) * lineHeight;
        }
        // What does not fit belongs to no page.
        usedMm = Math.min(usedMm + space, settings.textHeightMm());
        if (placed.isEmpty() && settings.textHeightMm() - usedMm < lineHeight) {
            usedMm = 0;
        }
    }

    private void finishPage() throws LonghandException {
        List<Stroke> strokes = new ArrayList<>();
        List<PageWord> words = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            write(placed.get(i), i, strokes, words);
        }
        pages++;
        Page page = new Page(pages, settings.size().widthMm(), settings.size().heightMm(), new Ink(strokes), rules(),
                words);
        placed.clear();
        usedMm = 0;
        spaceCounts = false;
        consumer.accept(page);
    }

    private void write(Placed at, int index, List<Stroke> strokes, List<PageWord> words) {
        double edge = edgeMm(at);
        double width = settings.textWidthMm();
        for (int w = 0; w < at.line.words().size(); w++) {
            InkWord word = at.line.words().get(w);
            double wordMm = word.width() * settings.xHeightMm();
            double share = Math.max(0, Math.min(1, (at.line.xMm()[w] + wordMm / 2) / width));
            double off = settings.alignment() == Alignment.JUSTIFIED ? edge * (1 - share) : edge;
            double x = settings.margins().leftMm() + at.line.xMm()[w] + off;
            AffineTransform place = AffineTransform.getTranslateInstance(x, at.baseLineMm);
            place.concatenate(drift.word(at.number, at.line.firstWord() + w, share, width, wordMm,
                    settings.ruling() != Ruling.NONE));
            place.scale(settings.xHeightMm(), settings.xHeightMm());
            Ink ink = word.ink().transformed(place);
            strokes.addAll(ink.strokes());
            words.add(new PageWord(word.text(), index, at.baseLineMm, settings.xHeightMm(),
                    ink.bounds().orElse(new Bounds(x, at.baseLineMm, x, at.baseLineMm)),
                    word.read()));
        }
    }

    /** How far the line is off at its left, but not so far that it leaves the room it has. */
    private double edgeMm(Placed at) {
        double edge = drift.leftEdgeMm(at.number);
        return switch (settings.alignment()) {
            case LEFT -> Math.min(edge, Math.max(0, at.line.freeMm()));
            case RIGHT -> Math.max(edge, -at.line.xMm()[0]);
            case CENTER, JUSTIFIED -> edge;
        };
    }

    private Ink rules() {
        if (settings.ruling() != Ruling.DRAWN) {
            return Ink.EMPTY;
        }
        List<Stroke> rules = new ArrayList<>();
        for (int i = 0; i < settings.linesPerPage(); i++) {
            double y = settings.margins().topMm() + (i + BASE_LINE) * settings.lineHeightMm();
            rules.add(Stroke.of(settings.margins().leftMm(), y,
                    settings.size().widthMm() - settings.margins().rightMm(), y));
        }
        return new Ink(rules);
    }
}
