package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkFiles;
import io.github.longhand.draw.InkSample;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Style;
import io.github.longhand.hand.StyleFile;
import io.github.longhand.hand.Styles;
import io.github.longhand.learning.SampleLine;
import io.github.longhand.learning.StyleLearner;
import io.github.longhand.learning.StyleLearner.Way;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say in which style it is written: one that the hand has, a mixture, or one learned from ink. */
final class StyleChoice {
    @Option(names = "--style", paramLabel = "STYLE",
            description = "A style of the hand; 'longhand hands' lists them (default: its first). Or a mixture, such as"
                    + " clear:0.6+round:0.4; a .style file; or your own ink (.inkml, .json, .svg), some words or a few"
                    + " lines, whose style is learned.")
    private String style;

    @Option(names = "--style-text", paramLabel = "TEXT",
            description = "What the ink says, a line of text for each line of ink; or the name of a .txt file that says"
                    + " it (default: what the file of ink says itself).")
    private String text;

    @Option(names = "--style-by", paramLabel = "WAY",
            description = "How to learn from ink: vector, or priming (default: vector, where the hand can).")
    private Way way;

    @Option(names = "--save-style", paramLabel = "FILE",
            description = "Keep the style in this file, NAME.style, to name it by; without ink, for this hand alone.")
    private Path saved;

    /** Whether a style was asked for. */
    boolean isMade() {
        return style != null;
    }

    /** The style that was asked for, learned and kept if need be. */
    Style of(Hand hand, Terminal terminal) throws LonghandException {
        boolean ink = style != null && isInk(style);
        if (!ink && (text != null || way != null)) {
            throw LonghandException.input("--style-text and --style-by go with a file of ink: --style mine.inkml");
        }
        Style chosen = style == null ? hand.defaultStyle() : ink ? learned(hand, terminal) : Styles.of(hand, style);
        if (saved != null) {
            StyleFile.write(chosen, hand, saved);
        }
        return chosen;
    }

    private static boolean isInk(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || Arrays.stream(InkFiles.Format.values()).filter(InkFiles.Format::readable)
                .anyMatch(format -> lower.endsWith(format.extension()));
    }

    private Style learned(Hand hand, Terminal terminal) throws LonghandException {
        StyleLearner learner = StyleLearner.from(hand);
        learner = way == null ? learner : learner.by(way);
        Path file = Path.of(style);
        List<InkSample> ink = InkFiles.read(file);
        Optional<Path> textFile = text == null ? Optional.empty() : TextFiles.named(text);
        Optional<String> says = textFile.isPresent() ? Optional.of(TextFiles.read(textFile.get()))
                : Optional.ofNullable(text);
        List<SampleLine> lines = learner.lines(ink, says);
        learner.doubts(lines).forEach(terminal.err()::println);
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (Progress progress = Progress.of(terminal, "learning the style")) {
            return learner.learn(name, lines, progress::part);
        }
    }
}
