package io.github.longhand.fop.letters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.writing.Penman;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What templates make of rows, and what they may not. */
class TemplateTest {
    private static final Map<String, String> ROW = Map.of("id", "1", "name", "Ada", "text", "hello");

    @TempDir
    private Path folder;

    private String stylesheet(String head, String block) {
        return """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:hw="urn:longhand:hw">
                  %s
                  <xsl:template match="/rows/row">%s</xsl:template>
                </xsl:stylesheet>
                """.formatted(head, Workshop.TEMPLATE.replace("To {name}", block).replace("{text}",
                        "<xsl:value-of select=\"text\"/>"));
    }

    private String text(String template, Map<String, String> row) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(letter(template, row).pdf())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").strip();
        }
    }

    private Letter letter(String template, Map<String, String> row) throws Exception {
        Workshop workshop = new Workshop(folder);
        return workshop.press(workshop.write("template.xsl", template))
                .make(new LetterOrder("1", List.of(Row.of(1, row)), 7));
    }

    private String refusal(String template, Map<String, String> row) {
        String message = assertThrows(LonghandException.class, () -> letter(template, row)).getMessage();
        assertFalse(message.contains("root:"), message);
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    @Test
    void bothKindsOfTemplateMakeTheSameLetter() throws Exception {
        assertEquals("To Ada hello", text(Workshop.TEMPLATE, ROW));
        assertArrayEquals(letter(Workshop.TEMPLATE, ROW).pdf(),
                letter(stylesheet("", "To <xsl:value-of select=\"name\"/>"), ROW).pdf());
    }

    @Test
    void aValueIsNeverMarkup() throws Exception {
        Map<String, String> row = Map.of("name", "<fo:block/>{text}&amp;", "text", "=cmd()\nnext");
        assertEquals("To <fo:block/>{text}&amp; =cmd() next", text(Workshop.TEMPLATE, row));
    }

    @Test
    void aBraceIsWrittenTwice() throws Exception {
        assertEquals("To {name} hello", text(Workshop.TEMPLATE.replace("{name}", "{{name}"), ROW));
    }

    @Test
    void aMissingFieldIsNamed() {
        assertTrue(refusal(Workshop.TEMPLATE, Map.of("name", "Ada")).contains("'text'"));
    }

    @Test
    void entitiesAreRefused() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n";
        assertTrue(refusal(entity + Workshop.TEMPLATE.replace("To", "&e;"), ROW).contains("DOCTYPE"));
        assertTrue(refusal(entity + stylesheet("", "&e;"), ROW).contains("DOCTYPE"));
    }

    @Test
    void documentsOutsideTheFolderAreRefused() throws Exception {
        Files.writeString(folder.resolve("note.xml"), "<note>a note</note>");
        assertEquals("a note hello", text(stylesheet("", "<xsl:value-of select=\"document('note.xml')\"/>"), ROW));
        for (String address : List.of("file:///etc/passwd", "../../../../../../etc/passwd", "http://localhost/x",
                "jar:file:/x.jar!/y", "file://host/etc/passwd")) {
            String select = "<xsl:value-of select=\"document('" + address + "')\"/>";
            assertTrue(refusal(stylesheet("", select), ROW).contains("the template asks for"), address);
            assertTrue(refusal(stylesheet("<xsl:include href=\"" + address + "\"/>", ""), ROW)
                    .contains("the template asks for"), address);
        }
    }

    @Test
    void aLinkOutOfTheFolderIsFollowedBeforeItIsJudged() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.xml"), Path.of("/etc/passwd"));
        assertTrue(refusal(stylesheet("", "<xsl:value-of select=\"document('link.xml')\"/>"), ROW)
                .contains("outside"));
    }

    @Test
    void picturesOutsideTheFolderAreRefused() {
        for (String address : List.of("file:///etc/passwd", "http://localhost:9/x.png")) {
            refusal(Workshop.TEMPLATE.replace("To {name}", "<fo:external-graphic src=\"" + address + "\"/>"), ROW);
        }
    }

    @Test
    void handsAndStylesOutsideTheFolderAreRefused() throws Exception {
        Reach reach = Reach.of(folder.resolve("t.fo"), List.of());
        Hand hand = Hands.load(Hands.DEFAULT);
        LetterHands hands = new LetterHands(hand, Optional.of("/run/s.style"), reach);
        for (String file : List.of("/etc/some.hand", "../other.hand")) {
            refused(() -> hands.find(Optional.of(file)), "the template asks for");
        }
        Penman penman = hands.find(Optional.empty());
        String known = hand.defaultStyle().name();
        penman.requireStyle(known);
        for (String style : List.of("/etc/s.style", "../s.style", known + "+/etc/s.style:2", "/etc/s.style:1+" + known)) {
            refused(() -> penman.requireStyle(style), "the template asks for");
        }
        refused(() -> penman.requireStyle("/run/s.style"), "/run/s.style"); // that of the run: allowed, but not there
    }

    private static void refused(Executable attempt, String why) {
        String message = assertThrows(LonghandException.class, attempt).getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void aFieldChoosesColourStyleAndBias() throws Exception {
        String template = Workshop.TEMPLATE.replace("<hw:text ",
                "<hw:text color=\"{colour}\" style=\"{style}\" bias=\"{bias}\" ");
        Map<String, String> row = Map.of("name", "Ada", "text", "hello", "colour", "#1b2a4e", "style", "plain", "bias",
                "2");
        assertEquals("To Ada hello", text(template, row));
        for (Map<String, String> wrong : List.of(Map.of("style", "nobody's"), Map.of("bias", "much"),
                Map.of("colour", "no colour"))) {
            Map<String, String> other = new HashMap<>(row);
            other.putAll(wrong);
            refusal(template, other);
        }
        Map<String, String> blue = new HashMap<>(row);
        blue.put("colour", "#0000ff");
        assertFalse(Arrays.equals(letter(template, row).pdf(), letter(template, blue).pdf()));
    }

    @Test
    void programsInTemplatesAreNotRun() {
        refusal(stylesheet("", "<xsl:value-of select=\"r:exit(3)\" xmlns:r=\"java:java.lang.System\"/>"), ROW);
    }

    @Test
    void whatIsNoTemplateIsRefused() {
        assertTrue(refusal("<html/>", ROW).contains("neither"));
        assertTrue(refusal("no xml", ROW).contains("line 1"));
        assertTrue(refusal(stylesheet("<xsl:nonsense/>", ""), ROW).contains("XSLT"));
        refusal(stylesheet("<xsl:template name=\"t\"><xsl:call-template name=\"t\"/></xsl:template>",
                "<xsl:call-template name=\"t\"/>"), ROW);
    }

    @Test
    void whatWouldBeMissingOrStandWrongFailsTheLetter() {
        assertTrue(refusal(Workshop.TEMPLATE, Map.of("name", "\u6f22", "text", "a")).contains("\u6f22"));
        assertTrue(refusal(Workshop.TEMPLATE, Map.of("name", "a", "text", "snow\u2603")).contains("U+2603"));
        assertTrue(refusal(Workshop.TEMPLATE, Map.of("name", "a", "text", "w".repeat(90))).contains("www"));
    }

    @Test
    void printedTextIsInAFontThatIsInTheFile() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(letter(Workshop.TEMPLATE, ROW).pdf())) {
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertTrue(resources.getFont(name).isEmbedded(), resources.getFont(name).getName());
            }
        }
    }
}
