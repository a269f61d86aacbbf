package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.WholeFile;
import io.github.longhand.draw.Drawing;
import io.github.longhand.draw.InkColor;
import io.github.longhand.draw.InkFiles;
import io.github.longhand.draw.InkFiles.Format;
import io.github.longhand.draw.InkLayer;
import io.github.longhand.draw.PdfPages;
import io.github.longhand.draw.Pen;
import io.github.longhand.draw.Pens;
import io.github.longhand.draw.PlacedWord;
import io.github.longhand.page.Page;
import io.github.longhand.page.PageConsumer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts pages into files as they come: all into one PDF, JSON or InkML, or a file of each SVG or PNG.
 * One page alone has the name that was asked for; of several each has its number in the name.
 */
final class PageFiles implements PageConsumer, AutoCloseable {
    private static final InkColor RULE_COLOR = new InkColor(0xB8C4DA);
    private static final double RULE_WIDTH_MM = 0.15;

    private final Target target;
    private final Format format;
    private final Look look;
    private final String text;
    private final String made;
    private final Terminal terminal;
    private final Progress progress;
    private final Pen rulePen;
    private final PdfPages pdf = new PdfPages();
    private final List<Drawing> kept = new ArrayList<>(); // all of a format that has no pages, or the first page
    private final List<String> unreadable = new ArrayList<>();
    private Optional<Path> named = Optional.empty();

    /**
     * @param text what a name is made from if none is given
     * @param made what the files say of how they were made
     */
    PageFiles(Target target, Look look, String text, String made, Terminal terminal, Progress progress)
            throws LonghandException {
        this.target = target;
        this.format = target.format();
        this.look = look;
        this.text = text;
        this.made = made;
        this.terminal = terminal;
        this.progress = progress;
        this.rulePen = Pens.named("line", RULE_WIDTH_MM);
    }

    @Override
    public void accept(Page page) throws LonghandException {
        page.unreadable().forEach(word -> unreadable.add(word + " (page " + page.number() + ")"));
        Drawing drawing = drawing(page);
        if (format == Format.PDF) {
            try {
                pdf.add(drawing);
            } catch (IOException e) {
                throw LonghandException.work("cannot make page " + page.number() + ": " + e.getMessage(), e);
            }
        } else if (format.manyDrawings() || page.number() == 1) {
            kept.add(drawing);
        } else {
            if (target.isStandardOutput()) {
                throw LonghandException.input("the text fills more than one page, and standard output takes one "
                        + format + ": give a file with -o, or take --format pdf");
            }
            if (page.number() == 2) {
                write(List.of(kept.remove(0)), numbered(1));
            }
            write(List.of(drawing), numbered(page.number()));
        }
    }

    @Override
    public void progress(long written, long inAll) {
        progress.at(written, inAll);
    }

    /** Writes what is left to be written when the last page has come. */
    void finish() throws LonghandException {
        if (format != Format.PDF && kept.isEmpty()) {
            return;
        }
        if (target.isStandardOutput()) {
            try {
                writeTo(terminal.out());
                terminal.out().flush();
            } catch (IOException e) {
                throw LonghandException.work("cannot write to standard output: " + e.getMessage(), e);
            }
            return;
        }
        WholeFile.write(file(), this::writeTo);
        tell(file());
    }

    /** The words that no try made readable, each with its page. */
    List<String> unreadable() {
        return unreadable;
    }

    @Override
    public void close() throws LonghandException {
        try {
            pdf.close();
        } catch (IOException e) {
            throw LonghandException.work("cannot close the PDF: " + e.getMessage(), e);
        }
    }

    private void write(List<Drawing> drawings, Path path) throws LonghandException {
        WholeFile.write(path, out -> InkFiles.write(drawings, format, look.png(), out));
    }

    private void writeTo(OutputStream out) throws IOException, LonghandException {
        if (format == Format.PDF) {
            pdf.save(out);
        } else {
            InkFiles.write(kept, format, look.png(), out);
        }
    }

    private Drawing drawing(Page page) throws LonghandException {
        List<InkLayer> layers = new ArrayList<>();
        if (!page.rules().isEmpty()) {
            layers.add(new InkLayer(page.rules(), rulePen, RULE_COLOR));
        }
        layers.add(new InkLayer(page.ink(), look.pen(), look.color()));
        List<PlacedWord> words = page.words().stream().map(word -> new PlacedWord(word.text(), word.bounds().minX(),
                word.baseLineMm(), word.bounds().width(), word.xHeightMm())).toList();
        return new Drawing(page.widthMm(), page.heightMm(), layers, page.text(), words,
                made + WriteCommand.legibility(page.score()));
    }

    private Path numbered(int page) throws LonghandException {
        String name = file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        Path path = file().resolveSibling(stem + "-" + page + name.substring(stem.length()));
        tell(path);
        return path;
    }

    /** The name made or asked for, the same each time. */
    private Path file() throws LonghandException {
        if (named.isEmpty()) {
            named = Optional.of(target.file(text));
        }
        return named.get();
    }

    private void tell(Path path) {
        if (!target.isNamed()) {
            terminal.out().println(path);
        }
    }
}
