package io.github.longhand.fop.image;

import io.github.longhand.draw.SvgPath;
import io.github.longhand.fop.writing.Look;
import io.github.longhand.ink.BezierPath;
import java.util.Optional;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.fop.util.ColorUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A picture as a document that FOP carries from the layout to the output: SVG that anyone can read,
 * with the picture itself attached for our own image handlers.
 */
public final class InkDocument {
    /** The namespace of the document. */
    public static final String NAMESPACE = SVGDOMImplementation.SVG_NAMESPACE_URI;

    private static final String PICTURE = "io.github.longhand.fop.picture";

    private InkDocument() {
    }

    /** A new document that shows {@code picture}. */
    public static Document of(InkPicture picture) {
        Document document = SVGDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        document.setUserData(PICTURE, picture, null);
        Element root = document.getDocumentElement();
        root.setAttributeNS(null, "width", decimal(picture.widthPt()) + "pt");
        root.setAttributeNS(null, "height", decimal(picture.heightPt()) + "pt");
        root.setAttributeNS(null, "viewBox", "0 0 " + decimal(picture.widthPt()) + " " + decimal(picture.heightPt()));
        root.setAttributeNS(null, "overflow", "visible");
        for (Mark mark : picture.marks()) {
            root.appendChild(element(document, mark));
        }
        return document;
    }

    /** The picture that {@code node} was made of, if it is such a document. */
    public static Optional<InkPicture> picture(Node node) {
        Object picture = node instanceof Document document ? document.getUserData(PICTURE) : null;
        return picture instanceof InkPicture ink ? Optional.of(ink) : Optional.empty();
    }

    private static Element element(Document document, Mark mark) {
        Element path = document.createElementNS(NAMESPACE, "path");
        path.setAttributeNS(null, "transform", "translate(" + decimal(mark.xPt()) + " " + decimal(mark.yPt())
                + ") scale(" + Look.POINTS_PER_MM + ")");
        String color = ColorUtil.colorToString(mark.color());
        if (mark.pen().outlined()) {
            path.setAttributeNS(null, "fill", color);
        } else {
            path.setAttributeNS(null, "fill", "none");
            path.setAttributeNS(null, "stroke", color);
            path.setAttributeNS(null, "stroke-width", decimal(mark.pen().widthMm()));
            path.setAttributeNS(null, "stroke-linecap", "round");
            path.setAttributeNS(null, "stroke-linejoin", "round");
        }
        StringBuilder data = new StringBuilder();
        for (BezierPath curve : mark.paths()) {
            data.append(SvgPath.data(curve));
        }
        path.setAttributeNS(null, "d", data.toString());
        return path;
    }

    private static String decimal(double value) {
        double rounded = Math.round(value * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
