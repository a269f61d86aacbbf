package io.github.longhand.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import io.github.longhand.ink.Ink;
import io.github.longhand.ink.Stroke;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkJsonTest {
    private static final String START = "{\"format\":\"longhand-ink\",\"version\":1,";

    private static String json(InkSample... samples) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (InkSample sample : samples) {
            InkJsonWriter.write(sample, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<InkSample> read(String json) throws Exception {
        return InkJsonReader.readAll(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "my.json");
    }

    @Test
    void theFormatIsWhatItsDocumentationSays() throws Exception {
        Ink ink = Ink.of(Stroke.of(1, 2.5, -3.0004, 1e-9), Stroke.of(100, 200));
        assertEquals(START + "\"text\":\"a \\\"b\\\"\",\"writer\":\"w1\",\"unit\":\"mm\","
                + "\"strokes\":[[[1,2.5],[-3,0]],[[100,200]]]}\n", json(new InkSample("a \"b\"", "w1", ink)));
        assertEquals(START + "\"unit\":\"mm\",\"strokes\":[]}\n", json(new InkSample("", "", Ink.EMPTY)));
    }

    @Test
    void filesStrungTogetherAreReadLineByLine() throws Exception {
        InkSample one = new InkSample("eins ß \uD83D\uDE00", "w", MadeUpInk.line(40));
        InkSample two = new InkSample("", "", Ink.of(Stroke.of(1, 1)));
        String json = json(one) + json(two);
        assertEquals(2, json.lines().count());
        List<InkSample> back = read(json);
        assertEquals(2, back.size());
        assertEquals(one.text(), back.get(0).text());
        assertEquals("w", back.get(0).writer());
        assertEquals(two, back.get(1));
        Stroke before = one.ink().strokes().get(0);
        Stroke after = back.get(0).ink().strokes().get(0);
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.x(i), after.x(i), 0.00051);
            assertEquals(before.y(i), after.y(i), 0.00051);
        }
        assertEquals(json, json(back.toArray(InkSample[]::new)), "what was read is written the same");
    }

    @Test
    void unknownFieldsAreSkipped() throws Exception {
        assertEquals(1, read(START + "\"pen\":{\"a\":[1,[2]]},\"strokes\":[[[1,2]]]}").get(0).ink().pointCount());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | "format" must be
            []                                                        | expected an object
            {"format":"other","strokes":[]}                           | "format" must be
            {"format":"longhand-ink","version":2,"strokes":[]}        | version 2
            {"format":"longhand-ink"}                                 | "strokes" is missing
            {"format":"longhand-ink","unit":"px","strokes":[]}        | unit must be
            {"format":"longhand-ink","strokes":[[]]}                  | a stroke without a point
            {"format":"longhand-ink","strokes":[[[1]]]}               | a coordinate must be a number
            {"format":"longhand-ink","strokes":[[[1,2,3]]]}           | after x and y
            {"format":"longhand-ink","strokes":[[[1,"2"]]]}           | a coordinate must be a number
            {"format":"longhand-ink","strokes":[[[1,1e999]]]}         | must lie between
            {"format":"longhand-ink","strokes":[[[1,NaN]]]}           | NaN
            {"format":"longhand-ink","strokes":[[[1,2]                | end-of-input
            {"format":"longhand-ink","text":7,"strokes":[]}           | expected a string
            """)
    void brokenInkIsRefusedWithItsPlace(String json, String reason) {
        LonghandException refused = assertThrows(LonghandException.class, () -> read(json));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertTrue(refused.getMessage().startsWith("my.json, line 1, column "), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"));
    }

    @Test
    void theLineOfAnErrorIsCounted() {
        LonghandException refused = assertThrows(LonghandException.class,
                () -> read(START + "\"strokes\":[]}\n" + START + "\"strokes\":[]}\n" + START + "\"strokes\":5}\n"));
        assertTrue(refused.getMessage().startsWith("my.json, line 3, column "), refused.getMessage());
    }

    @Test
    void hostileSizesAreRefused() {
        for (String hostile : List.of(
                START + "\"x\":" + "[".repeat(100_000),
                START + "\"text\":\"" + "a".repeat(200_000) + "\",\"strokes\":[]}",
                START + "\"strokes\":[[[" + "1".repeat(100_000) + ",1]]]}",
                START + "\"strokes\":[[" + "[0,0],".repeat(1_000_001) + "[0,0]]]}")) {
            LonghandException refused = assertThrows(LonghandException.class, () -> read(hostile));
            assertTrue(refused.getMessage().length() < 400, refused.getMessage());
        }
        assertThrows(LonghandException.class, () -> read(""));
    }
}
