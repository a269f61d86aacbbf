package io.github.longhand.fop.element;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.HandwritingEventProducer;
import io.github.longhand.fop.image.HiddenText;
import io.github.longhand.fop.image.InkDocument;
import io.github.longhand.fop.image.InkPicture;
import io.github.longhand.fop.image.Mark;
import io.github.longhand.fop.writing.Desk;
import io.github.longhand.fop.writing.DrawnWord;
import io.github.longhand.fop.writing.Look;
import io.github.longhand.fop.writing.Word;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.fop.apps.FOPException;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.PropertyList;
import org.apache.fop.fo.XMLObj;
import org.apache.fop.fo.expr.PropertyException;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.InlineLevel;
import org.apache.fop.fo.properties.CommonFont;
import org.apache.fop.util.ColorUtil;
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
    private static final double COMMON_FONT_MM = 12 / Look.POINTS_PER_MM;
    private static final double COMMON_LINE_HEIGHT = 1.3;

    private final Desk desk;
    private final Settings defaults;
    private final Content content = new Content();
    private Attributes attributes = new AttributesImpl();
    private long place;
    private List<List<Item>> lines;
    private InkPicture picture;

    /** A word with the blank before it. */
    private record Item(Word word, boolean afterBlank) {
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
        attributes = new AttributesImpl(attlist);
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
        prepare();
    }

    /** Hands the words to be written; in a marker, only when it is retrieved. */
    private void prepare() throws FOPException {
        Frame frame = new Frame();
        Writer writer = new Writer(this, locator, desk, FopRun.writing(getFOEventHandler()), place);
        List<List<Item>> prepared = new ArrayList<>();
        prepared.add(new ArrayList<>());
        collect(content, frame.settings, frame, writer, prepared, new boolean[1]);
        writer.endLine();
        if (!writer.wroteWords()) {
            frame.events.emptyElement(this, getName(), locator);
        }
        lines = prepared;
    }

    private void collect(Content from, Settings settings, Frame frame, Writer writer, List<List<Item>> prepared,
            boolean[] blank) throws FOPException {
        for (Piece piece : from.pieces()) {
            if (piece instanceof Piece.Characters characters) {
                for (String run : WhiteSpace.runs(characters.text())) {
                    if (WhiteSpace.isBetweenWords(run.charAt(0))) {
                        writer.blank();
                        blank[0] = true;
                        continue;
                    }
                    for (Word word : writer.word(run, Constants.EN_NONE, settings, frame.look(settings))) {
                        prepared.get(prepared.size() - 1).add(new Item(word, blank[0]));
                        blank[0] = false;
                    }
                }
            } else if (piece instanceof Piece.Break) {
                writer.endLine();
                prepared.add(new ArrayList<>());
            } else if (piece instanceof Piece.Part part) {
                Settings inner = settings.with(OwnAttribute.ours(part.attributes()), frame::complain);
                collect(part.content(), inner, frame.colored(part.attributes()), writer, prepared, blank);
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
        return InkDocument.of(picture());
    }

    private InkPicture picture() {
        if (picture == null) {
            try {
                if (lines == null) {
                    prepare();
                }
                picture = set(new Frame());
            } catch (FOPException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return picture;
    }

    private InkPicture set(Frame frame) {
        double pitch = frame.lineHeight * frame.fontMm;
        double limit = frame.widthMm.orElse(Double.MAX_VALUE);
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
                marks.add(mark(item.word(), begin, top + (pitch + frame.ascent() - frame.descent()) / 2, frame));
                x = begin + drawn.advanceMm();
                blank = drawn.blankMm();
                widest = Math.max(widest, x);
            }
            top += pitch;
        }
        double width = frame.widthMm.orElse(widest);
        return new InkPicture(width * Look.POINTS_PER_MM, top * Look.POINTS_PER_MM, marks);
    }

    private static Mark mark(Word word, double xMm, double baseLineMm, Frame frame) {
        DrawnWord drawn = word.drawn();
        Optional<HiddenText> text = frame.font.map(font ->
                new HiddenText(word.text(), font.triplets(), font.sizeMillipoints()));
        return new Mark(drawn.paths(), word.look().pen(), word.look().color(), xMm * Look.POINTS_PER_MM,
                baseLineMm * Look.POINTS_PER_MM, drawn.advanceMm() * Look.POINTS_PER_MM, text);
    }

    /** Size, colour and measure, from the attributes or from the objects around. */
    private final class Frame {
        private final HandwritingEventProducer events = ContentNodes.events(HandwrittenDrawing.this);
        private final Optional<TextFont> font;
        private final Settings settings;
        private final OptionalDouble widthMm;
        private final double fontMm;
        private final double lineHeight;
        private final Color color;

        Frame() {
            this.settings = defaults.with(OwnAttribute.ours(attributes), this::complain);
            Optional<CommonFont> around = around(HandwrittenDrawing::font);
            this.font = around.map(common -> new TextFont(HandwrittenDrawing.this, common));
            Map<String, String> others = new LinkedHashMap<>();
            Attributes fo = OwnAttribute.others(attributes);
            for (int i = 0; i < fo.getLength(); i++) {
                others.put(fo.getQName(i), fo.getValue(i).strip());
            }
            this.widthMm = length("width", others);
            this.fontMm = length("font-size", others).orElse(around
                    .map(common -> common.fontSize.getValue() / 1000.0 / Look.POINTS_PER_MM).orElse(COMMON_FONT_MM));
            this.lineHeight = lineHeight(others);
            this.color = color(others.remove("color"),
                    around(HandwrittenDrawing::color).orElse(Color.BLACK));
            if (lines == null) {
                others.forEach((attribute, value) ->
                        complain(attribute, value, "there is no such attribute on a drawing"));
            }
        }

        private Frame(Frame outer, Color color) {
            this.settings = outer.settings;
            this.font = outer.font;
            this.widthMm = outer.widthMm;
            this.fontMm = outer.fontMm;
            this.lineHeight = outer.lineHeight;
            this.color = color;
        }

        /** This frame with the colour that a span asks for. */
        Frame colored(Attributes span) {
            return new Frame(this, color(span.getValue("color"), color));
        }

        Look look(Settings of) {
            return new Look(fontMm, of.penFor(fontMm), color, of.slantDegrees(), of.irregularity());
        }

        double ascent() {
            return look(settings).ascentMm();
        }

        double descent() {
            return look(settings).descentMm();
        }

        private OptionalDouble length(String attribute, Map<String, String> from) {
            String value = from.remove(attribute);
            if (value == null) {
                return OptionalDouble.empty();
            }
            try {
                return OptionalDouble.of(Values.millimetres(value));
            } catch (LonghandException e) {
                complain(attribute, value, e.getMessage());
                return OptionalDouble.empty();
            }
        }

        private double lineHeight(Map<String, String> from) {
            String value = from.remove("line-height");
            if (value == null) {
                return COMMON_LINE_HEIGHT;
            }
            try {
                return Values.number(value, 0.5, 10);
            } catch (LonghandException e) {
                complain("line-height", value, e.getMessage());
                return COMMON_LINE_HEIGHT;
            }
        }

        private Color color(String value, Color otherwise) {
            if (value == null) {
                return otherwise;
            }
            try {
                return ColorUtil.parseColorString(getUserAgent(), value);
            } catch (PropertyException e) {
                complain("color", value, "expected is a colour");
                return otherwise;
            }
        }

        private void complain(String attribute, String value, String reason) {
            if (lines == null) { // when they are set, all this was said before
                events.invalidAttribute(HandwrittenDrawing.this, getName(), attribute, value, reason, locator);
            }
        }
    }

    private interface Lookup<T> {
        Optional<T> in(FONode node);
    }

    private <T> Optional<T> around(Lookup<T> lookup) {
        for (FONode node = parent; node != null; node = node.getParent()) {
            Optional<T> found = lookup.in(node);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<CommonFont> font(FONode node) {
        return node instanceof Block block ? Optional.ofNullable(block.getCommonFont())
                : node instanceof InlineLevel inline ? Optional.ofNullable(inline.getCommonFont()) : Optional.empty();
    }

    private static Optional<Color> color(FONode node) {
        return node instanceof Block block ? Optional.ofNullable(block.getColor())
                : node instanceof InlineLevel inline ? Optional.ofNullable(inline.getColor()) : Optional.empty();
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
