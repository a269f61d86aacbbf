package io.github.longhand.training.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.cli.Progress;
import io.github.longhand.cli.Terminal;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.HandFile;
import io.github.longhand.hand.Hands;
import io.github.longhand.training.corpus.OwnInk;
import io.github.longhand.training.run.Apprenticeship;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code longhand learn}: a hand that writes like someone, from some pages of their ink. */
@Command(name = "learn", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Teaches a hand to write like you, from some pages of your ink: some dozens of lines.",
            "The folder has files of ink (.inkml, .json, .jsonl, .svg with centre lines); what they say stands in them, or"
                    + " line by line in a text file of the same name. Strokes stand in the order of writing. The hand"
                    + " that comes out writes like you by default and still has the other styles.",
            "For a few words, 'longhand write --style mine.inkml' is quicker and changes no hand."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand learn --ink pages --from iam --out mine.hand",
            "  longhand write \"in my own hand\" --hand mine.hand"})
final class LearnCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--ink", paramLabel = "FOLDER", required = true, description = "The pages.")
    private Path ink;

    @Option(names = "--from", paramLabel = "HAND", defaultValue = Hands.DEFAULT,
            description = "The hand that learns: a name or the path of a .hand file (default: ${DEFAULT-VALUE}).")
    private String from;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", required = true,
            description = "The hand: NAME.hand; its own style is called NAME.")
    private Path out;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "8",
            description = "How often the pages are gone through; the best epoch is kept (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--learning-rate", paramLabel = "R", defaultValue = "0.0003",
            description = "The largest: gentle, so that the other styles stay (default: ${DEFAULT-VALUE}).")
    private double rate;

    LearnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        String name = HandFile.nameOf(out);
        if (epochs < 1 || epochs > 1000 || !(rate > 0 && rate <= 1)) {
            throw LonghandException.input("--epochs must lie between 1 and 1000, and --learning-rate above 0 and be 1 at"
                    + " most");
        }
        Hand hand = Hands.load(from);
        if (hand.weights().shape().styleSize() == 0) {
            throw LonghandException.input("the hand '" + hand.name() + "' has no style vectors, so it learns no style");
        }
        OwnInk own = OwnInk.read(ink, hand, name);
        own.refused().forEach(why -> terminal.err().println("left out: " + why));
        Apprenticeship.Outcome outcome;
        try (Progress progress = Progress.of(terminal, "learning")) {
            outcome = new Apprenticeship(hand, own, name, String.valueOf(ink.getFileName()))
                    .learn(epochs, rate, progress::part);
        }
        HandFile.write(outcome.hand(), out, HandFile.Precision.HALF);
        terminal.out().printf(Locale.ROOT, "%s: learned from %d lines; %.4f nats a point on lines held out with the style"
                + " alone, %.4f after %d of %d epochs%n", out, own.lines().size(), outcome.vector(), outcome.after(),
                outcome.epoch(), epochs);
        return 0;
    }
}
