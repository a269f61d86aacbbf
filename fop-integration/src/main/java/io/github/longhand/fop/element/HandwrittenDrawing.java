package io.github.longhand.fop.element;

import io.github.longhand.fop.image.HiddenText;
import io.github.longhand.fop.image.InkDocument;
import io.github.longhand.fop.image.InkPicture;
import io.github.longhand.fop.image.Mark;
import io.github.longhand.fop.writing.Desk;
import io.github.longhand.fop.writing.DrawnWord;
import io.github.longhand.fop.writing.Look;
import io.github.longhand.fop.writing.Word;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.PropertyList;
import org.apache.fop.fo.XMLObj;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.AttributesImpl;

/**
 * {@code <hw:text>} in an {@code fo:instream-foreign-object}: one drawing, set in lines of its
 * own, which FOP scales and places as it does any picture.
 *
 * <p>Beside our own attributes it has {@code width}, at which lines end; {@code font-size},
 * {@code line-height} (a number of font sizes) and {@code color}, which otherwise come from the
 * objects around it.
 */
final class HandwrittenDrawing extends XMLObj {
    private final Desk desk;
    private final Settings defaults;
    private final Content content = new Content();
    private GivenAttributes attributes = GivenAttributes.of(new AttributesImpl());
    private long place;
    private Prepared prepared;
    private InkPicture picture;

    /** A word, and whether a blank stands before it. */
    private record Item(Word word, boolean afterBlank) {
    }

    /** What is to be set, cut where lines must end. */
    private record Prepared(DrawingFrame frame, List<List<Item>> lines) {
    }

    HandwrittenDrawing(FONode parent, Desk desk, Settings defaults) {
        super(parent);
        this.desk = desk;
        this.defaults = defaults;
        this.name = HandwrittenText.NAME;
    }

    @Override
    public void processNode(String elementName, Locator where, Attributes attlist, PropertyList properties) {
        setLocator(where);
        attributes = GivenAttributes.of(attlist);
        place = FopRun.writing(getFOEventHandler()).nextPlace();
    }

    @Override
    protected void characters(char[] data, int start, int length, PropertyList properties, Locator where) {
        content.characters(data, start, length);
    }

    @Override
    protected void addChildNode(FONode child) {
        try {
            ContentNodes.add(child, content, this);
        } catch (FOPException e) {
            throw new IllegalArgumentException(e.getMessage(), e); // FOP reports it with its position
        }
    }

    @Override
    public void endOfNode() throws FOPException {
        prepared = prepare();
    }

    /** Hands the words to be written; in a marker, only when it is retrieved. */
    private Prepared prepare() throws FOPException {
        DrawingFrame frame = DrawingFrame.of(this, attributes, defaults);
        Collector collector = new Collector(
                new Writer(this, locator, desk, FopRun.writing(getFOEventHandler()), place));
        collector.collect(content, frame);
        collector.writer.endLine();
        if (!collector.writer.wroteWords()) {
            ContentNodes.events(this).emptyElement(this, getName(), locator);
        }
        return new Prepared(frame, collector.lines);
    }

    private final class Collector {
        private final Writer writer;
        private final List<List<Item>> lines = new ArrayList<>();
        private boolean blank;

        Collector(Writer writer) {
            this.writer = writer;
            lines.add(new ArrayList<>());
        }

        void collect(Content from, DrawingFrame frame) throws FOPException {
            for (Piece piece : from.pieces()) {
                if (piece instanceof Piece.Characters characters) {
                    collect(characters, frame);
                } else if (piece instanceof Piece.Break) {
                    writer.endLine();
                    lines.add(new ArrayList<>());
                } else if (piece instanceof Piece.Part part) {
                    collect(part.content(), frame.within(part, HandwrittenDrawing.this));
                }
            }
        }

        private void collect(Piece.Characters characters, DrawingFrame frame) throws FOPException {
            for (String run : WhiteSpace.runs(characters.text())) {
                if (WhiteSpace.isBetweenWords(run.charAt(0))) {
                    writer.blank();
                    blank = true;
                    continue;
                }
                for (Word word : writer.word(run, Constants.EN_NONE, frame.settings(), frame.look())) {
                    lines.get(lines.size() - 1).add(new Item(word, blank));
                    blank = false;
                }
            }
        }
    }

    @Override
    public Point2D getDimension(Point2D view) {
        InkPicture drawn = picture();
        return new Point2D.Double(drawn.widthPt(), drawn.heightPt());
    }

    @Override
    public Document getDOMDocument() {
        return InkDocument.of(picture(), FopRun.output(getFOEventHandler()));
    }

    private InkPicture picture() {
        if (picture == null) {
            try {
                if (prepared == null) {
                    prepared = prepare();
                }
                picture = set(prepared.frame, prepared.lines);
            } catch (FOPException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return picture;
    }

    private InkPicture set(DrawingFrame frame, List<List<Item>> lines) {
        double pitch = frame.lineHeight() * frame.fontMm();
        double limit = frame.widthMm().orElse(Double.MAX_VALUE);
        Look look = frame.look();
        double baseLine = (pitch + look.ascentMm() - look.descentMm()) / 2;
        List<Mark> marks = new ArrayList<>();
        double widest = 0;
        double top = 0;
        for (List<Item> line : lines) {
            double x = 0;
            double blank = 0;
            for (Item item : line) {
                DrawnWord drawn = item.word().drawn();
                double begin = x == 0 ? 0 : x + (item.afterBlank() ? blank : 0);
                if (begin > 0 && item.afterBlank() && begin + drawn.advanceMm() > limit) {
                    top += pitch;
                    begin = 0;
                }
                if (drawn.advanceMm() > limit) {
                    WordWidth.report(this, item.word(), drawn.advanceMm() * Look.POINTS_PER_MM,
                            limit * Look.POINTS_PER_MM);
                }
                marks.add(mark(item.word(), begin, top + baseLine, frame));
                x = begin + drawn.advanceMm();
                blank = drawn.blankMm();
                widest = Math.max(widest, x);
            }
            top += pitch;
        }
        double width = frame.widthMm().orElse(widest);
        return new InkPicture(width * Look.POINTS_PER_MM, top * Look.POINTS_PER_MM, marks);
    }

    private static Mark mark(Word word, double xMm, double baseLineMm, DrawingFrame frame) {
        DrawnWord drawn = word.drawn();
        // As large as the writing, not as the print around the drawing: by the size of its text a reader of PDF
        // tells a gap between words from one between columns.
        int size = (int) Math.round(1000 * frame.fontMm() * Look.POINTS_PER_MM);
        Optional<HiddenText> text = frame.font().map(font -> new HiddenText(word.text(), font.triplets(), size));
        return new Mark(drawn.paths(), word.look().pen(), word.look().color(), xMm * Look.POINTS_PER_MM,
                baseLineMm * Look.POINTS_PER_MM, drawn.advanceMm() * Look.POINTS_PER_MM, text);
    }

    @Override
    public String getNormalNamespacePrefix() {
        return HandwritingElementMapping.PREFIX;
    }

    @Override
    public String getNamespaceURI() {
        return HandwritingElementMapping.URI;
    }
}
