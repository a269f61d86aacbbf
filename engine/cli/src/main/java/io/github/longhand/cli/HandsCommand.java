package io.github.longhand.cli;

import io.github.longhand.LonghandException;
import io.github.longhand.draw.InkFiles;
import io.github.longhand.hand.Hand;
import io.github.longhand.hand.Hands;
import io.github.longhand.hand.Styles;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.Weights;
import io.github.longhand.sampling.Scribe;
import io.github.longhand.sampling.ScribeSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code longhand hands}: what hands there are, and what is in them. */
@Command(name = "hands", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Lists the hands with their sizes, alphabets, styles, provenance and licences.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longhand hands",
            "  longhand hands my.hand",
            "  longhand hands iam -o styles.png",
            "  longhand hands iam --style clear --style clear:0.5+round:0.5 --style round -o between.png"})
final class HandsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "HAND", arity = "0..*",
            description = "Names, or paths of .hand files (default: all that there are).")
    private List<String> names = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Draw a line in every style into this file (.svg, .png, .pdf).")
    private Path output;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "The quick brown fox jumps over 13 lazy dogs.",
            description = "What to write in every style (default: ${DEFAULT-VALUE}).")
    private String text;

    @Option(names = "--style", paramLabel = "STYLE",
            description = "Draw this style, or mixture such as clear:0.6+round:0.4, and no other that is not named so"
                    + " (default: all styles).")
    private List<String> styles = List.of();

    HandsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LonghandException {
        List<Hand> hands = new ArrayList<>();
        for (String name : names.isEmpty() ? List.copyOf(Hands.names()) : names) {
            hands.add(Hands.load(name));
        }
        for (int i = 0; i < hands.size(); i++) {
            describe(hands.get(i), i == 0, terminal.out());
        }
        if (output != null) {
            InkFiles.formatOf(output);
            List<StyleSheet.Part> parts = new ArrayList<>();
            for (Hand hand : hands) {
                parts.add(part(hand));
            }
            InkFiles.write(StyleSheet.of(parts, text), output);
        }
        return 0;
    }

    private StyleSheet.Part part(Hand hand) throws LonghandException {
        Scribe scribe = Scribe.with(hand);
        ScribeSettings usual = ScribeSettings.of(hand.defaultStyle());
        if (styles.isEmpty()) {
            return StyleSheet.Part.allStyles(scribe, usual);
        }
        List<ScribeSettings> manners = new ArrayList<>();
        for (String style : styles) {
            manners.add(usual.withStyle(Styles.of(hand, style)));
        }
        return new StyleSheet.Part(scribe, manners);
    }

    private static void describe(Hand hand, boolean first, PrintStream out) {
        NetworkShape shape = hand.weights().shape();
        long numbers = Weights.sizes(shape).values().stream().mapToLong(size -> (long) size[0] * size[1]).sum();
        if (!first) {
            out.println();
        }
        out.println(hand.name());
        out.printf(Locale.ROOT, "  network     %s, %d units a layer, %d Gaussians in the window, %d in the output,"
                + " %.1f million weights%n", shape.preset().name().toLowerCase(Locale.ROOT), shape.units(),
                shape.windowMixtures(), shape.outputMixtures(), numbers / 1e6);
        out.println("  alphabet    " + hand.alphabet().characters().replace(" ", "(blank)"));
        out.println("  styles      " + String.join(", ", hand.styles().keySet()));
        if (!hand.drawn().isEmpty()) {
            out.println("  drawn       " + hand.drawn() + " (from the built-in alphabet, as it writes them badly)");
        }
        hand.provenance().forEach((key, value) -> out.printf("  %-11s %s%n", key, value));
        out.println("  licence     " + hand.licence());
    }
}
