package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkmlTest {

    private static byte[] inkml(List<InkSample> samples) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InkmlWriter.write(samples, out);
        return out.toByteArray();
    }

    private static List<InkSample> read(String xml) throws LonghandException {
        return InkmlReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "my.inkml");
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        List<InkSample> samples = List.of(new InkSample("a & <b>", "w1", Ink.of(Stroke.of(1.5, -2, 3.125, 4))),
                new InkSample("", "", Ink.of(Stroke.of(7, 7), Stroke.of(1, 2, 3, 4))));
        String xml = new String(inkml(samples), StandardCharsets.UTF_8);
        assertEquals(samples, read(xml));
    }

    @Test
    void otherProgramsInkIsRead() throws Exception {
        List<InkSample> read = read("""
                <ink xmlns="http://www.w3.org/2003/InkML">
                  <traceFormat><channel name="T" type="integer"/><channel name="Y" units="cm"/>
                    <channel name="X" units="in"/></traceFormat>
                  <annotation type="truth"> hello </annotation>
                  <trace id="0">0 1 2, 10 1.5 2
                  </trace><trace>20 3 1e0,</trace>
                </ink>""");
        assertEquals(List.of(new InkSample("hello", "", Ink.of(Stroke.of(50.8, 10, 50.8, 15), Stroke.of(25.4, 30)))),
                read);
    }

    @Test
    void brokenFilesAreRefusedWithTheirPlace() {
        for (String[] broken : new String[][] {
                {"", "not well-formed"},
                {"<ink>", "not well-formed"},
                {"<html/>", "not InkML"},
                {"<ink/>", "holds no trace"},
                {"<ink><trace></trace></ink>", "a trace without a point"},
                {"<ink><trace>1 2, 3</trace></ink>", "not a point"},
                {"<ink><trace>1 NaN</trace></ink>", "not a point"},
                {"<ink><trace>1 1e300</trace></ink>", "not a point"},
                {"<ink><trace>1 2, '3 '4</trace></ink>", "differences"},
        }) {
            LonghandException refused = assertThrows(LonghandException.class, () -> read(broken[0]));
            assertTrue(refused.getMessage().contains(broken[1]), refused.getMessage());
            assertTrue(refused.getMessage().startsWith("my.inkml"), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        }
    }

    @Test
    void nothingOutsideTheFileIsReadAndNothingIsExpanded(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "1 2");
        for (String hostile : List.of(
                "<!DOCTYPE ink [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><ink><trace>&e;</trace></ink>",
                "<!DOCTYPE ink SYSTEM \"" + secret.toUri() + "\"><ink><trace>1 2</trace></ink>",
                "<!DOCTYPE ink [<!ENTITY a \"1 2,\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
                        + "<ink><trace>&c;</trace></ink>",
                "<ink>" + "<traceGroup>".repeat(100_000))) {
            assertThrows(LonghandException.class, () -> read(hostile));
            String svg = hostile.replace("ink", "svg").replace("traceGroup", "g");
            assertThrows(LonghandException.class, () -> SvgReader.read(
                    new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), "my.svg"));
        }
    }
}
