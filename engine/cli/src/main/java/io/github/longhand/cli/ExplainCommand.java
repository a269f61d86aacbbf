package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.TracePlots;
import io.github.longhand.hand.Hand;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.WrittenLine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code longhand explain}: pictures of what the network did while it wrote a line. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Draws what the network does while it writes a line.",
            "One PNG each: the line, the window over the text (phi), the one-hot window, the weights of the mixture"
                    + " (pi), the density of the next point; and index.html, which explains them side by side."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand explain \"call me ishmael\" -o ishmael",
            "  longhand explain \"call me ishmael\" --bias 0 --seed 3 -o varied"})
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private TextSource source;

    @Option(names = {"-o", "--output"}, paramLabel = "FOLDER",
            description = "Where to (default: a name made from the text, which is printed).")
    private Path output;

    @Mixin
    private Manner manner;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        String text = source.text(terminal).strip();
        if (Lines.of(text, 0).size() > 1) {
            throw LonghandException.input("one line is explained at a time, and the text has several");
        }
        Hand hand = manner.hand();
        WrittenLine line = Scribe.with(hand).write(text, manner.settings(hand, terminal).withTrace(true));
        Path folder = output != null ? output : Path.of(Target.stem(text));
        new TracePlots(line.trace().orElseThrow(
                () -> LonghandException.input("nothing of the text is written by the network")), hand.alphabet())
                .write(folder);
        if (output == null) {
            terminal.out().println(folder.resolve("index.html"));
        }
        return 0;
    }
}
