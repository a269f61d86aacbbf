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
import java.util.stream.Stream;

/**
 * Some pages of one person's ink: the files of a folder that hold ink (.inkml, .json, .jsonl, .svg), a page or a
 * line each. What the ink says stands in it or, line by line, in a text file of the same name, such as
 * {@code page.txt} beside {@code page.svg}.
 *
 * @param lines in the units of a hand
 * @param refused why, for each file that is not learned from
 */
public record OwnInk(List<PreparedLine> lines, List<String> refused) {
    /** Of so many lines one is kept to see whether learning still helps. */
    private static final int ONE_HELD_OUT = 6;

    public OwnInk {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /**
     * Reads {@code folder} for {@code hand}.
     *
     * @param writer whose ink it is
     * @throws LonghandException (input) if there is no such folder, or no line of it can be learned from
     */
    public static OwnInk read(Path folder, Hand hand, String writer) throws LonghandException {
        StyleLearner learner = StyleLearner.from(hand);
        List<PreparedLine> lines = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            try {
                List<InkSample> samples = InkFiles.read(file);
                int number = 1;
                for (SampleLine line : learner.lines(samples, textBeside(file))) {
                    lines.add(new PreparedLine(name + ":" + number++, name, line.text(), Optional.of(writer),
                            line.offsets()));
                }
            } catch (LonghandException e) {
                refused.add(name + ": " + e.getMessage());
            }
        }
        if (lines.isEmpty()) {
            throw LonghandException.input(refused.isEmpty() ? "there is no file of ink (.inkml, .json, .svg) in " + folder
                    : "no file of ink in " + folder + " can be learned from; " + refused.get(0));
        }
        return new OwnInk(lines, refused);
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
