package io.github.longhand.fop.image;

import io.github.longhand.draw.SvgPath;
import io.github.longhand.ink.BezierPath;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.anim.dom.SVGOMDocument;
import org.apache.fop.util.ColorUtil;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A picture as a document that FOP carries from the layout to the output: SVG that anyone can read,
 * and the picture itself for our own image handlers.
 *
 * <p>The SVG is made when it is first looked at. FOP makes a document for each word of a page
 * sequence before it draws any, and most outputs never look at them.
 */
public final class InkDocument extends SVGOMDocument {
    /** The namespace of the document. */
    public static final String NAMESPACE = SVGDOMImplementation.SVG_NAMESPACE_URI;

    private static final long serialVersionUID = 1L;

    private final transient InkPicture picture;
    private final transient InkOutput output;
    private boolean made;

    private InkDocument(InkPicture picture, InkOutput output) {
        super(null, SVGDOMImplementation.getDOMImplementation()); // no document type
        this.picture = picture;
        this.output = output;
    }

    /** A document that shows {@code picture}, on its way to {@code output}. */
    public static Document of(InkPicture picture, InkOutput output) {
        return new InkDocument(picture, output);
    }

    /** What FOP keeps about the image that {@code node} is, if it is such a document. */
    static Optional<ImageInfo> info(String uri, Node node) {
        return node instanceof InkDocument document
                ? Optional.of(InkImage.info(uri, document.picture, document.output)) : Optional.empty();
    }

    /** All access to the content begins here: the root is a child, and {@code getDocumentElement} asks for it. */
    @Override
    public Node getFirstChild() {
        make();
        return super.getFirstChild();
    }

    @Override
    public Node getLastChild() {
        make();
        return super.getLastChild();
    }

    @Override
    public org.w3c.dom.NodeList getChildNodes() {
        make();
        return super.getChildNodes();
    }

    @Override
    public boolean hasChildNodes() {
        make();
        return super.hasChildNodes();
    }

    private void make() {
        if (made) {
            return;
        }
        made = true;
        Element root = createElementNS(NAMESPACE, "svg");
        appendChild(root);
        root.setAttributeNS(null, "width", decimal(picture.widthPt()) + "pt");
        root.setAttributeNS(null, "height", decimal(picture.heightPt()) + "pt");
        root.setAttributeNS(null, "viewBox", "0 0 " + decimal(picture.widthPt()) + " " + decimal(picture.heightPt()));
        root.setAttributeNS(null, "overflow", "visible");
        for (Mark mark : picture.marks()) {
            root.appendChild(element(mark));
        }
    }

    private Element element(Mark mark) {
        Element path = createElementNS(NAMESPACE, "path");
        String color = ColorUtil.colorToString(mark.color());
        if (mark.pen().outlined()) {
            path.setAttributeNS(null, "fill", color);
        } else {
            path.setAttributeNS(null, "fill", "none");
            path.setAttributeNS(null, "stroke", color);
            path.setAttributeNS(null, "stroke-width", decimal(mark.penPt()));
            path.setAttributeNS(null, "stroke-linecap", "round");
            path.setAttributeNS(null, "stroke-linejoin", "round");
        }
        StringBuilder data = new StringBuilder();
        AffineTransform inPicture = mark.inPicture();
        for (BezierPath curve : mark.paths()) {
            data.append(SvgPath.data(curve.transformed(inPicture)));
        }
        path.setAttributeNS(null, "d", data.toString());
        return path;
    }

    private static String decimal(double value) {
        double rounded = Math.round(value * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
