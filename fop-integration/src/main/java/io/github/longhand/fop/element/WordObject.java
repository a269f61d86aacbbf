package io.github.longhand.fop.element;

import io.github.longhand.fop.image.HiddenText;
import io.github.longhand.fop.image.InkDocument;
import io.github.longhand.fop.image.InkPicture;
import io.github.longhand.fop.image.Mark;
import io.github.longhand.fop.writing.DrawnWord;
import io.github.longhand.fop.writing.Look;
import io.github.longhand.fop.writing.Word;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import org.apache.fop.datatypes.Length;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.XMLObj;
import org.apache.fop.fo.flow.InstreamForeignObject;
import org.apache.fop.fo.properties.FixedLength;
import org.apache.fop.pdf.PDFStructElem;
import org.w3c.dom.Document;

/** One word, as the content of the box that FOP moves about. */
final class WordObject extends XMLObj {
    private final FONode element;
    private final Word word;
    private final TextFont font;
    private boolean overwideReported;

    WordObject(InstreamForeignObject box, FONode element, Word word, TextFont font) {
        super(box);
        this.element = element;
        this.word = word;
        this.font = font;
        this.name = "svg";
    }

    /** The width of the word, and a height that depends on the font size alone. */
    @Override
    public Point2D getDimension(Point2D view) {
        Look look = word.look();
        return new Point2D.Double(word.drawn().advanceMm() * Look.POINTS_PER_MM,
                (look.ascentMm() + look.descentMm()) * Look.POINTS_PER_MM);
    }

    /** The base line of the word, so that it stands on that of the text around it. */
    @Override
    public Length getIntrinsicAlignmentAdjust() {
        return FixedLength.getInstance(-word.look().descentMm() * Look.POINTS_PER_MM, "pt");
    }

    @Override
    public Document getDOMDocument() {
        tagText();
        Look look = word.look();
        DrawnWord drawn = word.drawn();
        double width = drawn.advanceMm() * Look.POINTS_PER_MM;
        double ascent = look.ascentMm() * Look.POINTS_PER_MM;
        HiddenText text = new HiddenText(word.text(), font.triplets(), font.sizeMillipoints());
        Mark mark = new Mark(drawn.paths(), look.pen(), look.color(), 0, ascent, width, Optional.of(text));
        return InkDocument.of(new InkPicture(width, ascent + look.descentMm() * Look.POINTS_PER_MM, List.of(mark)),
                FopRun.output(getFOEventHandler()));
    }

    /** Says in a tagged PDF what the drawing stands for. Its element is there by now. */
    private void tagText() {
        if (((InstreamForeignObject) parent).getStructureTreeElement() instanceof PDFStructElem structure) {
            structure.put("ActualText", word.text());
        }
    }

    void reportOverwide(double width, double available) {
        if (!overwideReported) {
            overwideReported = true;
            WordWidth.report(element, word, width, available);
        }
    }

    @Override
    public String getNormalNamespacePrefix() {
        return "svg";
    }

    @Override
    public String getNamespaceURI() {
        return InkDocument.NAMESPACE;
    }
}
