package io.github.longhand.fop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkJsonWriter;
import io.github.longhand.draw.InkSample;
import io.github.longhand.fop.ant.LonghandTask;
import io.github.longhand.fop.element.Settings;
import io.github.longhand.hand.Hands;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.tools.ant.BuildException;
import org.apache.tools.ant.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a document comes to FOP: as it is, from code, from Ant; and ink that was saved before. */
class WaysInTest {
    private static final String DOCUMENT = Documents.document("<hw:text>Dear Ada</hw:text>");

    @TempDir
    private Path folder;

    @Test
    void aPlainFactoryFindsTheElementsAndTheDefaultHandByItself() throws Exception {
        FopFactory plain = FopFactory.newInstance(Documents.here());
        LonghandFop.verify(plain);
        assertEquals("Dear Ada", Documents.text(Documents.render(plain, DOCUMENT, MimeConstants.MIME_PDF).bytes()).strip());
    }

    @Test
    void aHandThatWasLoadedInCodeWritesTheSameAsTheOneFound() throws Exception {
        FopFactory plain = FopFactory.newInstance(Documents.here());
        FopFactory own = FopFactory.newInstance(Documents.here());
        LonghandFop.with(Hands.load(Hands.DEFAULT)).install(own);
        assertEquals(pdf(plain, DOCUMENT), pdf(own, DOCUMENT));
    }

    @Test
    void settingsMadeInCodeAreThoseOfAnElementThatSaysNothingElse() throws Exception {
        FopFactory own = FopFactory.newInstance(Documents.here());
        LonghandFop.withDefaultHand().withDefaults(Settings.DEFAULT.withPen("felt").withBias(2)).install(own);
        assertEquals(pdf(FopFactory.newInstance(Documents.here()),
                Documents.document("<hw:text pen=\"felt\" bias=\"2\">Dear Ada</hw:text>")), pdf(own, DOCUMENT));
    }

    @Test
    void antMakesTheFileOrFailsTheBuild() throws Exception {
        Path fo = Files.writeString(folder.resolve("letter.fo"), DOCUMENT);
        Path pdf = folder.resolve("letter.pdf");
        LonghandTask task = task(fo, pdf);
        task.execute();
        assertEquals("Dear Ada", Documents.text(Files.readAllBytes(pdf)).strip());
        Path bad = Files.writeString(folder.resolve("bad.fo"), DOCUMENT.replace("<hw:text>", "<hw:text hand=\"nobody\">"));
        assertThrows(BuildException.class, () -> task(bad, folder.resolve("bad.pdf")).execute());
    }

    private LonghandTask task(Path fo, Path pdf) {
        LonghandTask task = new LonghandTask();
        task.setProject(new Project());
        task.setFofile(fo.toFile());
        task.setOutfile(pdf.toFile());
        task.setFormat("application/pdf");
        task.setForce(true);
        return task;
    }

    @Test
    void savedInkIsDrawnAtItsNaturalSize() throws Exception {
        Path json = folder.resolve("ink.json");
        try (OutputStream out = Files.newOutputStream(json)) {
            InkJsonWriter.write(new InkSample("two lines", "",
                    Ink.of(Stroke.of(0, 0, 25, 0, 50, 0), Stroke.of(0, 20, 25, 20, 50, 20))), out);
        }
        byte[] pdf = Documents.render(Documents.factory(new StickPenman()), Documents.document(
                "<fo:block><fo:external-graphic src=\"url('" + json.toUri() + "')\"/></fo:block>"),
                MimeConstants.MIME_PDF).bytes();
        int[] columns = Pictures.columnsWithInk(Pictures.ofPages(pdf, 254).get(0));
        assertEquals(500, columns[1] - columns[0], 8, "50 mm and a pen's width, at 10 dots a mm");
    }

    @Test
    void brokenInkIsAnEventOfFops() throws Exception {
        Path json = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"longhand-ink\", \"strokes\": [[");
        Documents.Result result = Documents.render(Documents.factory(new StickPenman()), Documents.document(
                "<fo:block>a<fo:external-graphic src=\"url('" + json.toUri() + "')\"/></fo:block>"),
                MimeConstants.MIME_PDF);
        assertTrue(result.messages().stream().anyMatch(message -> message.contains("broken.json")),
                () -> result.messages().toString());
    }

    @Test
    void aFactoryWithoutTheElementsIsFoundOut() {
        FopFactory factory = FopFactory.newInstance(Documents.here());
        factory.addElementMapping(new org.apache.fop.fo.ElementMapping() {
            {
                namespaceURI = "urn:longhand:hw";
            }

            @Override
            protected void initialize() {
                foObjs = new java.util.HashMap<>();
            }
        });
        assertThrows(LonghandException.class, () -> LonghandFop.verify(factory));
    }

    private static String pdf(FopFactory factory, String document) throws Exception {
        return Documents.withoutTime(Documents.render(factory, document, MimeConstants.MIME_PDF).bytes());
    }
}
