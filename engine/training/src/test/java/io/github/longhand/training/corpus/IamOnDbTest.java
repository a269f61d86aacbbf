package io.github.longhand.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.LonghandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IamOnDbTest {
    private static final String BOMB = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
            + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>"
            + "<StrokeSet><Stroke><Point x=\"&g;\" y=\"1\"/></Stroke>&g;</StrokeSet>";

    @TempDir
    private Path temp;

    private MadeUpCorpus corpus() throws IOException {
        return new MadeUpCorpus(temp.resolve("corpus")).form("a01-000u", "A MOVE to stop", "Mr . Gaitskell")
                .form("a01-000x", "another of the same form");
    }

    @Test
    void lineNOfTheTranscriptBelongsToFileN() throws Exception {
        Received received = Received.from(IamOnDb.open(corpus().folder()));
        assertEquals(List.of("a01-000u-01 A MOVE to stop", "a01-000u-02 Mr . Gaitskell",
                "a01-000x-01 another of the same form"),
                received.lines().stream().map(line -> line.id() + " " + line.text()).toList());
        assertEquals(MadeUpCorpus.ink(14, 1), received.lines().get(1).ink());
        assertEquals(List.of(), received.dropped());
    }

    @Test
    void anArchiveGivesWhatTheFolderGives() throws Exception {
        MadeUpCorpus corpus = corpus();
        assertEquals(Received.from(IamOnDb.open(corpus.folder())),
                Received.from(IamOnDb.open(corpus.packed(temp.resolve("packed")))));
    }

    @Test
    void aPartMayBeASymbolicLink() throws Exception {
        MadeUpCorpus corpus = corpus();
        Path linked = Files.createDirectory(temp.resolve("linked"));
        for (String part : List.of("lineStrokes", "ascii")) {
            Files.createSymbolicLink(linked.resolve(part), corpus.folder().resolve(part));
        }
        assertEquals(Received.from(IamOnDb.open(corpus.folder())), Received.from(IamOnDb.open(linked)));
    }

    @Test
    void writersAreKnownWhereTheListHasTheForm() throws Exception {
        Path folder = corpus().write("form-writer.tsv", "a01-000u\t10019\n").folder();
        assertEquals(List.of(Optional.of("10019"), Optional.of("10019"), Optional.empty()),
                Received.from(IamOnDb.open(folder)).lines().stream().map(CorpusLine::writer).toList());
    }

    @Test
    void knownBadLinesAreDropped() throws Exception {
        Path folder = corpus().write("known-bad-lines.txt", "a01-000u-01.xml\n").folder();
        assertEquals(List.of(new DroppedLine("a01-000u-01", DropReason.KNOWN_BAD, "named in known-bad-lines.txt")),
                Received.from(IamOnDb.open(folder)).dropped());
    }

    @Test
    void umlautsAreReadAsLatin1() throws Exception {
        assertEquals("Müller", Received.from(IamOnDb.open(new MadeUpCorpus(temp).form("b01-001a", "Müller").folder()))
                .lines().get(0).text());
    }

    @Test
    void brokenFilesAreDroppedAloneWithTheReason() throws Exception {
        Path folder = corpus().line("a01-000u", 1, "<StrokeSet><Stroke><Point x=\"1\"")
                .line("a01-000x", 1, "<StrokeSet><Stroke><Point x=\"1\" y=\"NaN\"/></Stroke></StrokeSet>").folder();
        Received received = Received.from(IamOnDb.open(folder));
        assertEquals(List.of("a01-000u-02"), received.lines().stream().map(CorpusLine::id).toList());
        assertEquals(List.of("not well-formed XML at line 1", "has a point without a usable y at line 1"),
                received.dropped().stream().map(DroppedLine::detail).toList());
        assertTrue(received.dropped().stream().allMatch(line -> line.reason() == DropReason.UNREADABLE));
    }

    @Test
    void anXmlBombIsRefusedUnopened() throws Exception {
        Received received = Received.from(IamOnDb.open(corpus().line("a01-000u", 1, BOMB).folder()));
        assertEquals(List.of(new DroppedLine("a01-000u-01", DropReason.UNREADABLE,
                "has a document type declaration, which is refused")), received.dropped());
    }

    @Test
    void aFileWithTooManyPointsIsRefused() throws Exception {
        String point = "<Point x=\"1\" y=\"2\"/>";
        String xml = "<Stroke>" + point.repeat(LineStrokesParser.MAX_POINTS + 1) + "</Stroke>";
        Received received = Received.from(IamOnDb.open(corpus().line("a01-000u", 1, xml).folder()));
        assertEquals("has more than 50000 points", received.dropped().get(0).detail());
    }

    @Test
    void aHugeFileIsNotLoaded() throws Exception {
        MadeUpCorpus corpus = corpus().line("a01-000u", 1, " ".repeat(FileSource.MAX_FILE_BYTES + 1));
        for (Path folder : List.of(corpus.folder(), corpus.packed(temp.resolve("packed")))) {
            Received received = Received.from(IamOnDb.open(folder));
            assertEquals(List.of("is larger than 4194304 bytes"),
                    received.dropped().stream().map(DroppedLine::detail).toList());
        }
    }

    @Test
    void aFormWithTooFewTranscribedLinesIsDroppedWhole() throws Exception {
        Path folder = corpus().transcript("a01-000u", "only one line").folder();
        Received received = Received.from(IamOnDb.open(folder));
        assertEquals(List.of("a01-000x-01"), received.lines().stream().map(CorpusLine::id).toList());
        assertEquals(List.of("the form has 2 lines, its transcript 1", "the form has 2 lines, its transcript 1"),
                received.dropped().stream().map(DroppedLine::detail).toList());
    }

    @Test
    void aFormWithoutTranscriptHasNone() throws Exception {
        Path folder = corpus().transcript("a01-000u", "Please Enter Transcription here ").folder();
        assertEquals(List.of(DropReason.NO_TRANSCRIPT, DropReason.NO_TRANSCRIPT),
                Received.from(IamOnDb.open(folder)).dropped().stream().map(DroppedLine::reason).toList());
    }

    @Test
    void aMissingPartIsNamedInOneLine() throws Exception {
        Path folder = temp.resolve("half");
        new MadeUpCorpus(folder).line("a01-000u", 1, MadeUpCorpus.xml(MadeUpCorpus.ink(4, 0)));
        LonghandException refused = assertThrows(LonghandException.class, () -> Corpus.open(folder));
        assertTrue(refused.getMessage().contains("neither the folder 'ascii' nor 'ascii-all.tar.gz'"));
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void anArchiveThatEndsEarlyIsRefused() throws Exception {
        Path packed = corpus().packed(temp.resolve("packed"));
        Path archive = packed.resolve("lineStrokes-all.tar.gz");
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        IamOnDb corpus = IamOnDb.open(packed);
        assertTrue(assertThrows(LonghandException.class, () -> Received.from(corpus)).getMessage()
                .startsWith("cannot read the corpus archive"));
    }
}
