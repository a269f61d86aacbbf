package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import javax.imageio.ImageIO;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.render.awt.AWTRenderer;
import org.apache.fop.render.intermediate.IFParser;
import org.apache.fop.render.intermediate.IFUtil;
import org.apache.fop.render.java2d.Java2DRenderer;

import org.junit.jupiter.api.Test;

/** One document through every output of FOP's, held against what was to be drawn. */
class OutputsTest {
    private static final int DPI = 72;
    /** Handwriting alone, in the upper half of the page; what is printed stands below. */
    private static final String FLOW = """
            <fo:block-container height="80mm"><fo:block font-size="16pt" color="%s"><hw:text seed="3">Jolly good words,
            quite many of them, on more than one line of the page.</hw:text></fo:block></fo:block-container>
            <fo:block>printed</fo:block>
            """;
    private static final String DOCUMENT = Documents.document(FLOW.formatted("black"));

    private final FopFactory factory = Documents.factory(new StickPenman());

    @Test
    void pdfHasTheInkWhereItShouldBe() throws Exception {
        byte[] page = Pictures.ofPages(render(MimeConstants.MIME_PDF).bytes(), DPI).get(0);
        assertTrue(Pictures.inkIn(page, 0, 0, 1, 0.1) == 0, "nothing above the text");
        assertTrue(ink(page) > 500, "ink: " + ink(page));
        assertTrue(Pictures.inkIn(page, 0, 0.2, 1, 0.4) == 0, "nothing below the text");
    }

