package io.github.longhand.fop.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people have them. */
class RowsTest {
    @TempDir
    private Path folder;

    private List<Row> rows(String name, String content) throws Exception {
        return rows(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(String name, byte[] content) throws IOException, LonghandException {
        Path file = Files.write(folder.resolve(name), content);
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(file)) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private String refusal(String name, String content) {
        return assertThrows(LonghandException.class, () -> rows(name, content)).getMessage();
    }

    @Test
    void theSameTableInEveryDialectGivesTheSameRows() throws Exception {
        Map<String, String> ada = Map.of("id", "1", "name", "Ada, Countess");
        assertEquals(ada, rows("a.csv", "id,name\n1,\"Ada, Countess\"\n").get(0).fields());
        assertEquals(ada, rows("b.csv", "\uFEFFid;name\r\n1;Ada, Countess\r\n").get(0).fields());
        assertEquals(ada, rows("c.csv", "id\tname\n1\tAda, Countess").get(0).fields());
        assertEquals(ada, rows("d.csv", "\"id\"|\"name\"\n1|Ada, Countess\n\n||\n").get(0).fields());
        assertEquals(ada, rows("e.jsonl", "\uFEFF{\"id\": 1, \"name\": \"Ada, Countess\"}\n\n").get(0).fields());
        assertEquals(ada, rows("f.xml", "<t><r id=\"1\"><name>Ada, Countess</name></r></t>").get(0).fields());
    }

    @Test
    void quotationMarksAndLineBreaksWithinAFieldBelongToIt() throws Exception {
        List<Row> rows = rows("a.csv", "id,text\n1,\"two\nlines, \"\"said\"\" she\"\n2,b\n");
        assertEquals("two\nlines, \"said\" she", rows.get(0).field("text").orElseThrow());
        assertEquals(2, rows.get(1).number());
    }

    @Test
    void aRowThatIsNotLikeTheHeaderIsAtFaultAndTheOthersAreNot() throws Exception {
        List<Row> rows = rows("a.csv", "id,name\n1\n2,b,c\n3,d\n");
        assertTrue(rows.get(0).fault().orElseThrow().contains("1 values"));
        assertTrue(rows.get(1).fault().orElseThrow().contains("value 3"));
        assertEquals(Optional.empty(), rows.get(2).fault());
        List<Row> json = rows("b.jsonl", "{\"id\": 1\n[]\n{\"id\": 3, \"id\": 4}\n{\"id\": 5} x\n{\"id\": 6}\n");
        assertEquals(List.of(true, true, true, true, false),
                json.stream().map(row -> row.fault().isPresent()).toList());
    }

    @Test
    void whatNoLetterCanHoldIsAFaultOfItsRow() throws Exception {
        assertTrue(rows("a.csv", "id,name\n1,a\u0007b\n").get(0).fault().orElseThrow().contains("U+0007"));
        String long1 = rows("b.csv", "id,name\n1," + "x".repeat(1 << 20) + "\n2,b\n").get(0).fault().orElseThrow();
        assertTrue(long1.contains("1048576"), long1);
    }

    @Test
    void fieldsWithinFieldsHaveTheNamesOfBoth() throws Exception {
        assertEquals(Map.of("to.town", "Ashby", "lines", "a\nb"),
                rows("a.jsonl", "{\"to\": {\"town\": \"Ashby\"}, \"lines\": [\"a\", \"b\"]}").get(0).fields());
        assertEquals(Map.of("to.town", "Ashby", "line", "a\nb"), rows("a.xml",
                "<t><r><to><town>Ashby</town></to><line>a</line><line>b</line></r></t>").get(0).fields());
    }

    @Test
    void whatIsNoTableIsRefusedInOneLine() throws Exception {
        assertTrue(refusal("a.csv", "").contains("empty"));
        assertTrue(refusal("b.csv", "id,id\n1,2\n").contains("two columns 'id'"));
        assertTrue(refusal("c.csv", "id,name\n1,\"open\n2,b\n").contains("row 1"));
        assertTrue(refusal("d.xml", "<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><t><r>&x;</r></t>")
                .contains("DOCTYPE"));
        assertTrue(refusal("e.xml", "<t><r></t>").contains("line 1"));
        assertTrue(assertThrows(LonghandException.class, () -> rows("f.csv", new byte[] {'i', 'd', '\n',
            (byte) 0xe4, '\n'})).getMessage().contains("UTF-8"));
        assertTrue(assertThrows(LonghandException.class, () -> RowReader.open(folder.resolve("none.csv")))
                .getMessage().contains("there is no file"));
    }

    @Test
    void aTableOfNoRowsHasNone() throws Exception {
        assertEquals(List.of(), rows("a.csv", "id,name\n"));
        assertEquals(List.of(), rows("b.jsonl", ""));
        assertEquals(List.of(), rows("c.xml", "<t/>"));
    }
}
