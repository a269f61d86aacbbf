package io.github.longhand.training.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedCorpusTest {
    private static final PreparedCorpus.Settings SETTINGS =
            PreparedCorpus.Settings.DEFAULT.withSplit(0.2, 7).withMinCharacterCount(2);

    @TempDir
    private Path temp;
    private MadeUpCorpus corpus;

    /** Twenty forms of three lines by ten writers, and two forms by nobody known. */
    @BeforeEach
    void write() throws Exception {
        corpus = new MadeUpCorpus(temp.resolve("corpus"));
        StringBuilder writers = new StringBuilder();
        for (int form = 10; form < 32; form++) {
            corpus.form("c01-0" + form, "the first line", "the second line", "Z" + "abc".repeat(form % 3 + 1));
            writers.append(form < 30 ? "c01-0" + form + "\tw" + form % 10 + "\n" : "");
        }
        corpus.write("form-writer.tsv", writers.toString());
    }

    private PreparedCorpus load(PreparedCorpus.Settings settings) throws LonghandException {
        return PreparedCorpus.load(Corpus.open(corpus.folder()), settings, lines -> { });
    }

    private static Set<String> ids(List<PreparedLine> lines) {
        return lines.stream().map(PreparedLine::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> hands(List<PreparedLine> lines) {
        return lines.stream().map(line -> line.writer().orElse(line.group())).collect(Collectors.toSet());
    }

    @Test
    void noWriterAndNoSheetIsOnBothSides() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            PreparedCorpus loaded = load(SETTINGS.withSplit(0.2, seed));
            Set<String> both = hands(loaded.training());
            both.retainAll(hands(loaded.validation()));
            assertEquals(Set.of(), both);
            assertEquals(66, loaded.training().size() + loaded.validation().size());
            assertTrue(loaded.validation().size() >= 0.2 * 66 && loaded.validation().size() < 0.2 * 66 + 6);
        }
    }

    @Test
    void theSameSeedGivesTheSameLinesPackedOrNot() throws Exception {
        Path packed = corpus.packed(temp.resolve("packed"));
        Files.copy(corpus.folder().resolve("form-writer.tsv"), packed.resolve("form-writer.tsv"));
        PreparedCorpus other = PreparedCorpus.load(Corpus.open(packed), SETTINGS, lines -> { });
        PreparedCorpus loaded = load(SETTINGS);
        assertEquals(ids(loaded.validation()), ids(other.validation()));
        assertEquals(loaded.scale(), other.scale());
        assertArrayEquals(loaded.training().get(5).offsets(), other.training().get(5).offsets());
        assertFalse(ids(loaded.validation()).equals(ids(load(SETTINGS.withSplit(0.2, 8)).validation())));
    }

    @Test
    void writersThatAreNamedAreValidatedWith() throws Exception {
        PreparedCorpus loaded = load(SETTINGS.withValidationWriters(Set.of("w3", "w4")));
        assertEquals(Set.of("w3", "w4"), hands(loaded.validation()));
        assertEquals(12, loaded.validation().size());
        assertThrows(LonghandException.class, () -> load(SETTINGS.withValidationWriters(Set.of("nobody"))));
    }

    @Test
    void theScaleIsTheStandardDeviationOfTheTrainingPart() throws Exception {
        PreparedCorpus loaded = load(SETTINGS);
        assertEquals(1, Scale.of(loaded.training()).standardDeviation(), 1e-5);
        PreparedCorpus doubled = load(SETTINGS.withScale(new Scale(2 * loaded.scale().standardDeviation())));
        assertEquals(loaded.training().get(0).offsets()[3], 2 * doubled.training().get(0).offsets()[3], 1e-6);
    }

    @Test
    void aWritersXHeightIsInUnitsOfTheNetwork() throws Exception {
        PreparedCorpus loaded = load(SETTINGS);
        double height = loaded.xHeightOf("w3").orElseThrow();
        PreparedCorpus doubled = load(SETTINGS.withScale(new Scale(2 * loaded.scale().standardDeviation())));
        assertEquals(height / 2, doubled.xHeightOf("w3").orElseThrow(), 1e-4);
        assertTrue(loaded.xHeightOf("nobody").isEmpty());
    }

    @Test
    void rareCharactersStayOutOfTheAlphabet() throws Exception {
        PreparedCorpus loaded = load(SETTINGS.withMinCharacterCount(1000));
        assertEquals("", loaded.alphabet().characters());
        assertEquals(" Zabcdefhilnorst", load(SETTINGS).alphabet().characters());
        assertEquals(Map.of('Z', loaded.training().size() / 3),
                Map.of('Z', loaded.characterCounts().get('Z')));
    }

    @Test
    void aCorpusWithoutAUsableLineSaysWhy() throws Exception {
        MadeUpCorpus empty = new MadeUpCorpus(temp.resolve("empty")).form("a01-001a", "hi there");
        empty.line("a01-001a", 1, "no XML");
        String message = assertThrows(LonghandException.class, () -> PreparedCorpus.load(Corpus.open(empty.folder()),
                SETTINGS, lines -> { })).getMessage();
        assertTrue(message.contains("no line that can be used") && message.contains("a01-001a-01"), message);
    }

    @Test
    void theReportCountsWhatIsKeptAndDropped() throws Exception {
        corpus.line("c01-010", 1, "no XML");
        corpus.transcript("c01-011", "the first line\nwith # gone\nZabc");
        String report = CorpusReport.of(load(SETTINGS));
        assertTrue(report.contains("64 of 66"), report);
        assertTrue(report.contains("1: its file cannot be read"), report);
        assertTrue(report.contains("1: words crossed out"), report);
        assertTrue(report.contains("c01-010-01"), report);
    }

    @Test
    void theContactSheetShowsSoManyLines() throws Exception {
        List<PreparedLine> lines = ContactSheet.choose(load(SETTINGS), 10, 1);
        Path file = temp.resolve("sheet.png");
        ContactSheet.write(lines, file);
        assertEquals(10, Set.copyOf(lines).size());
        assertEquals(5 * 104, ImageIO.read(file.toFile()).getHeight());
    }

    @Test
    void aListOfWritersHasOneALine() throws Exception {
        Path list = Files.writeString(temp.resolve("writers.txt"), "w1\n\n  w2 \n");
        assertEquals(Set.of("w1", "w2"), WriterList.read(list));
        assertThrows(LonghandException.class, () -> WriterList.read(Files.writeString(list, "\n")));
        assertThrows(LonghandException.class, () -> WriterList.read(temp.resolve("absent")));
    }
}