    @Test
    void bitmapsHaveTheInkOfThePdf() throws Exception {
        near(expected(), ink(render(MimeConstants.MIME_PNG).bytes()));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new java.io.ByteArrayInputStream(render(MimeConstants.MIME_TIFF).bytes())), "png",
                png);
        near(expected(), ink(png.toByteArray()));
    }

    @Test
    void postScriptHasTheInkOfThePdf() throws Exception {
        Path ps = Documents.save(render(MimeConstants.MIME_POSTSCRIPT).bytes(), "outputs.ps");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gs")), "skipped: looking at PostScript needs Ghostscript");
        Path png = ps.resolveSibling("outputs-ps.png");
        Process gs = new ProcessBuilder("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m",
                "-dGraphicsAlphaBits=4", "-r" + 4 * DPI, "-sOutputFile=" + png, ps.toString()).inheritIO().start();
        assertEquals(0, gs.waitFor());
        // Ghostscript makes lines a pixel wide at least, so there must be pixels enough.
        near(ink(Pictures.ofPages(render(MimeConstants.MIME_PDF).bytes(), 4 * DPI).get(0)), ink(Files.readAllBytes(png)));
    }

    @Test
    void pclHasTheInkOfThePdfWhereThatHasIt() throws Exception {
        byte[] pcl = PclPage.draw(render(MimeConstants.MIME_PCL).bytes(), 420, 595);
        Documents.save(pcl, "outputs-pcl.png");
        sameAsPdf(pcl);
    }

    @Test
    void afpHasTheInkOfThePdfWhereThatHasIt() throws Exception {
        byte[] afp = AfpPage.draw(render(MimeConstants.MIME_AFP).bytes(), 420, 595);
        Documents.save(afp, "outputs-afp.png");
        sameAsPdf(afp);
    }

    @Test
    void intermediateFormatIsPlainSvgThatFopReadsByItself() throws Exception {
        byte[] intermediate = render(MimeConstants.MIME_FOP_IF).bytes();
        String xml = new String(intermediate, StandardCharsets.UTF_8);
        assertTrue(xml.contains("http://www.w3.org/2000/svg") && !xml.contains("urn:longhand"), xml);
        near(expected(), ink(Pictures.ofPages(fromIntermediate(intermediate, MimeConstants.MIME_PDF), DPI).get(0)));
        byte[] afp = AfpPage.draw(fromIntermediate(intermediate, MimeConstants.MIME_AFP), 420, 595);
        Documents.save(afp, "outputs-if-afp.png");
        sameAsPdf(afp);
    }

    /** What FOP alone, which does not know the extension, makes of its intermediate format. */
    private static byte[] fromIntermediate(byte[] intermediate, String mime) throws Exception {
        FopFactory plain = FopFactory.newInstance(Documents.here());
        FOUserAgent agent = plain.newFOUserAgent();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var handler = plain.getRendererFactory().createDocumentHandler(agent, mime);
        IFUtil.setupFonts(handler);
        handler.setResult(new javax.xml.transform.stream.StreamResult(out));
        new IFParser().parse(new StreamSource(new java.io.ByteArrayInputStream(intermediate)), handler, agent);
        return out.toByteArray();
    }

    @Test
    void areaTreeAndRtfAreWritten() throws Exception {
        assertTrue(render(MimeConstants.MIME_FOP_AREA_TREE).bytes().length > 5000);
        assertTrue(render(MimeConstants.MIME_RTF).bytes().length > 2000);
    }

    @Test
    void java2dAsPrintingAndPreviewUseItHasTheInkOfThePdf() throws Exception {
        BufferedImage image = new BufferedImage(420, 595, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
        print(graphics);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        near(expected(), ink(png.toByteArray()));
    }

    @Test
    void thePreviewShowsTheInkOfThePdf() throws Exception {
        FOUserAgent agent = factory.newFOUserAgent();
        AWTRenderer preview = new AWTRenderer(agent);
        agent.setRendererOverride(preview);
        TransformerFactory.newInstance().newTransformer().transform(new StreamSource(new StringReader(DOCUMENT)),
                new SAXResult(factory.newFop(MimeConstants.MIME_FOP_AWT_PREVIEW, agent).getDefaultHandler()));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(preview.getPageImage(0), "png", png);
        near(expected(), ink(png.toByteArray()));
    }

    @Test
    void svgByBatikHasAPathForEachWord() throws Exception {
        SVGGraphics2D svg = new SVGGraphics2D(SVGDOMImplementation.getDOMImplementation()
                .createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null));
        print(svg);
        StringWriter out = new StringWriter();
        svg.stream(out);
        Documents.save(out.toString().getBytes(StandardCharsets.UTF_8), "outputs.svg");
        long paths = out.toString().split("<path").length - 1;
        assertTrue(paths >= 14, "paths: " + paths);
    }

    private void print(Graphics2D graphics) throws Exception {
        FOUserAgent agent = factory.newFOUserAgent();
        Java2DRenderer renderer = new Java2DRenderer(agent) {
            @Override
            public String getMimeType() {
                return MimeConstants.MIME_FOP_PRINT;
            }
        };
        agent.setRendererOverride(renderer);
        var fop = factory.newFop(MimeConstants.MIME_FOP_PRINT, agent);
        TransformerFactory.newInstance().newTransformer().transform(new StreamSource(new StringReader(DOCUMENT)),
                new SAXResult(fop.getDefaultHandler()));
        renderer.print(graphics, null, 0);
    }

    private Documents.Result render(String format) throws Exception {
        Documents.Result result = Documents.render(factory, DOCUMENT, format, agent -> {
            agent.setCreationDate(new Date(0));
            agent.setTargetResolution(DPI);
        });
        assertTrue(result.events().stream().noneMatch(event -> event.getSeverity() == EventSeverity.ERROR
                || event.getSeverity() == EventSeverity.FATAL), () -> result.messages().toString());
        return result;
    }

    /** As much ink as the PDF, and none of either further than a pixel, for places are rounded, from the other's. */
    private void sameAsPdf(byte[] page) throws Exception {
        byte[] pdf = Pictures.ofPages(render(MimeConstants.MIME_PDF).bytes(), DPI).get(0);
        near(ink(pdf), ink(page));
        int bottom = 180; // above what is printed
        assertEquals(0, Pictures.inkAwayFrom(pdf, 1, page, bottom), "pixels of ink where the PDF has none");
        assertEquals(0, Pictures.inkAwayFrom(page, 1, pdf, bottom), "pixels of the PDF's ink that are missing");
    }

    private int expected() throws Exception {
        return ink(Pictures.ofPages(render(MimeConstants.MIME_PDF).bytes(), DPI).get(0));
    }

    private static int ink(byte[] png) throws Exception {
        return Pictures.inkIn(png, 0, 0.1, 1, 0.35);
    }

    /** Within a quarter: renderers blur thin lines at 72 dpi each in its own way. */
    private static void near(int expected, int ink) {
        assertTrue(ink > 0.75 * expected && ink < 1.25 * expected, ink + " dark pixels, not about " + expected);
    }
}
