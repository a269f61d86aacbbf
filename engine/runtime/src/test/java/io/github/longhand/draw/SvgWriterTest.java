package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.ink.BezierPath;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {

    private static byte[] svg(Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgWriter.write(drawing, out);
        return out.toByteArray();
    }

    private static Document parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    @Test
    void theDocumentHasItsSizeInMillimetresAndOnePathForEachStroke() throws Exception {
        Ink ink = MadeUpInk.line(60);
        List<InkLayer> layers = List.of(new InkLayer(ink, Pens.line(), InkColor.BLACK));
        Document svg = parse(svg(new Drawing(80, 30.5, layers, "", "")));
        Element root = svg.getDocumentElement();
        assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
        assertEquals("80mm", root.getAttribute("width"));
        assertEquals("30.5mm", root.getAttribute("height"));
        assertEquals("0 0 80 30.5", root.getAttribute("viewBox"));
        assertEquals(ink.strokes().size(), svg.getElementsByTagName("path").getLength());
        assertEquals(0, svg.getElementsByTagName("title").getLength());
    }

    @Test
    void titleAndDescriptionSurviveAnyText() throws Exception {
        String text = "a <b> & \"c\" ]]> é \uD83D\uDE00 \u0000\uD800.";
        Drawing drawing = Drawing.around(MadeUpInk.line(20), Pens.line(), InkColor.BLACK, 1).withText(text)
                .withDescription("seed 1");
        Document svg = parse(svg(drawing));
        assertEquals("a <b> & \"c\" ]]> é \uD83D\uDE00 \uFFFD\uFFFD.",
                svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("seed 1", svg.getElementsByTagName("desc").item(0).getTextContent());
    }

    @Test
    void outlinesAreFilledAndLinesAreStroked() throws Exception {
        Ink ink = MadeUpInk.line(30);
        Drawing drawing = new Drawing(80, 30, List.of(new InkLayer(ink, Pens.line(), InkColor.BLUE_BLACK),
                new InkLayer(ink, Pens.named("fountain"), InkColor.BLACK)), "", "");
        NodeList groups = parse(svg(drawing)).getElementsByTagName("g");
        assertEquals("#1b2a4e", ((Element) groups.item(0)).getAttribute("stroke"));
        assertEquals("round", ((Element) groups.item(0)).getAttribute("stroke-linecap"));
        assertEquals("#000000", ((Element) groups.item(1)).getAttribute("fill"));
        assertEquals("nonzero", ((Element) groups.item(1)).getAttribute("fill-rule"));
    }

    @Test
    void theSameDrawingGivesTheSameBytes() throws Exception {
        Drawing drawing = Drawing.around(MadeUpInk.line(60), Pens.named("felt"), InkColor.BLACK, 2);
        assertArrayEquals(svg(drawing), svg(drawing));
    }

    @Test
    void relativeCoordinatesDoNotDrift() throws Exception {
        Ink ink = Ink.of(MadeUpInk.loops(10.003, 20.004, 400));
        byte[] svg = svg(new Drawing(500, 40, List.of(new InkLayer(ink, Pens.line(), InkColor.BLACK)), "", ""));
        InkSample back = SvgReader.read(new ByteArrayInputStream(svg), "test");
        Stroke before = ink.strokes().get(0);
        Stroke after = back.ink().strokes().get(0);
        // Half a step of the grid, wherever on the line.
        assertEquals(before.x(before.size() - 1), after.x(after.size() - 1), 0.0051);
        assertEquals(before.y(before.size() - 1), after.y(after.size() - 1), 0.0051);
    }

    @Test
    void straightPiecesBecomeLines() {
        BezierPath path = BezierPath.from(0, 0).lineTo(1, 1).lineTo(5, 1).lineTo(5, 0.5).close();
        assertEquals("M0 0l1 1h4v-.5l-5-.5z", SvgPath.data(path));
    }

    @Test
    void aDotHasALengthThatAPlotterFollows() throws Exception {
        Drawing drawing = Drawing.around(Ink.of(Stroke.of(2, 2)), Pens.line(), InkColor.BLACK, 1);
        String svg = new String(svg(drawing), StandardCharsets.UTF_8);
        assertTrue(svg.contains("h.02\"/>"), svg);
    }
}
