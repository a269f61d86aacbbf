package io.github.longhand.training.corpus;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkFiles;
import io.github.longhand.draw.InkSample;
import io.github.longhand.hand.Hand;
import io.github.longhand.learning.SampleLine;
import io.github.longhand.learning.StyleLearner;
import io.github.longhand.text.Alphabet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some pages of one person's ink: the files of a folder that hold ink (.inkml, .json, .jsonl, .svg), a page or a
 * line each. What the ink says stands in it or, line by line, in a text file of the same name, such as
 * {@code page.txt} beside {@code page.svg}.
 *
 * @param lines in the units of a hand
 * @param refused why, for each file or line that is not learned from
 */
public record OwnInk(List<PreparedLine> lines, List<String> refused) {
    /** Of so many lines one is kept to see whether learning still helps; so there are as many at least. */
    private static final int ONE_HELD_OUT = 6;

    public OwnInk {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /**
     * Reads {@code folder} for {@code hand}.
     *
     * @param writer whose ink it is
     * @throws LonghandException (input) if there is no such folder, or too few lines in it can be learned from
     */
    public static OwnInk read(Path folder, Hand hand, String writer) throws LonghandException {
        StyleLearner learner = StyleLearner.from(hand);
        List<PreparedLine> lines = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            try {
                for (Group group : groups(file)) {
                    read(group, learner, writer, lines, refused);
                }
            } catch (LonghandException e) {
                refused.add(name + ": " + e.getMessage());
            }
        }
        if (lines.isEmpty()) {
            throw LonghandException.input(refused.isEmpty() ? "there is no file of ink (.inkml, .json, .svg) in " + folder
                    : "no file of ink in " + folder + " can be learned from; " + refused.get(0));
        }
        if (lines.size() < ONE_HELD_OUT) {
            throw LonghandException.input("there are " + lines.size() + " lines of ink in " + folder + " to learn from, and "
                    + ONE_HELD_OUT + " are the least, some dozens better; a few are enough for 'longhand write --style'"
                    + (refused.isEmpty() ? "" : "; left out: " + refused.get(0)));
        }
        return new OwnInk(lines, refused);
    }

    /** Ink that is learned from or refused as a whole. */
    private record Group(String place, List<InkSample> samples, Optional<String> text) {
    }

    /** What says its own text stands for itself: where one line is no good, the others may be. */
    private static List<Group> groups(Path file) throws LonghandException {
        String name = file.getFileName().toString();
        Optional<String> text = textBeside(file);
        List<InkSample> samples = InkFiles.read(file);
        if (text.isPresent() || samples.size() == 1) {
            return List.of(new Group(name, samples, text));
        }
        return IntStream.range(0, samples.size())
                .mapToObj(i -> new Group(name + ", line " + (i + 1), List.of(samples.get(i)), text)).toList();
    }

    private static void read(Group group, StyleLearner learner, String writer, List<PreparedLine> lines,
            List<String> refused) {
        try {
            for (SampleLine line : learner.lines(group.samples(), group.text())) {
                lines.add(new PreparedLine(group.place() + ":" + (lines.size() + 1), group.place(), line.text(),
                        Optional.of(writer), line.offsets()));
            }
        } catch (LonghandException e) {
            refused.add(group.place() + ": " + e.getMessage());
        }
    }

    private static List<Path> files(Path folder) throws LonghandException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(OwnInk::isInk).sorted().toList();
        } catch (IOException e) {
            throw LonghandException.input("cannot read the folder " + folder + " with ink: "
                    + (Files.exists(folder) ? "it is no folder" : "it is not there"), e);
        }
    }

    private static boolean isInk(Path file) {
        try {
            return InkFiles.formatOf(file).readable();
        } catch (LonghandException e) {
            return false;
        }
    }

    private static Optional<String> textBeside(Path ink) throws LonghandException {
        Path text = ink.resolveSibling(ink.getFileName().toString().replaceFirst("\\.[^.]*$", ".txt"));
        if (!Files.isRegularFile(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw LonghandException.input("the text " + text.getFileName() + " cannot be read as UTF-8", e);
        }
    }

    /** The lines as a corpus for going on with {@code hand}; some are held out, by the same person. */
    public PreparedCorpus corpus(Hand hand, String name) throws LonghandException {
        List<PreparedLine> training = new ArrayList<>();
        List<PreparedLine> heldOut = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            (i % ONE_HELD_OUT == ONE_HELD_OUT - 1 ? heldOut : training).add(lines.get(i));
        }
        Map<Character, Integer> counts = new HashMap<>();
        training.forEach(line -> line.text().chars().forEach(c -> counts.merge((char) c, 1, Integer::sum)));
        Alphabet alphabet = hand.alphabet();
        Scale scale = new Scale(hand.scale());
        return new PreparedCorpus(name, PreparedCorpus.Settings.DEFAULT.withScale(scale), training, heldOut, List.of(),
                counts, alphabet, scale);
    }
}
